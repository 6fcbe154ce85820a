package io.sluice.simulation.step;

import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Outcome;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.DealFacts;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * At which stages the rules let a sub-fund of the chain invest at all: a what-if about a small plain deal of each stage, so
 * that nobody knocks where the law has no door. Edit the rule, and ventures knock elsewhere.
 */
final class ChainStages {
    /** What is known of laws already asked: their answers never change. */
    private final Map<Law, boolean[]> known = new IdentityHashMap<>();

    /** Whether the law of a quarter opens the chain, by stage of the round. */
    boolean[] open(World w, int t) {
        if (!w.setting().nationalFund()) {
            return new boolean[w.economy().stages().count()];
        }
        return known.computeIfAbsent(w.setting().law(t), law -> {
            boolean[] open = new boolean[w.economy().stages().count()];
            ask(w, t, Instruments.EARLY_EQUITY, open);
            ask(w, t, Instruments.GROWTH_EQUITY, open);
            return open;
        });
    }

    private static void ask(World w, int t, String instrument, boolean[] open) {
        Law law = w.setting().law(t);
        int industries = w.economy().industries().modelled();
        Columns rows = DealFacts.plain(w, law, instrument, open.length, industries);
        Decisions answers = w.setting().engine().decide(law, Question.whatIf(Phase.GATE), rows);
        for (int row = 0; row < rows.rows(); row++) {
            open[row / industries] |= answers.outcome(row) == Outcome.ELIGIBLE;
        }
    }
}
