package io.sluice.rules;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * The amounts at which an answer of the law can change.
 *
 * <p>Answers change only where a comparison of a rule does, and every fact that depends on the amount is monotone in it. So each comparison is bisected
 * for the amounts at which it turns. Exact for comparisons that turn at most once between two points of a grid of {@value #GRID}. Rules of the trusted
 * profile are not seen through: then the amounts are a grid of {@value #BLIND_GRID}.
 */
public final class TurningPoints {
    private static final int GRID = 16;
    private static final int BLIND_GRID = 1_000;

    private final Optional<List<Comparison>> comparisons;
    private final Function<long[], Columns> rows;

    private TurningPoints(Optional<List<Comparison>> comparisons, Function<long[], Columns> rows) {
        this.comparisons = comparisons;
        this.rows = rows;
    }

    /**
     * Turning points of the rules of a phase.
     *
     * @param rows makes a batch of one row for each of some amounts, all about one subject and asking for one instrument
     */
    public static TurningPoints of(Law law, Phase phase, Function<long[], Columns> rows) {
        Columns batch = rows.apply(new long[] {1});
        long[] instruments = batch.find(Vocabulary.INSTRUMENT);
        if (instruments == null) {
            throw new IllegalArgumentException("the rows do not say which instrument they ask for");
        }
        return new TurningPoints(law.comparisons(phase, batch.subject(), Math.toIntExact(instruments[0])), rows);
    }

    /** Whether the rules could be seen through; otherwise the amounts are those of a grid. */
    public boolean exact() {
        return comparisons.isPresent();
    }

    /** 1, {@code most}, and both sides of every turn between them, ascending. */
    public long[] upTo(long most) {
        return comparisons.map(all -> turns(most, all)).orElseGet(() -> grid(most, BLIND_GRID));
    }

    private long[] turns(long most, List<Comparison> all) {
        long[] grid = grid(most, GRID);
        boolean[][] held = new boolean[all.size()][grid.length];
        Columns batch = rows.apply(grid);
        for (int c = 0; c < held.length; c++) {
            for (int i = 0; i < grid.length; i++) {
                held[c][i] = all.get(c).holds(batch, i);
            }
        }
        TreeSet<Long> candidates = new TreeSet<>(List.of(1L, most));
        for (int c = 0; c < held.length; c++) {
            for (int i = 1; i < grid.length; i++) {
                if (held[c][i] != held[c][i - 1]) {
                    long below = below(all.get(c), held[c][i - 1], grid[i - 1], grid[i]);
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

    /** Amounts from 1 to {@code most}, as evenly as whole numbers allow. */
    private static long[] grid(long most, int steps) {
        long whole = (most - 1) / steps;
        long rest = (most - 1) % steps;
        return LongStream.rangeClosed(0, steps)
                .map(i -> 1 + whole * i + rest * i / steps)
                .distinct()
                .toArray();
    }
}
