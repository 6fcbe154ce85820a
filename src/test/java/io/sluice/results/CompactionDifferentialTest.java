package io.sluice.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.results.Selection.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Segments joined a few replications at a time, against one sort of all their rows. */
class CompactionDifferentialTest {
    private static final int REPLICATIONS = 23;
    private static final Table TABLE = Table.of(
            "sizes", List.of(Column.ofInt("place", "code", "place")), List.of(Column.ofLong("n", "count", "n")));

    @TempDir
    private Path out;

    /** Cells run in some replications only, and a place is missing here and there; more rows than one group of the file holds. */
    private static Rows rows(int first, int last) {
        RowsBuilder rows = Rows.builder(TABLE);
        for (int cell = 0; cell < 3; cell++) {
            for (int arm = 0; arm < 2; arm++) {
                for (int r = first; r <= last; r++) {
                    for (int place = r % 3; place < 2300 && (cell == 0 || r % 5 == 4); place++) {
                        rows.row(cell, 0, arm, r, place).put(1000L * r + place);
                    }
                }
            }
        }
        return rows.build();
    }

    private Path joined(String name, int block, int... cuts) throws IOException {
        Path run = Files.createDirectories(out.resolve(name));
        try (ParquetFiles store = new ParquetFiles()) {
            Segments segments = new Segments(run, "digest", "build", List.of(TABLE), store);
            segments.open(new TreeMap<>());
            int first = 0;
            for (int cut : cuts) {
                segments.write(new Range(first, cut - 1), List.of(rows(first, cut - 1)));
                first = cut;
            }
            Path file = run.resolve("sizes.parquet");
            new Compaction(segments, store, block).write(TABLE, first, file);
            return file;
        }
    }

    private static List<List<Long>> read(Path file, Selection selection) throws IOException {
        List<List<Long>> rows = new ArrayList<>();
        try (ParquetFiles store = new ParquetFiles()) {
            store.each(
                    List.of(file),
                    TABLE,
                    selection,
                    (keys, words) -> rows.add(Stream.concat(
                                    Arrays.stream(keys).mapToObj(k -> (long) k),
                                    Arrays.stream(words).boxed())
                            .toList()));
        }
        return rows;
    }

    @Test
    void blocksChainedAreTheRowsInTheOrderOfOneSort() throws IOException {
        List<List<Long>> sorted = read(joined("whole", 100, 9, REPLICATIONS), Selection.all(TABLE));
        List<List<Long>> chained = read(joined("blocks", 4, 9, REPLICATIONS), Selection.all(TABLE));
        assertThat(sorted).hasSizeGreaterThan(122_880);
        assertThat(chained.equals(sorted)).isTrue();
    }

    @Test
    void theBytesDoNotDependOnWhereTheRunWasCut() throws IOException {
        Path one = joined("one", 4, REPLICATIONS);
        assertThat(one).hasSameBinaryContentAs(joined("other", 4, 1, 2, 9, 10, 22, REPLICATIONS));
        try (Stream<Path> left = Files.list(one.resolveSibling(""))) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("sizes.parquet", Segments.FOLDER);
        }
    }

    @Test
    void whatAKilledJoinOfFewerReplicationsLeftAsideIsGoneAfterTheNext() throws IOException {
        Path run = Files.createDirectories(out.resolve("killed"));
        Path file = run.resolve("sizes.parquet");
        Files.writeString(DurableFiles.aside(run.resolve("sizes.parquet-8")), "half a block of replications 8 to 9");
        assertThat(joined("killed", 4, 9, REPLICATIONS)).isEqualTo(file);
        try (Stream<Path> left = Files.list(run)) {
            assertThat(left.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("sizes.parquet", Segments.FOLDER);
        }
    }

    @Test
    void aStoredTableShowsWhatTheSameRowsShowInMemory() throws IOException {
        Path file = joined("stored", 100, REPLICATIONS);
        Selection some = new Selection(List.of("replication", "place"), List.of("n"), Map.of())
                .where("cell", Span.only(1))
                .where("place", new Span(2, 5))
                .where("arm", Span.only(1));
        List<List<Long>> expected = new ArrayList<>();
        rows(0, REPLICATIONS - 1)
                .each(some, (keys, words) -> expected.add(List.of((long) keys[0], (long) keys[1], words[0])));
        assertThat(expected).hasSize(4 * 4);
        assertThat(read(file, some)).isEqualTo(expected);
    }
}
