package io.sluice.analysis;

import io.sluice.results.Column;
import io.sluice.results.RowSource;
import io.sluice.results.Selection;
import io.sluice.results.Selection.Span;
import io.sluice.results.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One table as vectors indexed by replication, under one kind of assumptions. Rows are gone through where they are kept, as often as it
 * takes for no more than some bytes of vectors to be held at once; more where one question alone takes more. Sums of whole numbers are exact; they become binary numbers
 * only at the end.
 */
final class TableView {
    private static final long ROOM = 4L << 20;

    private final RowSource rows;
    private final Panel panel;
    private final long room;

    TableView(RowSource rows, Panel panel) {
        this(rows, panel, ROOM);
    }

    /** A view that holds so many bytes of vectors at once. */
    TableView(RowSource rows, Panel panel, long room) {
        this.rows = rows;
        this.panel = panel;
        this.room = room;
    }

    /** How many vectors for so many arms may be held at once; at least one. */
    int vectors(int arms) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, room / Math.max(1, 8L * arms * replications())));
    }

    /** Whether the table has all these columns. */
    boolean has(List<String> columns) {
        return columns.stream().allMatch(table()::hasValue);
    }

    /** The shape of the table. */
    Table table() {
        return rows.table();
    }

    int replications() {
        return panel.size();
    }

    /** The sum of columns of one arm by replication; every replication must have its row. */
    double[] vector(int arm, List<String> columns) {
        boolean[] seen = new boolean[replications()];
        scan(new Selection(List.of("replication"), List.of(), Map.of("arm", Span.only(arm))), (place, keys, words) -> {
            seen[place] = true;
        });
        for (int r = 0; r < seen.length; r++) {
            if (!seen[r]) {
                throw new IllegalStateException(String.format(
                        Locale.ROOT, "table %s has no row for arm %d, replication %d", table().name(), arm, r));
            }
        }
        return byKeys(arm, Slots.of(List.of()), columns)[0];
    }

    /** For each member of a key the sum of columns by replication, over all else; what has no row counts as 0. */
    double[][] byKey(int arm, String key, int members, List<String> columns) {
        return byKeys(arm, Slots.of(key, members), columns);
    }

    private double[][] byKeys(int arm, Slots slots, List<String> columns) {
        double[][] sums = new double[slots.count()][];
        each(List.of(arm), slots, List.of(Measure.sum(columns)), (m, slot, vectors) -> sums[slot] = vectors[0][0]);
        return sums;
    }

    /**
     * Shows, measure by measure and for each combination of keys in order, the sums by replication over all else; what has no row counts as
     * 0.
     */
    void each(List<Integer> arms, Slots slots, List<Measure> measures, VectorVisitor visitor) {
        int count = slots.chosen().length;
        int vectors = vectors(arms.size());
        int from = 0;
        while (from < measures.size()) {
            int sums = measures.get(from).sums().size();
            int to = from + 1;
            while (to < measures.size()
                    && (long) count * (sums + measures.get(to).sums().size()) <= vectors) {
                sums += measures.get(to).sums().size();
                to++;
            }
            int atOnce = Math.max(1, vectors / sums);
            for (int first = 0; first < count; first += atOnce) {
                int last = Math.min(count, first + atOnce);
                new VectorBatch(this, arms, slots, first, last, from, measures.subList(from, to)).show(visitor);
            }
            from = to;
        }
    }

    /** The numbers of the combinations for which some row of the arm has a value other than 0. */
    int[] present(int arm, Slots slots, String column) {
        boolean[] present = new boolean[slots.count()];
        scan(new Selection(keys(slots), List.of(column), Map.of("arm", Span.only(arm))), (place, keys, words) -> {
            int slot = slots.number(keys);
            if (slot >= 0 && words[0] != 0) {
                present[slot] = true;
            }
        });
        return IntStream.range(0, present.length).filter(slot -> present[slot]).toArray();
    }

    /** For each combination of keys the mean of each column over replications; what has no row counts as 0. */
    double[][] means(int arm, Slots slots, List<String> columns) {
        MeanBatch means = new MeanBatch(table(), slots, columns);
        scan(new Selection(keys(slots), columns, Map.of("arm", Span.only(arm))), (place, keys, words) -> {
            int slot = slots.number(keys);
            if (slot >= 0) {
                means.add(slot, place, words);
            }
        });
        return means.over(replications());
    }

    /** One more than the greatest value of a key; 0 for an empty table. */
    int members(String key) {
        int[] most = {-1};
        scan(new Selection(List.of(key, "replication"), List.of(), Map.of()), (place, keys, words) -> {
            most[0] = Math.max(most[0], keys[0]);
        });
        return most[0] + 1;
    }

    /** Sees one row of a replication that is looked at. */
    interface RowVisitor {
        /** Sees the row; {@code place} is that of its replication. */
        void row(int place, int[] keys, long[] words);
    }

    /** Goes through rows of the panel; the last selected key must be the replication. */
    void scan(Selection selection, RowVisitor visitor) {
        int replication = selection.keys().size() - 1;
        Selection here = selection
                .where("cell", Span.only(0))
                .where("draw", Span.only(panel.draw()))
                .where("replication", new Span(0, panel.place().length - 1));
        rows.each(here, (keys, words) -> {
            int place = panel.placeOf(keys[replication]);
            if (place >= 0) {
                visitor.row(place, keys, words);
            }
        });
    }

    boolean whole(String column) {
        return table().values().get(table().valueIndex(column)).type() != Column.Type.DOUBLE;
    }

    private static List<String> keys(Slots slots) {
        List<String> keys = new ArrayList<>(slots.keys());
        keys.add("replication");
        return keys;
    }
}
