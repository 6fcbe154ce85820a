package io.sluice.simulation.step;

import io.sluice.draw.Purpose;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Outcome;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.VentureFacts;
import io.sluice.world.ledger.Flow;
import io.sluice.world.venture.LatentVentures;
import io.sluice.world.venture.Status;
import io.sluice.world.venture.Ventures;

/**
 * Step 4: once a year each venture is tested for the high-tech status, and one just below its research tier may report more;
 * then it asks its city and province for support.
 *
 * <p>The tier is found by asking, not repeated here (decisions A16): two rows, research as it is and research raised by
 * {@code research_gap}; if only the second is eligible, the firm pays tax on a profit, and it answers incentives, it closes
 * the gap: a part rho = {@code cosmetic_share} by relabelling, the rest by real research; compliance costs are paid. An
 * audit, drawn with {@code audit_probability}, undoes the cosmetic part: the firm loses the status for the year.
 */
final class AdaptVentures implements Step {
    private static final int QUARTERS_A_YEAR = 4;
    private static final int MIN_AGE = 4;

    private final double gap;
    private final double cosmetic;
    private final double friction;
    private final double audit;
    private final double compliance;
    private final YearPlan plan;

    AdaptVentures(ModelParameters p) {
        gap = p.get("research_gap");
        cosmetic = p.get("cosmetic_share");
        friction = p.get("notch_friction");
        audit = p.get("audit_probability");
        compliance = p.get("compliance_cost_share");
        plan = new YearPlan(p);
    }

    @Override
    public void run(World w, int t) {
        IndustrySupport.startYear(w, t);
        turnYears(w, t);
        int[] due = due(w, t);
        testStatus(w, t, due);
        IndustrySupport.pay(w, t, due);
    }

    private void turnYears(World w, int t) {
        Ventures v = w.ventures();
        LatentVentures latent = w.exogenous().ventures();
        for (int i = 0; i < v.activeCount(); i++) {
            int j = v.active(i);
            if (v.status(j) == Status.ALIVE && (t - latent.cohort(j)) % QUARTERS_A_YEAR == 0) {
                plan.turn(w, j);
            }
        }
    }

    private void testStatus(World w, int t, int[] due) {
        Law law = w.setting().law(t);
        if (due.length == 0 || !Instruments.known(law, Instruments.HIGH_TECH)) {
            return;
        }
        reportMore(w, t, law, due);
        VentureFacts facts = new VentureFacts(w, t, Instruments.HIGH_TECH, due.length);
        for (int i = 0; i < due.length; i++) {
            facts.set(i, due[i], w.ventures().reportedResearch(due[i]));
        }
        Decisions answers = w.setting().engine().decide(law, Question.decide(Phase.STATUS1), facts.columns());
        w.rules().add(answers);
        for (int i = 0; i < due.length; i++) {
            boolean eligible = answers.outcome(i) == Outcome.ELIGIBLE;
            w.ventures().setHighTech(due[i], eligible && !caught(w, t, due[i]));
        }
    }

    private static int[] due(World w, int t) {
        Ventures v = w.ventures();
        LatentVentures latent = w.exogenous().ventures();
        int[] due = new int[v.activeCount()];
        int n = 0;
        for (int i = 0; i < v.activeCount(); i++) {
            int j = v.active(i);
            int age = t - latent.cohort(j);
            boolean birthday = age % QUARTERS_A_YEAR == 0;
            if (v.status(j) == Status.ALIVE && age >= MIN_AGE && birthday && v.sales(j) > 0) {
                due[n++] = j;
            }
        }
        return java.util.Arrays.copyOf(due, n);
    }

    /** Firms that pay tax ask what a little more research would bring. */
    private void reportMore(World w, int t, Law law, int[] due) {
        Ventures v = w.ventures();
        int[] near = new int[due.length];
        int n = 0;
        for (int j : due) {
            boolean pays = v.sales(j) > v.spending(j);
            double u = w.draws().uniform(w.exogenous().ventures().entity(j), t, Purpose.FRICTION, 1);
            if (pays && u >= friction) {
                near[n++] = j;
            }
        }
        if (n == 0) {
            return;
        }
        VentureFacts facts = new VentureFacts(w, t, Instruments.HIGH_TECH, 2 * n);
        for (int i = 0; i < n; i++) {
            facts.set(2 * i, near[i], v.reportedResearch(near[i]));
            facts.set(2 * i + 1, near[i], raised(v.reportedResearch(near[i])));
        }
        Decisions answers = w.setting().engine().decide(law, Question.whatIf(Phase.STATUS1), facts.columns());
        for (int i = 0; i < n; i++) {
            if (answers.outcome(2 * i) != Outcome.ELIGIBLE && answers.outcome(2 * i + 1) == Outcome.ELIGIBLE) {
                closeGap(w, near[i]);
            }
        }
    }

    private long raised(long research) {
        return (long) (research * (1 + gap));
    }

    private void closeGap(World w, int j) {
        Ventures v = w.ventures();
        long more = raised(v.reportedResearch(j)) - v.reportedResearch(j);
        long real = v.research(j) + (long) ((1 - cosmetic) * more);
        long reported = v.reportedResearch(j) + more;
        v.setResearch(j, real, reported);
        v.setSpending(j, v.spending(j) + real - (reported - more));
        long cost = Math.min((long) (compliance * more), w.ledger().cash(v.owner(j)));
        w.ledger()
                .transfer(
                        Flow.COMPLIANCE_COST,
                        v.owner(j),
                        w.accounts().realEconomy(),
                        Math.max(0, cost),
                        Behaviour.OPERATION.cause());
    }

    private boolean caught(World w, int t, int j) {
        boolean dressed = w.ventures().reportedResearch(j) > w.ventures().research(j);
        return dressed && w.draws().uniform(w.exogenous().ventures().entity(j), t, Purpose.ENFORCEMENT, 0) < audit;
    }
}
