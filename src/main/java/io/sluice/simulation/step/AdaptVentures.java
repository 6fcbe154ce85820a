package io.sluice.simulation.step;

import io.sluice.quantity.Scales;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Outcome;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.VentureFacts;
import io.sluice.world.venture.LatentVentures;
import io.sluice.world.venture.Status;
import io.sluice.world.venture.Ventures;
import org.jspecify.annotations.Nullable;

/**
 * Step 4: once a year each venture closes its accounts ({@link YearPlan}), answers the tier of research of the high-tech status
 * ({@link ResearchNotch}), is tested for it by the rules, and, if it grows, asks its city and province for support
 * ({@link IndustrySupport}). Who is found to have dressed up loses the status for the year.
 */
final class AdaptVentures implements Step {
    private static final int QUARTERS_A_YEAR = Scales.QUARTERS_A_YEAR;

    private final YearPlan plan;
    private final ResearchNotch notch;
    private final IndustrySupport support = new IndustrySupport();
    private final Picked due = new Picked();
    private final Picked growing = new Picked();
    /** Places of the growing among those due. */
    private final Picked places = new Picked();

    AdaptVentures(ModelParameters p) {
        plan = new YearPlan(p);
        notch = new ResearchNotch(p);
    }

    @Override
    public void run(World w, int t) {
        IndustrySupport.startYear(w, t);
        closeAccounts(w, t);
        VentureFacts facts = testStatus(w, t);
        growing.clear();
        places.clear();
        for (int i = 0; i < due.count(); i++) {
            if (w.ventures().status(due.get(i)) == Status.ALIVE) {
                growing.add(due.get(i));
                places.add(i);
            }
        }
        support.pay(
                w, t, growing, facts == null ? null : growing(facts, w.setting().law(t)));
    }

    /** Closes the accounts of ventures whose year ends; those with sales are due for the test. */
    private void closeAccounts(World w, int t) {
        Ventures v = w.ventures();
        LatentVentures latent = w.exogenous().ventures();
        due.clear();
        for (int i = 0; i < v.activeCount(); i++) {
            int j = v.active(i);
            int age = t - latent.founded(j);
            if (age >= QUARTERS_A_YEAR && age % QUARTERS_A_YEAR == 0) {
                plan.turn(w, j);
                if (v.sales(j) > 0) {
                    due.add(j);
                }
            }
        }
    }

    /** What was told about all who were tested, now about those who grow and ask for support. */
    private @Nullable VentureFacts growing(VentureFacts facts, Law law) {
        if (!Instruments.known(law, Instruments.INDUSTRY_SUPPORT)) {
            return null;
        }
        facts.keep(Instruments.INDUSTRY_SUPPORT, places.numbers(), places.count());
        for (int i = 0; i < growing.count(); i++) {
            facts.update(i, growing.get(i));
        }
        return facts;
    }

    /** Tests those due; returns what the rules were told about them, or nothing where the law has no such test. */
    private @Nullable VentureFacts testStatus(World w, int t) {
        Law law = w.setting().law(t);
        if (due.isEmpty() || !Instruments.known(law, Instruments.HIGH_TECH)) {
            return null;
        }
        notch.respond(w, t, due);
        VentureFacts facts = new VentureFacts(w, t, Instruments.HIGH_TECH, due.count());
        for (int i = 0; i < due.count(); i++) {
            facts.set(i, due.get(i), w.ventures().reportedResearch(due.get(i)));
        }
        Decisions answers = w.setting().engine().decide(law, Question.decide(Phase.STATUS1), facts.columns());
        w.rules().add(answers);
        for (int i = 0; i < due.count(); i++) {
            boolean eligible = answers.outcome(i) == Outcome.ELIGIBLE;
            w.ventures().setHighTech(due.get(i), eligible && !notch.caught(w, t, due.get(i)));
        }
        return facts;
    }
}
