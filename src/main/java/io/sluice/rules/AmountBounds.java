package io.sluice.rules;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The bounds that the rules of a phase set to an amount, whatever else they think of the subject: an amount is within them if every rule that refuses it
 * refuses every amount. What a rule asks of other facts of the row is so left out, and no figure of the law has to be known by its name.
 */
public final class AmountBounds {
    private final RuleEngine engine;
    private final Law law;
    private final Phase phase;
    private final Function<long[], Columns> rows;

    /**
     * A search.
     *
     * @param rows makes a batch of one row for each of some amounts, all about one subject and asking for one instrument
     */
    public AmountBounds(RuleEngine engine, Law law, Phase phase, Function<long[], Columns> rows) {
        this.engine = engine;
        this.law = law;
        this.phase = phase;
        this.rows = rows;
    }

    /** The largest amount of 1 to {@code most} within the bounds; empty when there is none. */
    public OptionalLong largest(long most) {
        long[] within = within(most);
        return within.length == 0 ? OptionalLong.empty() : OptionalLong.of(within[within.length - 1]);
    }

    /** The turning points of 1 to {@code most} that lie within the bounds, ascending. */
    private long[] within(long most) {
        long[] candidates = TurningPoints.of(law, phase, rows).upTo(most);
        Decisions answers = engine.decide(law, Question.whatIf(phase), rows.apply(candidates));
        BitSet[] refusing = new BitSet[candidates.length];
        Arrays.setAll(refusing, row -> refusing(answers, row));
        BitSet always = (BitSet) refusing[0].clone();
        Arrays.stream(refusing).forEach(always::and);
        return IntStream.range(0, candidates.length)
                .filter(row -> refusing[row].equals(always))
                .mapToLong(row -> candidates[row])
                .toArray();
    }

    private static BitSet refusing(Decisions answers, int row) {
        BitSet rules = new BitSet();
        for (int k = 0; k < answers.statementCount(row); k++) {
            if (answers.statement(row, k).refuses()) {
                rules.set(answers.statementRule(row, k));
            }
        }
        return rules;
    }
}
