package io.sluice.analysis;

import io.sluice.results.Column;
import io.sluice.results.Rows;
import java.util.List;
import java.util.function.IntPredicate;

/** A table in memory, read in the plainest way: for each question all its rows one by one. */
final class PlainTable {
    private final Rows rows;
    private final int draw;
    private final List<Integer> replications;

    PlainTable(Rows rows, int draw, List<Integer> replications) {
        this.rows = rows;
        this.draw = draw;
        this.replications = replications;
    }

    /** The sum of columns of an arm by replication, over the rows in which these keys have these codes. */
    double[] sums(int arm, List<String> keys, int[] codes, List<String> columns) {
        double[] sums = new double[replications.size()];
        for (int r = 0; r < sums.length; r++) {
            int replication = replications.get(r);
            sums[r] = sum(
                    row -> key(row, "cell") == 0
                            && key(row, "draw") == draw
                            && key(row, "arm") == arm
                            && key(row, "replication") == replication
                            && has(row, keys, codes),
                    columns);
        }
        return sums;
    }

    private double sum(IntPredicate wanted, List<String> columns) {
        boolean whole = columns.stream().noneMatch(this::binary);
        long exact = 0;
        double rounded = 0;
        for (int row = 0; row < rows.size(); row++) {
            for (String column : wanted.test(row) ? columns : List.<String>of()) {
                int at = rows.table().valueIndex(column);
                exact = whole ? Math.addExact(exact, rows.longAt(row, at)) : 0;
                rounded += rows.doubleAt(row, at);
            }
        }
        return whole ? exact : rounded;
    }

    private boolean has(int row, List<String> keys, int[] codes) {
        for (int k = 0; k < codes.length; k++) {
            if (key(row, keys.get(k)) != codes[k]) {
                return false;
            }
        }
        return true;
    }

    private int key(int row, String key) {
        return rows.key(row, rows.table().keyIndex(key));
    }

    private boolean binary(String column) {
        return rows.table().values().get(rows.table().valueIndex(column)).type() == Column.Type.DOUBLE;
    }
}
