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
 *
 * <p>A manager takes local money with probability exp(-b d), d the duties that come with it ({@link LocalDuties}), b =
 * {@code duty_aversion}; else its fund is private. Loss tolerance moves no cash (decisions A13) but the stage: with probability 1 -
 * exp(-k L), k = {@code tolerance_early}, L the loss of a fund that the rules tolerate in its province ({@link Assessment}), a fund that
 * would have bought later stages looks for seed and start-up firms. Sizes assumed; {@code switch_tolerance} 0: style is a trait.
 */
final class GuidanceFunds {
    private static final int LEVEL_DRAW = 16;
    private static final int ATTRACT_DRAW = 17;
    private static final int APPROVED_DRAW = 19;
    private static final int WILLING_DRAW = 25;
    private static final int EARLY_DRAW = 26;

    private final double county;
    private final double city;
    private final double attract;
    private final double approved;
    private final double aversion;
    private final double towardsEarly;
    private final LocalDuties duties;
    private final Announcements announcements;

    GuidanceFunds(ModelParameters p) {
        county = p.get("county_share");
        city = p.get("city_share");
        attract = p.get("attract_investment_share");
        approved = p.get("county_approval_share");
        aversion = p.on("switch_reinvestment") ? p.get("duty_aversion") : 0;
        towardsEarly = p.on("switch_tolerance") ? p.get("tolerance_early") : 0;
        duties = new LocalDuties(p);
        announcements = new Announcements(p);
    }

    /** Opens a fund for each proposal: with guidance money where the law allows, private otherwise. */
    void found(World w, int t, List<Integer> proposals) {
        LatentManagers managers = w.exogenous().managers();
        Law law = w.setting().law(t);
        LocalDuties.Today today = duties.today(w, t);
        boolean asks = Instruments.known(law, Instruments.FUND_FOUNDING) && !proposals.isEmpty();
        @org.jspecify.annotations.Nullable Decisions answers = asks ? ask(w, t, law, proposals, today) : null;
        for (int i = 0; i < proposals.size(); i++) {
            boolean may = answers == null || answers.outcome(i) != Outcome.REFUSED;
            int j = proposals.get(i);
            boolean guided = may && willing(w, t, j, today);
            if (guided) {
                guide(w, t, j);
            } else {
                FormFunds.open(w, FundKind.PRIVATE, j, Funds.NONE, t, managers.target(j));
            }
        }
    }

    /** Opens a fund of the size its government announces. */
    private void guide(World w, int t, int j) {
        LatentManagers managers = w.exogenous().managers();
        double over = announcements.over(w, managers.province(j), t);
        long announced = (long) StrictMath.rint(over * managers.target(j));
        int f = FormFunds.open(w, FundKind.LOCAL_GUIDANCE, j, Funds.NONE, t, announced);
        w.funds().announce(f, over);
        if (turnsEarly(w, t, j)) {
            w.funds().turnEarly(f);
        }
    }

    private boolean willing(World w, int t, int j, LocalDuties.Today today) {
        return aversion == 0
                || w.draws().uniform(w.exogenous().managers().entity(j), t, Purpose.FUND_TRAIT, WILLING_DRAW)
                        < StrictMath.exp(-aversion * today.of(j, t));
    }

    private boolean turnsEarly(World w, int t, int j) {
        LatentManagers managers = w.exogenous().managers();
        double tolerated = w.governments().tolerated(managers.province(j));
        return towardsEarly * tolerated > 0
                && w.draws().uniform(managers.entity(j), t, Purpose.FUND_TRAIT, EARLY_DRAW)
                        < -StrictMath.expm1(-towardsEarly * tolerated);
    }

    private Decisions ask(World w, int t, Law law, List<Integer> proposals, LocalDuties.Today today) {
        LatentManagers managers = w.exogenous().managers();
        GovernmentFacts facts =
                new GovernmentFacts(w.batches(), w.economy(), law, Instruments.FUND_FOUNDING, proposals.size());
        long[] money = new long[proposals.size()];
        for (int i = 0; i < proposals.size(); i++) {
            int j = proposals.get(i);
            long entity = managers.entity(j);
            double u = w.draws().uniform(entity, t, Purpose.FUND_TRAIT, LEVEL_DRAW);
            int level = u < county ? Codes.LEVEL_COUNTY : u < county + city ? Codes.LEVEL_CITY : Codes.LEVEL_PROVINCE;
            GovernmentFacts.Manner manner = new GovernmentFacts.Manner(
                    w.draws().uniform(entity, t, Purpose.FUND_TRAIT, ATTRACT_DRAW) < attract,
                    today.limited(j, t),
                    today.multiple(),
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
