package io.sluice.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.analysis.exact.Moments;
import io.sluice.results.Column;
import io.sluice.results.Rows;
import io.sluice.results.RowsBuilder;
import io.sluice.results.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables gone through a few vectors at a time against a plain reading of all rows: equal bits. */
class TableViewDifferentialTest {
    private static final Table TABLE = Table.of(
            "made_up",
            List.of(Column.ofInt("place", "code", "place"), Column.ofInt("year", "code", "year")),
            List.of(
                    Column.ofLong("ventures", "count", "ventures"),
                    Column.ofFen("money", "money"),
                    Column.ofDouble("share", "1", "share")));

    private static final int REPLICATIONS = 7;
    private static final int PLACES = 4;
    private static final int YEARS = 3;
    private static final List<Integer> ARMS = List.of(0, 2);

    /** From one vector at a time to all at once. */
    private static final long[] ROOMS = {1, 300, 1000, 1L << 20};

    private static final List<Measure> MEASURES = List.of(
            Measure.sum(List.of("ventures", "money")),
            Measure.together("money", "share"),
            Measure.sum(List.of("share", "ventures")),
            Measure.sum(List.of("ventures")));

    /** Some rows are missing; a code beyond the members asked for occurs. */
    private static Rows rows(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RowsBuilder rows = Rows.builder(TABLE);
        for (int i = 0; i < 3 * 2 * 3 * REPLICATIONS * (PLACES + 1) * YEARS; i++) {
            int rest = i;
            int[] key = new int[6];
            int[] sizes = {3, 2, 3, REPLICATIONS, PLACES + 1, YEARS};
            for (int k = 5; k >= 0; k--) {
                key[k] = rest % sizes[k];
                rest /= sizes[k];
            }
            if (random.nextInt(3) > 0) {
                rows.row(key)
                        .put(random.nextInt(5))
                        .put(random.nextLong(1L << 50))
                        .put(random.nextDouble() - 0.4);
            }
        }
        return rows.build();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everySumIsThatOfAllRowsHoweverFewVectorsAreHeld(long seed) {
        Rows rows = rows(seed);
        for (Panel panel : List.of(Panel.first(REPLICATIONS), Panel.first(4), Panel.of(2, List.of(1, 4, 6)))) {
            PlainTable plain = plain(rows, panel);
            for (Slots slots : List.of(
                    Slots.of("place", PLACES),
                    Slots.of(List.of("place", "year"), PLACES, YEARS),
                    Slots.of(List.of("year", "place"), YEARS, PLACES).only(1, 2, 7, 11),
                    Slots.of(List.of()))) {
                Map<String, double[]> expected = expected(plain, slots);
                for (long room : ROOMS) {
                    Map<String, double[]> found = found(new TableView(rows, panel, room), slots);
                    assertThat(found.keySet()).isEqualTo(expected.keySet());
                    found.forEach((key, vector) -> assertThat(vector).as(key).isEqualTo(expected.get(key)));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void everyMeanIsThatOfTheSums(long seed) {
        Rows rows = rows(seed);
        Panel panel = Panel.first(REPLICATIONS);
        List<String> columns = List.of("money", "share");
        for (Slots slots : List.of(Slots.of("year", YEARS), Slots.of(List.of("place", "year"), PLACES, YEARS))) {
            double[][] means = new TableView(rows, panel).means(2, slots, columns);
            for (int slot = 0; slot < slots.count(); slot++) {
                for (int c = 0; c < columns.size(); c++) {
                    double[] sums =
                            plain(rows, panel).sums(2, slots.keys(), codes(slots, slot), List.of(columns.get(c)));
                    assertThat(means[slot][c]).isEqualTo(Moments.of(sums).mean());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void whatIsPresentIsWhatSomeReplicationShows(long seed) {
        Rows rows = rows(seed);
        Panel panel = Panel.first(1);
        Slots slots = Slots.of(List.of("place", "year"), PLACES, YEARS);
        int[] expected = IntStream.range(0, slots.count())
                .filter(slot -> Arrays.stream(
                                plain(rows, panel).sums(0, slots.keys(), codes(slots, slot), List.of("ventures")))
                        .anyMatch(n -> n != 0))
                .toArray();
        assertThat(new TableView(rows, panel).present(0, slots, "ventures")).isEqualTo(expected);
        assertThat(expected).hasSizeBetween(1, slots.count() - 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 200, 1 << 20})
    void columnsReadAheadAreTheColumnsAskedFor(long room) {
        Table table = Table.of("made_up", List.of(), TABLE.values());
        RowsBuilder builder = Rows.builder(table);
        SplittableRandom random = new SplittableRandom(8);
        for (int arm : ARMS) {
            for (int r = 0; r < REPLICATIONS; r++) {
                builder.row(0, 0, arm, r)
                        .put(random.nextInt(9))
                        .put(random.nextLong(1L << 50))
                        .put(random.nextDouble());
            }
        }
        Rows rows = builder.build();
        Panel panel = Panel.first(REPLICATIONS);
        ReplicationColumns columns = new ReplicationColumns(new TableView(rows, panel, room), ARMS);
        for (List<String> asked : List.of(
                List.of("share"),
                List.of("money", "ventures"),
                List.of("ventures", "share", "money"),
                List.of("money"))) {
            for (int arm : ARMS) {
                assertThat(columns.vector(arm, asked))
                        .isEqualTo(plain(rows, panel).sums(arm, List.of(), new int[0], asked));
            }
        }
        ReplicationColumns more =
                new ReplicationColumns(new TableView(rows, Panel.first(REPLICATIONS + 1), room), ARMS);
        assertThatThrownBy(() -> more.vector(2, List.of("money")))
                .hasMessage("table made_up has no row for arm 0, replication " + REPLICATIONS);
    }

    private static PlainTable plain(Rows rows, Panel panel) {
        List<Integer> replications = IntStream.range(0, panel.place().length)
                .filter(r -> panel.placeOf(r) >= 0)
                .boxed()
                .toList();
        return new PlainTable(rows, panel.draw(), replications);
    }

    private static Map<String, double[]> expected(PlainTable plain, Slots slots) {
        Map<String, double[]> expected = new HashMap<>();
        for (int m = 0; m < MEASURES.size(); m++) {
            for (int slot : slots.chosen()) {
                for (int arm : ARMS) {
                    for (int s = 0; s < MEASURES.get(m).sums().size(); s++) {
                        List<String> columns = MEASURES.get(m).sums().get(s);
                        expected.put(
                                m + " " + slot + " " + arm + " " + s,
                                plain.sums(arm, slots.keys(), codes(slots, slot), columns));
                    }
                }
            }
        }
        return expected;
    }

    /** Each measure and combination must come once, combinations of a measure in order. */
    private static Map<String, double[]> found(TableView view, Slots slots) {
        Map<String, double[]> found = new HashMap<>();
        List<List<Integer>> order = new ArrayList<>();
        MEASURES.forEach(m -> order.add(new ArrayList<>()));
        view.each(ARMS, slots, MEASURES, (m, slot, vectors) -> {
            order.get(m).add(slot);
            for (int a = 0; a < vectors.length; a++) {
                for (int s = 0; s < vectors[a].length; s++) {
                    found.put(m + " " + slot + " " + ARMS.get(a) + " " + s, vectors[a][s]);
                }
            }
        });
        order.forEach(slotsSeen -> assertThat(slotsSeen)
                .isEqualTo(Arrays.stream(slots.chosen()).boxed().toList()));
        return found;
    }

    private static int[] codes(Slots slots, int slot) {
        int[] codes = new int[slots.members().length];
        int rest = slot;
        for (int k = codes.length - 1; k >= 0; k--) {
            codes[k] = rest % slots.members()[k];
            rest /= slots.members()[k];
        }
        return codes;
    }
}
