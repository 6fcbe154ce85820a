package io.sluice.analysis;

import io.sluice.results.Column;
import io.sluice.results.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The columns of a table with one row an arm and replication. Those that follow a column in the table are read with it and kept for the
 * next questions, as far as there is room.
 */
final class ReplicationColumns {
    private final TableView table;
    private final List<Integer> arms;

    /** By column, by place of the arm, by replication: whole numbers, or bits of binary numbers. */
    private final Map<String, long[][]> kept = new HashMap<>();

    ReplicationColumns(TableView table, List<Integer> arms) {
        this.table = table;
        this.arms = arms;
    }

    boolean has(List<String> columns) {
        return table.has(columns);
    }

    /** The sum of columns of one arm by replication; every replication must have its row. */
    double[] vector(int arm, List<String> columns) {
        int a = arms.indexOf(arm);
        boolean whole = columns.stream().allMatch(table::whole);
        long[] exact = new long[table.replications()];
        double[] sums = new double[exact.length];
        for (String column : columns) {
            long[] words = words(column)[a];
            boolean binary = !table.whole(column);
            for (int r = 0; r < sums.length; r++) {
                if (whole) {
                    exact[r] = Math.addExact(exact[r], words[r]);
                } else {
                    sums[r] += binary ? Double.longBitsToDouble(words[r]) : words[r];
                }
            }
        }
        if (whole) {
            Arrays.setAll(sums, r -> exact[r]);
        }
        return sums;
    }

    private long[][] words(String column) {
        long[][] words = kept.get(column);
        return words == null ? read(column) : words;
    }

    private long[][] read(String column) {
        kept.clear();
        List<String> names = from(column);
        List<long[][]> columns = new ArrayList<>();
        for (String name : names) {
            long[][] words = new long[arms.size()][table.replications()];
            columns.add(words);
            kept.put(name, words);
        }
        boolean[][] seen = new boolean[arms.size()][table.replications()];
        table.scan(new Selection(List.of("arm", "replication"), names, Map.of()), (place, keys, words) -> {
            int a = arms.indexOf(keys[0]);
            if (a >= 0) {
                seen[a][place] = true;
                for (int c = 0; c < words.length; c++) {
                    columns.get(c)[a][place] = words[c];
                }
            }
        });
        check(seen);
        return columns.get(0);
    }

    /** The column and as many of those after it as there is room for. */
    private List<String> from(String column) {
        int count = table.vectors(arms.size());
        List<String> all = table.table().values().stream().map(Column::name).toList();
        int first = table.table().valueIndex(column);
        return all.subList(first, first + Math.min(all.size() - first, count));
    }

    private void check(boolean[][] seen) {
        for (int a = 0; a < seen.length; a++) {
            for (int r = 0; r < seen[a].length; r++) {
                if (!seen[a][r]) {
                    throw new IllegalStateException(String.format(
                            Locale.ROOT,
                            "table %s has no row for arm %d, replication %d",
                            table.table().name(),
                            arms.get(a),
                            r));
                }
            }
        }
    }
}
