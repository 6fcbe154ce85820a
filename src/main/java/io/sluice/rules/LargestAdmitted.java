package io.sluice.rules;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * The largest amount that the rules of a phase admit, up to the amount wanted.
 *
 * <p>The admitted amounts need not be an interval: a floor and a cap leave a band, two caps on different facts leave several. Answers change only
 * where a comparison of a rule does, and every fact that depends on the amount is monotone in it. So each comparison is bisected for the amounts at
 * which it turns, both sides of every turn are put to the law as one hypothetical query, and the largest eligible one is taken:
 *
 * <pre>  max { a in {1, wanted} and {b, b + 1 : some comparison turns between b and b + 1} : the law admits a }</pre>
 *
 * <p>Exact for comparisons that turn at most once between two points of a grid of {@value #GRID}. Rules of the trusted profile are not seen through: then
 * the amounts of a grid of {@value #BLIND_GRID} are asked, and the answer says so.
 */
public final class LargestAdmitted {
    private static final int GRID = 16;
    private static final int BLIND_GRID = 1_000;

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
        Optional<List<Comparison>> comparisons = comparisons(whole);
        Decisions first = engine.decide(law, Question.whatIf(phase), whole);
        if (first.outcome(0) == Outcome.ELIGIBLE) {
            return new Answer(wanted, -1, true);
        }
        long[] candidates = comparisons.map(all -> turns(wanted, all)).orElseGet(() -> grid(wanted, BLIND_GRID));
        Decisions answers = engine.decide(law, Question.whatIf(phase), rows.apply(candidates));
        int above = refusing(answers, candidates.length - 1);
        for (int i = candidates.length - 1; i >= 0; i--) {
            if (answers.outcome(i) == Outcome.ELIGIBLE) {
                return new Answer(candidates[i], above, comparisons.isPresent());
            }
            above = refusing(answers, i);
        }
        return new Answer(0, above, comparisons.isPresent());
    }

    private Optional<List<Comparison>> comparisons(Columns batch) {
        long[] instruments = batch.find(Vocabulary.INSTRUMENT);
        if (instruments == null) {
            throw new IllegalArgumentException("the rows do not say which instrument they ask for");
        }
        return law.comparisons(phase, batch.subject(), Math.toIntExact(instruments[0]));
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

    private long[] turns(long wanted, List<Comparison> comparisons) {
        long[] grid = grid(wanted, GRID);
        boolean[][] held = new boolean[comparisons.size()][];
        Columns batch = rows.apply(grid);
        for (int c = 0; c < held.length; c++) {
            held[c] = new boolean[grid.length];
            for (int i = 0; i < grid.length; i++) {
                held[c][i] = comparisons.get(c).holds(batch, i);
            }
        }
        TreeSet<Long> candidates = new TreeSet<>(List.of(1L, wanted));
        for (int c = 0; c < held.length; c++) {
            for (int i = 1; i < grid.length; i++) {
                if (held[c][i] != held[c][i - 1]) {
                    long below = below(comparisons.get(c), held[c][i - 1], grid[i - 1], grid[i]);
                    candidates.add(below);
                    candidates.add(below + 1);
                }
            }
        }
        return candidates.stream().mapToLong(Long::longValue).toArray();
    }

    /** The last amount at which a comparison still is what it is at {@code low}, where it is the opposite at {@code high}. */
    private long below(Comparison comparison, boolean atLow, long low, long high) {
        long same = low;
        long other = high;
        while (other - same > 1) {
            long middle = same + (other - same) / 2;
            if (comparison.holds(rows.apply(new long[] {middle}), 0) == atLow) {
                same = middle;
            } else {
                other = middle;
            }
        }
        return same;
    }

    /** Amounts from 1 to {@code wanted}, as evenly as whole numbers allow. */
    private static long[] grid(long wanted, int steps) {
        long whole = (wanted - 1) / steps;
        long rest = (wanted - 1) % steps;
        return LongStream.rangeClosed(0, steps)
                .map(i -> 1 + whole * i + rest * i / steps)
                .distinct()
                .toArray();
    }
}
