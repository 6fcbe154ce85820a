package io.sluice.simulation.step;

import io.sluice.quantity.Scales;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.Codes;
import io.sluice.simulation.fact.GovernmentFacts;

/**
 * The reinvestment multiple that local governments ask of funds in a quarter: the lesser of what they ask by habit and what
 * the national text leaves standing (rules RIN-01 and GIF-03; decisions A17).
 */
final class Reinvestment {
    private Reinvestment() {}

    static double multiple(World w, int t) {
        Law law = w.setting().law(t);
        if (!Instruments.known(law, Instruments.REINVESTMENT_ASKED)) {
            return 0;
        }
        return Math.min(
                rate(w, law, Instruments.REINVESTMENT_ASKED, 0),
                rate(w, law, Instruments.REINVESTMENT_ALLOWED, Double.POSITIVE_INFINITY));
    }

    /** How much lower the multiple that stands is than the one asked by habit, 0 or less. */
    static double keptOverHabit(World w, int t) {
        Law law = w.setting().law(t);
        if (!Instruments.known(law, Instruments.REINVESTMENT_ASKED)) {
            return 0;
        }
        double asked = rate(w, law, Instruments.REINVESTMENT_ASKED, 0);
        return Math.min(asked, rate(w, law, Instruments.REINVESTMENT_ALLOWED, Double.POSITIVE_INFINITY)) - asked;
    }

    private static double rate(World w, Law law, String instrument, double otherwise) {
        GovernmentFacts facts = new GovernmentFacts(w.batches(), w.economy(), law, instrument, 1);
        facts.set(0, Codes.LEVEL_PROVINCE, 0, 0, GovernmentFacts.Manner.PLAIN, 0);
        Decisions answers = w.setting().engine().decide(law, Question.decide(Phase.RATE), facts.columns());
        w.rules().add(answers);
        return answers.hasRate(0) ? answers.rate(0) / Scales.MILLIONTHS : otherwise;
    }
}
