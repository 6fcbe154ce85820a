package io.sluice.results;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    @TempDir
    Path out;

    @Test
    void aFinishedRunReadsBackWhatWasWritten() {
        try (RunFolder folder = RunFolder.open(out, Sample.spec())) {
            folder.write(0, 3, Sample.rows(0, 3));
            folder.write(4, 9, Sample.rows(4, 9));
            folder.compact();
            folder.seal();
            try (RunReader reader = RunReader.open(folder.path())) {
                Rows expected = Sample.rows(0, 9).get(0);
                Rows read = reader.read("totals");
                assertThat(read.longs("paid_in")).isEqualTo(expected.longs("paid_in"));
                assertThat(read.doubles("irr")).isEqualTo(expected.doubles("irr"));
                assertThat(read.keys("replication")).isEqualTo(expected.keys("replication"));
                assertThat(reader.read("quarters").size()).isEqualTo(80);
                assertThat(reader.replications()).isEqualTo(10);
                assertThat(reader.plan()).isEqualTo(Sample.plan(7));
                assertThat(reader.dimensions()).isEqualTo(Sample.spec().dimensions());
                assertThat(reader.check()).isEmpty();
            }
        }
    }

    @Test
    void aColumnMayHaveTheNameOfAWordOfSql() throws IOException {
        Table table = Table.of(
                "words",
                List.of(Column.ofInt("group", "code", "A word of SQL")),
                List.of(Column.ofLong("natural", "count", "Another"), Column.ofDouble("order", "1", "A third")));
        Rows rows = Rows.builder(table).row(0, 0, 0, 0, 7).put(8L).put(0.5).build();
        try (ParquetFiles store = new ParquetFiles()) {
            Path file = out.resolve("words.parquet");
            Path merged = out.resolve("merged.parquet");
            store.write(file, rows);
            store.sort(List.of(file), merged, table, Selection.all(table));
            Rows read = store.read(List.of(merged), table);
            assertThat(read.longs("natural")).containsExactly(8);
            assertThat(read.keys("group")).containsExactly(7);
        }
    }

    @Test
    void theManifestIsTheSameHoweverTheRunWasCutIntoSegments() throws IOException {
        String whole = manifestOf(out.resolve("a"), List.of(List.of(0, 11)), "build-1");
        String pieces = manifestOf(out.resolve("b"), List.of(List.of(8, 11), List.of(0, 0), List.of(1, 7)), "build-1");
        assertThat(pieces).isEqualTo(whole);
    }

    @Test
    void theFolderIsNamedByWhatIsRunNotByHowMuch() {
        assertThat(Sample.spec().folderName()).matches("sample-[0-9a-f]{12}");
        assertThat(Sample.spec("another-build", 7).folderName())
                .isEqualTo(Sample.spec().folderName());
        assertThat(Sample.spec("build-1", 8).folderName())
                .isNotEqualTo(Sample.spec().folderName());
    }

    @Test
    void moreReplicationsAddToAFinishedRun() throws IOException {
        manifestOf(out, List.of(List.of(0, 4)), "build-1");
        String extended = manifestOf(out, List.of(List.of(5, 8)), "build-1");
        assertThat(extended).isEqualTo(manifestOf(out.resolve("at-once"), List.of(List.of(0, 8)), "build-1"));
    }

    @Test
    void aSegmentOfAnotherBuildIsMadeAnew() {
        write(0, 4);
        try (RunFolder folder = RunFolder.open(out, Sample.spec("build-2", 7))) {
            assertThat(folder.missing(5)).containsExactly(0, 1, 2, 3, 4);
            assertThat(folder.notices())
                    .containsExactly("segments/00000-00004 was made by another build of the program");
        }
    }

    @Test
    void aHalfWrittenSegmentIsMadeAnew() throws IOException {
        Path run = write(0, 4);
        Path part = run.resolve("segments/00005-00009.part");
        Files.createDirectories(part);
        Files.writeString(part.resolve("totals.parquet"), "PAR1");
        Path unsealed = run.resolve("segments/00010-00012");
        Files.createDirectories(unsealed);
        Files.writeString(unsealed.resolve("totals.parquet"), "PAR1");
        try (RunFolder folder = RunFolder.open(out, Sample.spec())) {
            assertThat(folder.missing(13)).isEqualTo(Sample.numbers(5, 13));
            assertThat(folder.notices())
                    .containsExactly(
                            "segments/00005-00009.part was not finished", "segments/00010-00012 was not finished");
        }
        assertThat(part).doesNotExist();
        assertThat(unsealed).doesNotExist();
    }

    @Test
    void aFlippedBitInASegmentIsFoundAndMadeAnew() throws IOException {
        Path run = write(0, 4);
        flipOneBit(run.resolve("segments/00000-00004/totals.parquet"));
        try (RunFolder folder = RunFolder.open(out, Sample.spec())) {
            assertThat(folder.missing(5)).hasSize(5);
            assertThat(folder.notices())
                    .containsExactly("segments/00000-00004 is damaged: totals.parquet is not as it was written");
        }
    }

    @Test
    void aFlippedBitInATableIsFoundByTheCheck() throws IOException {
        manifestOf(out, List.of(List.of(0, 4)), "build-1");
        Path run = out.resolve(Sample.spec().folderName());
        flipOneBit(run.resolve("quarters.parquet"));
        try (RunReader reader = RunReader.openUnchecked(run)) {
            assertThat(reader.check()).anyMatch(fault -> fault.startsWith("quarters.parquet is not as it was written"));
        }
        assertThatThrownBy(() -> RunReader.open(run))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("quarters.parquet is not as it was written");
    }

    @Test
    void changedRowsAreFoundByTheirDigestsEvenIfTheManifestWasForged() throws IOException {
        manifestOf(out, List.of(List.of(0, 4)), "build-1");
        Path run = out.resolve(Sample.spec().folderName());
        Rows rows = Sample.rows(0, 4).get(0);
        try (ParquetFiles store = new ParquetFiles()) {
            store.write(run.resolve("totals.parquet"), Forged.moreMoney(rows, 3));
        }
        ForgedRun.listing(run);
        try (RunReader reader = RunReader.open(run)) {
            assertThat(reader.check())
                    .containsExactly("the rows of replication 3 do not give the digest it was finished with");
        }
    }

    @Test
    void aSegmentIsBelievedOnlyIfItsRowsGiveItsDigests() throws IOException {
        Path run = write(0, 4);
        Path segment = run.resolve("segments/00000-00004");
        try (ParquetFiles store = new ParquetFiles()) {
            store.write(
                    segment.resolve("totals.parquet"),
                    Forged.moreMoney(Sample.rows(0, 4).get(0), 3));
        }
        Forged.segment(segment, List.of());
        try (RunFolder folder = RunFolder.open(out, Sample.spec())) {
            assertThat(folder.missing(5)).hasSize(5);
            assertThat(folder.notices()).containsExactly("segments/00000-00004 holds other rows than it says");
        }
    }

    @Test
    void aSegmentIsBelievedOnlyIfItsRowsAreThoseOfTheFinishedRun() throws IOException {
        manifestOf(out, List.of(List.of(0, 4)), "build-1");
        Path segment = out.resolve(Sample.spec().folderName()).resolve("segments/00000-00004");
        List<Rows> rows = List.of(
                Forged.moreMoney(Sample.rows(0, 4).get(0), 3), Sample.rows(0, 4).get(1));
        try (ParquetFiles store = new ParquetFiles()) {
            store.write(segment.resolve("totals.parquet"), rows.get(0));
        }
        Forged.segment(segment, rows);
        try (RunFolder folder = RunFolder.open(out, Sample.spec())) {
            assertThat(folder.missing(5)).hasSize(5);
            assertThat(folder.notices())
                    .containsExactly(
                            "segments/00000-00004 holds other rows of replications 0 to 4 than the finished run");
        }
    }

    @Test
    void everyByteOfASegmentsManifestIsLookedAtAndNoneChangesTheResults() throws IOException {
        String honest = manifestOf(out, List.of(List.of(0, 1)), "build-1");
        Path file = out.resolve(Sample.spec().folderName()).resolve("segments/00000-00001/segment.json");
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            assertThatThrownBy(() -> Segments.manifest(requireNonNull(file.getParent())))
                    .as("byte " + at)
                    .isInstanceOf(IOException.class);
        }
        try (RunFolder folder = RunFolder.open(out, Sample.spec())) {
            assertThat(folder.notices())
                    .containsExactly("segments/00000-00001 is damaged: segment.json is not as it was written");
        }
        assertThat(manifestOf(out, List.of(List.of(0, 1)), "build-1")).isEqualTo(honest);
    }

    @Test
    void everyByteOfAManifestIsLookedAt() throws IOException {
        manifestOf(out, List.of(List.of(0, 1)), "build-1");
        Path run = out.resolve(Sample.spec().folderName());
        Path file = run.resolve("manifest.json");
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            Files.write(file, changed);
            assertThatThrownBy(() -> RunReader.open(run))
                    .as("byte " + at)
                    .isInstanceOfSatisfying(
                            RunException.class, e -> assertThat(e.blame()).isEqualTo(RunException.Cause.INPUT))
                    .hasMessageContaining("manifest.json");
        }
    }

    @Test
    void whatWasMadeOfTheTablesAndChangedIsMadeAnewWhenTheRunGoesOn() throws IOException {
        manifestOf(out, List.of(List.of(0, 1)), "build-1");
        Path readme = out.resolve(Sample.spec().folderName()).resolve("README.md");
        Files.writeString(readme, Files.readString(readme).replace('0', '9'));
        try (RunFolder folder = RunFolder.open(out, Sample.spec())) {
            assertThat(folder.notices()).containsExactly("README.md is not as it was written and was deleted");
        }
        assertThat(readme).doesNotExist();
    }

    @Test
    void theResultsDigestIsTheDigestOfAFile() throws IOException {
        manifestOf(out, List.of(List.of(0, 3)), "build-1");
        Path run = out.resolve(Sample.spec().folderName());
        try (RunReader reader = RunReader.open(run)) {
            assertThat(Sha256.of(run.resolve("digests.txt")))
                    .isEqualTo(reader.manifest().resultsDigest());
            assertThat(reader.digests()).containsOnlyKeys(0, 1, 2, 3).containsEntry(2, reader.replicationDigest(2));
        }
    }

    @Test
    void twoWritersOfOneFolderAreToldApart() {
        try (RunFolder first = RunFolder.open(out, Sample.spec())) {
            assertThatThrownBy(() -> RunFolder.open(out, Sample.spec()))
                    .isInstanceOf(RunException.class)
                    .hasMessageContaining("is in use by another sluice process")
                    .hasMessageContaining(first.path().toString());
        }
        RunFolder.open(out, Sample.spec()).close();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsRefusedInPlainWords() throws IOException {
        Path file = Files.writeString(out.resolve("taken"), "a file, not a folder");
        assertThatThrownBy(() -> RunFolder.open(file, Sample.spec()))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("Cannot write in")
                .hasMessageContaining("--out DIR");
    }

    @Test
    void anUnfinishedOrForeignFolderIsNoRun() throws IOException {
        Path run = write(0, 1);
        assertThatThrownBy(() -> RunReader.open(run)).hasMessageContaining("the run is not finished");
        assertThatThrownBy(() -> RunReader.open(out)).hasMessageContaining("it is no run");
        Files.writeString(run.resolve("manifest.json"), "{\"format\": 1,");
        assertThatThrownBy(() -> RunReader.open(run))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void noPathOrHostStandsOutsideTheProvenance() throws IOException {
        manifestOf(out, List.of(List.of(0, 1)), "build-1");
        Path run = out.resolve(Sample.spec().folderName());
        Provenance.add(run, Provenance.Sitting.here("2026-01-01T00:00:00Z", "2026-01-01T00:00:01Z", 1, 2, 1, "x", "b"));
        for (String name : List.of("manifest.json", "datapackage.json", "codebook.md")) {
            assertThat(Files.readString(run.resolve(name))).doesNotContain(out.toString());
        }
        assertThat(Provenance.of(run).sittings()).hasSize(1);
    }

    private Path write(int first, int last) {
        try (RunFolder folder = RunFolder.open(out, Sample.spec())) {
            folder.write(first, last, Sample.rows(first, last));
            return folder.path();
        }
    }

    private static String manifestOf(Path out, List<List<Integer>> segments, String build) throws IOException {
        try (RunFolder folder = RunFolder.open(out, Sample.spec(build, 7))) {
            for (List<Integer> segment : segments) {
                folder.write(segment.get(0), segment.get(1), Sample.rows(segment.get(0), segment.get(1)));
            }
            folder.compact().close();
            folder.seal();
            try (Stream<Path> files = Files.list(folder.path())) {
                assertThat(files.map(f -> f.getFileName().toString()))
                        .contains("totals.parquet", "scenario.yaml", "rules", "codebook.md", "datapackage.json");
            }
            return Files.readString(folder.path().resolve("manifest.json"));
        }
    }

    private static void flipOneBit(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 3] ^= 4;
        Files.write(file, bytes);
    }
}
