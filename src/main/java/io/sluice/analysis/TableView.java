package io.sluice.analysis;

import io.sluice.analysis.exact.Moments;
import io.sluice.results.Column;
import io.sluice.results.Rows;
import io.sluice.results.Table;
import java.util.List;
import java.util.Locale;

/**
 * The rows of one table as vectors indexed by replication, for the first cell and draw. Sums of whole numbers are exact; they become binary
 * numbers only at the end.
 */
final class TableView {
    private final Rows rows;
    private final Table table;
    private final int replications;
    private final int[] arms;
    private final int[] indices;
    private final boolean[] used;

    TableView(Rows rows, int replications) {
        this.rows = rows;
        this.table = rows.table();
        this.replications = replications;
        this.arms = rows.keys("arm");
        this.indices = rows.keys("replication");
        int[] cells = rows.keys("cell");
        int[] draws = rows.keys("draw");
        this.used = new boolean[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            used[row] = cells[row] == 0 && draws[row] == 0 && indices[row] < replications;
        }
    }

    private TableView(TableView all, int[] key, int member) {
        this.rows = all.rows;
        this.table = all.table;
        this.replications = all.replications;
        this.arms = all.arms;
        this.indices = all.indices;
        this.used = new boolean[all.used.length];
        for (int row = 0; row < used.length; row++) {
            used[row] = all.used[row] && key[row] == member;
        }
    }

    /** The rows of one member of a key. */
    TableView where(String key, int member) {
        return new TableView(this, rows.keys(key), member);
    }

    /** Whether the table has all these columns. */
    boolean has(List<String> columns) {
        return columns.stream().allMatch(table::hasValue);
    }

    /** The shape of the table. */
    Table table() {
        return table;
    }

    int replications() {
        return replications;
    }

    /** The sum of columns of one arm by replication; every replication must have its row. */
    double[] vector(int arm, List<String> columns) {
        boolean[] seen = new boolean[replications];
        for (int row = 0; row < used.length; row++) {
            if (used[row] && arms[row] == arm) {
                seen[indices[row]] = true;
            }
        }
        for (int r = 0; r < replications; r++) {
            if (!seen[r]) {
                throw new IllegalStateException(String.format(
                        Locale.ROOT, "table %s has no row for arm %d, replication %d", table.name(), arm, r));
            }
        }
        return sums(arm, new int[used.length], 1, columns)[0];
    }

    /** For each member of a key the sum of columns by replication, over all else; what has no row counts as 0. */
    double[][] byKey(int arm, String key, int members, List<String> columns) {
        return sums(arm, rows.keys(key), members, columns);
    }

    /** For each combination of keys, the last running fastest, the sum of a column by replication; what has no row counts as 0. */
    double[][] byKeys(int arm, List<String> keys, int[] members, String column) {
        int[] slot = new int[used.length];
        int slots = 1;
        for (int k = 0; k < members.length; k++) {
            int[] codes = rows.keys(keys.get(k));
            for (int row = 0; row < slot.length; row++) {
                slot[row] = slot[row] * members[k] + codes[row];
            }
            slots *= members[k];
        }
        return sums(arm, slot, slots, List.of(column));
    }

    /** For each pair of two keys the mean of a column over replications; what has no row counts as 0. */
    double[][] means(int arm, String first, int firstMembers, String second, int secondMembers, String column) {
        int[] outer = rows.keys(first);
        int[] inner = rows.keys(second);
        int[] slot = new int[used.length];
        for (int row = 0; row < used.length; row++) {
            slot[row] = outer[row] * secondMembers + inner[row];
        }
        double[][] sums = sums(arm, slot, firstMembers * secondMembers, List.of(column));
        double[][] means = new double[firstMembers][secondMembers];
        for (int i = 0; i < firstMembers; i++) {
            for (int j = 0; j < secondMembers; j++) {
                means[i][j] = Moments.of(sums[i * secondMembers + j]).mean();
            }
        }
        return means;
    }

    /** One more than the greatest value of a key; 0 for an empty table. */
    int members(String key) {
        int most = -1;
        for (int code : rows.keys(key)) {
            most = Math.max(most, code);
        }
        return most + 1;
    }

    private double[][] sums(int arm, int[] slot, int slots, List<String> columns) {
        return columns.stream().allMatch(this::whole)
                ? wholeSums(arm, slot, slots, columns)
                : binarySums(arm, slot, slots, columns);
    }

    private double[][] wholeSums(int arm, int[] slot, int slots, List<String> columns) {
        long[][] sums = new long[slots][replications];
        for (String column : columns) {
            long[] values = rows.longs(column);
            for (int row = 0; row < values.length; row++) {
                if (used[row] && arms[row] == arm && slot[row] < slots) {
                    long[] sum = sums[slot[row]];
                    sum[indices[row]] = Math.addExact(sum[indices[row]], values[row]);
                }
            }
        }
        double[][] result = new double[slots][replications];
        for (int s = 0; s < slots; s++) {
            for (int r = 0; r < replications; r++) {
                result[s][r] = sums[s][r];
            }
        }
        return result;
    }

    private double[][] binarySums(int arm, int[] slot, int slots, List<String> columns) {
        double[][] sums = new double[slots][replications];
        for (String column : columns) {
            double[] values = rows.doubles(column);
            for (int row = 0; row < values.length; row++) {
                if (used[row] && arms[row] == arm && slot[row] < slots) {
                    sums[slot[row]][indices[row]] += values[row];
                }
            }
        }
        return sums;
    }

    private boolean whole(String column) {
        return table.values().get(table.valueIndex(column)).type() != Column.Type.DOUBLE;
    }
}
