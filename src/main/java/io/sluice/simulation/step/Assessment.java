package io.sluice.simulation.step;

import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import io.sluice.quantity.Scales;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Outcome;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.Codes;
import io.sluice.simulation.fact.FundFacts;
import io.sluice.simulation.fact.GovernmentFacts;
import io.sluice.world.place.Cities.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * What officials fear for the losses of their funds, once a year: blame of a province, a probability.
 *
 * <p>Judged by single projects: l (1 - L1), l = {@code loss_share_financings} the share of projects that lose and L1 the loss of one
 * project the rules tolerate; judged by the whole fund: f (1 - L), f = {@code fund_loss_share} the share of funds that lose and
 * L the tolerated loss of the pool. L1 and L are what the rules on loss tolerance say of a seed fund and of a general fund, half
 * each, in the places of the province ({@code cities.csv}, {@code districts.csv}), weighted by their share of its ventures; 0
 * where no rule speaks. A province judges by projects with probability {@code assessed_by_project}; if the rules find fault
 * with that, it goes over to whole funds with probability {@code assessment_compliance}. No cash moves (decisions A13).
 */
final class Assessment {
    private static final int YEAR = Scales.QUARTERS_A_YEAR;
    private static final int MANNER_DRAW = 1;
    private static final int COMPLIANCE_DRAW = 2;
    private static final int[] TYPES = {Codes.FUND_TYPE_GENERAL, Codes.FUND_TYPE_SEED};

    private final boolean blames;
    private final boolean turns;
    private final double projectLoss;
    private final double fundLoss;
    private final double byProject;
    private final double compliance;

    Assessment(ModelParameters p) {
        blames = p.on("switch_assessment");
        turns = p.on("switch_tolerance");
        projectLoss = p.get("loss_share_financings");
        fundLoss = p.get("fund_loss_share");
        byProject = p.get("assessed_by_project");
        compliance = p.get("assessment_compliance");
    }

    void update(World w, int t) {
        if (t % YEAR != 0 || !(blames || turns)) {
            return;
        }
        Law law = w.setting().law(t);
        double[] pool = tolerated(w, law, Instruments.LOSS_TOLERANCE);
        for (int p = 0; p < pool.length; p++) {
            w.governments().setTolerated(p, pool[p]);
        }
        if (blames) {
            blame(w, t, law, pool);
        }
    }

    private void blame(World w, int t, Law law, double[] pool) {
        double[] project = tolerated(w, law, Instruments.LOSS_TOLERANCE_PROJECT);
        boolean fault = faultWithProjects(w, t, law);
        for (int p = 0; p < pool.length; p++) {
            boolean single =
                    trait(w, p, MANNER_DRAW) < byProject && !(fault && trait(w, p, COMPLIANCE_DRAW) < compliance);
            w.governments().setBlame(p, single ? projectLoss * (1 - project[p]) : fundLoss * (1 - pool[p]));
        }
    }

    private static double trait(World w, int province, int index) {
        return w.draws().uniform(Entity.province(province), 0, Purpose.TRAIT, index);
    }

    private static boolean faultWithProjects(World w, int t, Law law) {
        if (!Instruments.known(law, Instruments.FUND_CONDUCT)) {
            return false;
        }
        GovernmentFacts facts = new GovernmentFacts(w.batches(), w.economy(), law, Instruments.FUND_CONDUCT, 1);
        facts.set(0, Codes.LEVEL_PROVINCE, 0, 0, GovernmentFacts.Manner.PLAIN, LocalMoney.debtToRevenue(w, 0));
        facts.columns().put("assessesByProject", 0, 1);
        Decisions answers = w.setting().engine().decide(law, Question.decide(Phase.CONDUCT), facts.columns());
        w.rules().add(answers);
        return answers.outcome(0) == Outcome.REFUSED;
    }

    /** Tolerated loss by province, a share. */
    private static double[] tolerated(World w, Law law, String instrument) {
        int provinces = w.economy().provinces().count();
        double[] share = new double[provinces];
        if (!Instruments.known(law, instrument)) {
            return share;
        }
        List<Integer> of = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (int p = 0; p < provinces; p++) {
            for (Place place : w.economy().cities().places(p)) {
                of.add(p);
                places.add(place);
            }
        }
        FundFacts facts = new FundFacts(w.batches(), law, instrument, places.size() * TYPES.length);
        for (int i = 0; i < places.size() * TYPES.length; i++) {
            Place place = places.get(i / TYPES.length);
            facts.set(i, Codes.KIND_LOCAL, Codes.LEVEL_PROVINCE, of.get(i / TYPES.length), -1, 0, 0, PLAIN);
            facts.columns()
                    .put("fundType", i, TYPES[i % TYPES.length])
                    .put("city", i, place.city())
                    .put("district", i, place.district());
        }
        Decisions answers = w.setting().engine().decide(law, Question.decide(Phase.RATE), facts.columns());
        w.rules().add(answers);
        for (int i = 0; i < places.size() * TYPES.length; i++) {
            double rate = answers.hasRate(i) ? (double) answers.rate(i) / Codes.MILLION : 0;
            share[of.get(i / TYPES.length)] += places.get(i / TYPES.length).share() * rate / TYPES.length;
        }
        return share;
    }

    private static final FundFacts.Months PLAIN = new FundFacts.Months(0, 0);
}
