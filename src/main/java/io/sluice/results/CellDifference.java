package io.sluice.results;

import java.util.ArrayList;
import java.util.List;

/** Where the rows of two batches of one table differ, cell by cell. */
public final class CellDifference {
    private CellDifference() {}

    /**
     * The cells that differ, each in words with table, key, column and both values, at most so many.
     *
     * @param found rows as they are
     * @param made rows as they should be
     */
    public static List<String> of(Rows found, Rows made, int most) {
        Table table = made.table();
        List<String> differences = new ArrayList<>();
        if (found.size() != made.size()) {
            differences.add("table " + table.name() + " has " + found.size() + " rows and not " + made.size());
        }
        for (int row = 0; row < Math.min(found.size(), made.size()) && differences.size() < most; row++) {
            String key = key(made, row);
            if (!key.equals(key(found, row))) {
                differences.add(
                        "table " + table.name() + ": found " + key(found, row) + " where " + key + " should be");
                return differences;
            }
            for (int v = 0; v < table.values().size() && differences.size() < most; v++) {
                if (found.word(row, v) != made.word(row, v)) {
                    differences.add("table " + table.name() + ", " + key + ", column "
                            + table.values().get(v).name() + ": found " + shown(found, row, v) + ", made again "
                            + shown(made, row, v));
                }
            }
        }
        return differences;
    }

    private static String key(Rows rows, int row) {
        StringBuilder key = new StringBuilder();
        for (int k = 0; k < rows.table().keys().size(); k++) {
            key.append(k == 0 ? "" : " ")
                    .append(rows.table().keys().get(k).name())
                    .append(' ')
                    .append(rows.key(row, k));
        }
        return key.toString();
    }

    private static String shown(Rows rows, int row, int value) {
        return rows.table().values().get(value).type() == Column.Type.DOUBLE
                ? Double.toString(rows.doubleAt(row, value))
                : Long.toString(rows.longAt(row, value));
    }
}
