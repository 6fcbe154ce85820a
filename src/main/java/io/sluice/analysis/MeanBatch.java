package io.sluice.analysis;

import io.sluice.analysis.exact.ExactSum;
import io.sluice.results.Column;
import io.sluice.results.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Means over replications of columns by combination of keys, from rows that come replication by replication. Only exact sums are held, and
 * for each the value of the replication under way.
 */
final class MeanBatch {
    private final int columns;
    private final boolean[] whole;
    private final ExactSum[] sums;
    private final long[] pending;
    private final int[] under;

    MeanBatch(Table table, Slots slots, List<String> names) {
        columns = names.size();
        whole = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            whole[c] = table.values().get(table.valueIndex(names.get(c))).type() != Column.Type.DOUBLE;
        }
        sums = new ExactSum[slots.count() * columns];
        pending = new long[sums.length];
        under = new int[slots.count()];
        Arrays.fill(under, -1);
    }

    /** Adds the values of a row to those of its replication. */
    void add(int slot, int replication, long[] words) {
        if (under[slot] != replication) {
            settle(slot);
            under[slot] = replication;
        }
        for (int c = 0; c < columns; c++) {
            int at = slot * columns + c;
            pending[at] = whole[c]
                    ? Math.addExact(pending[at], words[c])
                    : Double.doubleToRawLongBits(
                            Double.longBitsToDouble(pending[at]) + Double.longBitsToDouble(words[c]));
        }
    }

    /** The means over this many replications, by combination and column. */
    double[][] over(int replications) {
        double[][] means = new double[under.length][columns];
        for (int slot = 0; slot < under.length; slot++) {
            settle(slot);
            for (int c = 0; c < columns; c++) {
                ExactSum sum = sums[slot * columns + c];
                means[slot][c] = sum == null ? 0 : sum.over(replications);
            }
        }
        return means;
    }

    private void settle(int slot) {
        if (under[slot] < 0) {
            return;
        }
        for (int c = 0; c < columns; c++) {
            int at = slot * columns + c;
            sums[at] = Objects.requireNonNullElseGet(sums[at], ExactSum::new);
            sums[at].add(whole[c] ? (double) pending[at] : Double.longBitsToDouble(pending[at]));
            pending[at] = 0;
        }
    }
}
