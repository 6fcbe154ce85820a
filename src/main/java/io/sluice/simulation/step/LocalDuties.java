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

/**
 * What local governments ask of the funds they join, in units of the reinvestment multiple: d = m + a l, m the multiple the law
 * leaves ({@link Reinvestment}; rules RIN-01, GIF-03), l = 1 for a fund whose manager and seat must be registered at home (decisions
 * A17), a = {@code registration_as_multiple} (assumed).
 *
 * <p>A fund has such a limit with probability {@code registration_limit_share}; while the law finds fault with limits (rule GIF-02)
 * its government drops it with probability {@code registration_compliance} (assumed). Both are drawn at the proposal's address, so
 * that a reform of the rule moves only the funds it is about.
 */
final class LocalDuties {
    private static final int LIMIT_DRAW = 18;
    private static final int DROPPED_DRAW = 24;

    private final double share;
    private final double compliance;
    private final double weight;

    LocalDuties(ModelParameters p) {
        share = p.get("registration_limit_share");
        compliance = p.get("registration_compliance");
        weight = p.get("registration_as_multiple");
    }

    /** The duties of a quarter. */
    Today today(World w, int t) {
        return new Today(w, Reinvestment.multiple(w, t), fault(w, t));
    }

    private static boolean fault(World w, int t) {
        Law law = w.setting().law(t);
        if (!Instruments.known(law, Instruments.FUND_CONDUCT)) {
            return false;
        }
        GovernmentFacts facts = new GovernmentFacts(w.batches(), w.economy(), law, Instruments.FUND_CONDUCT, 1);
        GovernmentFacts.Manner limiting = new GovernmentFacts.Manner(false, true, 0, true);
        facts.set(0, Codes.LEVEL_PROVINCE, 0, 0, limiting, 0);
        Decisions answers = w.setting().engine().decide(law, Question.decide(Phase.CONDUCT), facts.columns());
        w.rules().add(answers);
        return answers.outcome(0) == Outcome.REFUSED;
    }

    /** The duties under the law of one quarter. */
    final class Today {
        private final World w;
        private final double multiple;
        private final boolean fault;

        private Today(World w, double multiple, boolean fault) {
            this.w = w;
            this.multiple = multiple;
            this.fault = fault;
        }

        double multiple() {
            return multiple;
        }

        /** Whether a proposal's fund is tied to a place of registration. */
        boolean limited(int proposal, int formed) {
            long entity = w.exogenous().managers().entity(proposal);
            return w.draws().uniform(entity, formed, Purpose.FUND_TRAIT, LIMIT_DRAW) < share
                    && !(fault && w.draws().uniform(entity, formed, Purpose.FUND_TRAIT, DROPPED_DRAW) < compliance);
        }

        /** Duties of one fund. */
        double of(int proposal, int formed) {
            return multiple + (limited(proposal, formed) ? weight : 0);
        }

        /** Duties of a mean fund. */
        double mean() {
            return multiple + weight * share * (fault ? 1 - compliance : 1);
        }

        /** How far limits are below the habit, in units of the multiple; 0 or less. */
        double limitsOverHabit() {
            return fault ? -weight * share * compliance : 0;
        }
    }
}
