package io.sluice.simulation.step;

import io.sluice.draw.Purpose;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Outcome;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.Codes;
import io.sluice.simulation.fact.GovernmentFacts;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;
import io.sluice.world.fund.LatentManagers;
import java.util.List;

/**
 * Local governments found guidance funds with the managers that turn to them; the rules on government funds decide which
 * government may. A manager whose government may not goes on without government money.
 *
 * <p>Who stands behind a proposal is drawn: a county with probability {@code county_share}, a city with
 * {@code city_share}, else the province (CVSource: counties had 44 % of funds and 11.3 % of capital at the end of 2025).
 * Manners (to attract investment, with limits of registration) are drawn with assumed probabilities.
 */
final class GuidanceFunds {
    private static final int LEVEL_DRAW = 16;
    private static final int ATTRACT_DRAW = 17;
    private static final int LIMIT_DRAW = 18;
    private static final int APPROVED_DRAW = 19;

    private final double county;
    private final double city;
    private final double attract;
    private final double limits;
    private final double approved;

    GuidanceFunds(ModelParameters p) {
        county = p.get("county_share");
        city = p.get("city_share");
        attract = p.get("attract_investment_share");
        limits = p.get("registration_limit_share");
        approved = p.get("county_approval_share");
    }

    /** Opens a fund for each proposal: with guidance money where the law allows, private otherwise. */
    void found(World w, int t, List<Integer> proposals) {
        LatentManagers managers = w.exogenous().managers();
        Law law = w.setting().law(t);
        boolean asks = Instruments.known(law, Instruments.FUND_FOUNDING) && !proposals.isEmpty();
        @org.jspecify.annotations.Nullable Decisions answers = asks ? ask(w, t, law, proposals) : null;
        for (int i = 0; i < proposals.size(); i++) {
            boolean may = answers == null || answers.outcome(i) != Outcome.REFUSED;
            int j = proposals.get(i);
            FormFunds.open(w, may ? FundKind.LOCAL_GUIDANCE : FundKind.PRIVATE, j, Funds.NONE, t, managers.target(j));
        }
    }

    private Decisions ask(World w, int t, Law law, List<Integer> proposals) {
        LatentManagers managers = w.exogenous().managers();
        GovernmentFacts facts = new GovernmentFacts(w.economy(), law, Instruments.FUND_FOUNDING, proposals.size());
        long[] money = new long[proposals.size()];
        double multiple = Reinvestment.multiple(w, t);
        for (int i = 0; i < proposals.size(); i++) {
            int j = proposals.get(i);
            long entity = managers.entity(j);
            double u = w.draws().uniform(entity, t, Purpose.FUND_TRAIT, LEVEL_DRAW);
            int level = u < county ? Codes.LEVEL_COUNTY : u < county + city ? Codes.LEVEL_CITY : Codes.LEVEL_PROVINCE;
            GovernmentFacts.Manner manner = new GovernmentFacts.Manner(
                    w.draws().uniform(entity, t, Purpose.FUND_TRAIT, ATTRACT_DRAW) < attract,
                    w.draws().uniform(entity, t, Purpose.FUND_TRAIT, LIMIT_DRAW) < limits,
                    multiple,
                    w.draws().uniform(entity, t, Purpose.FUND_TRAIT, APPROVED_DRAW) < approved);
            int p = managers.province(j);
            facts.set(i, level, p, managers.mainIndustry(j), manner, LocalMoney.debtToRevenue(w, p));
            money[i] = managers.target(j);
        }
        Decisions answers = w.setting().engine().decide(law, Question.decide(Phase.GATE), facts.columns());
        w.rules().add(answers, money);
        return answers;
    }
}
