package io.sluice.rules;

import java.util.function.Function;

/**
 * The largest amount that the rules of a phase admit, up to the amount wanted.
 *
 * <p>The admitted amounts need not be an interval: a floor and a cap leave a band, two caps on different facts leave several. Answers change only
 * where a comparison of a rule does, so both sides of every such amount ({@link TurningPoints}) are put to the law as one hypothetical query, and the
 * largest eligible one is taken:
 *
 * <pre>  max { a in {1, wanted} and {b, b + 1 : some comparison turns between b and b + 1} : the law admits a }</pre>
 */
public final class LargestAdmitted {
    private final RuleEngine engine;
    private final Law law;
    private final Phase phase;
    private final Function<long[], Columns> rows;

    /**
     * A search.
     *
     * @param rows makes a batch of one row for each of some amounts, all about one subject and asking for one instrument
     */
    public LargestAdmitted(RuleEngine engine, Law law, Phase phase, Function<long[], Columns> rows) {
        this.engine = engine;
        this.law = law;
        this.phase = phase;
        this.rows = rows;
    }

    /**
     * What was found.
     *
     * @param amount the largest amount admitted; 0 when none is
     * @param stoppedBy a rule that refuses the next larger amount asked, as its place in {@link Law#ruleIds()}; -1 when all that is wanted is admitted
     * @param exact false when rules that are not seen through were tried on a grid
     */
    public record Answer(long amount, int stoppedBy, boolean exact) {}

    /** The largest amount of 1 to {@code wanted} that is eligible. */
    public Answer of(long wanted) {
        if (wanted <= 0) {
            return new Answer(0, -1, true);
        }
        Columns whole = rows.apply(new long[] {wanted});
        Decisions first = engine.decide(law, Question.whatIf(phase), whole);
        if (first.outcome(0) == Outcome.ELIGIBLE) {
            return new Answer(wanted, -1, true);
        }
        TurningPoints points = TurningPoints.of(law, phase, rows);
        long[] candidates = points.upTo(wanted);
        Decisions answers = engine.decide(law, Question.whatIf(phase), rows.apply(candidates));
        int above = refusing(answers, candidates.length - 1);
        for (int i = candidates.length - 1; i >= 0; i--) {
            if (answers.outcome(i) == Outcome.ELIGIBLE) {
                return new Answer(candidates[i], above, points.exact());
            }
            above = refusing(answers, i);
        }
        return new Answer(0, above, points.exact());
    }

    /** The first rule that refuses a row, or -1. */
    private static int refusing(Decisions answers, int row) {
        for (int k = 0; k < answers.statementCount(row); k++) {
            if (answers.statement(row, k).refuses()) {
                return answers.statementRule(row, k);
            }
        }
        return -1;
    }
}
