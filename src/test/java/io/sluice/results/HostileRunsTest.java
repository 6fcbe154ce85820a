package io.sluice.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Run folders of a stranger, by kind: none is read or written beyond its own regular files. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class HostileRunsTest {
    @TempDir
    private Path out = Path.of("");

    private Path run = Path.of("");

    @BeforeEach
    void makeARun() {
        try (RunFolder folder = RunFolder.open(out, Sample.spec())) {
            folder.write(0, 3, Sample.rows(0, 3));
            folder.compact().close();
            folder.seal();
            run = folder.path();
        }
    }

    private void isRefused(String reason) {
        assertThatThrownBy(() -> RunReader.open(run).close())
                .isInstanceOfSatisfying(
                        RunException.class,
                        e -> assertThat(e.blame()).as(e.getMessage()).isEqualTo(RunException.Cause.INPUT))
                .hasMessageContaining(reason);
    }

    private void isNotWritten(String reason) {
        assertThatThrownBy(() -> RunFolder.open(out, Sample.spec()).close())
                .isInstanceOfSatisfying(
                        RunException.class,
                        e -> assertThat(e.blame()).as(e.getMessage()).isEqualTo(RunException.Cause.INPUT))
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report.html",
                "report.html.part",
                "totals.parquet",
                "manifest.json",
                "rules/x.drl",
                ".lock",
                "segments/x"
            })
    void aLinkInARunIsNeitherReadNorWrittenThrough(String name) throws IOException {
        Path mine = Files.writeString(out.resolve("mine.txt"), "mine");
        Path link = run.resolve(name);
        Files.createDirectories(link.getParent());
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, mine);
        isRefused("this is a link, and no link is followed here");
        isNotWritten("this is a link, and no link is followed here");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void aFolderOfARunThatIsALinkIsNotFollowed() throws IOException {
        Path mine = Files.createDirectories(out.resolve("mine"));
        Files.createSymbolicLink(run.resolve("extends"), mine);
        isRefused("extends: this is a link");
        isNotWritten("extends: this is a link");
        assertThat(mine).isEmptyDirectory();
    }

    @Test
    void aRunFolderThatIsItselfALinkIsNotWrittenThrough() throws IOException {
        Path away = out.resolve("away");
        Files.move(run, away);
        Files.createSymbolicLink(run, away);
        isNotWritten("is a link, and no run is written through one");
        RunReader.open(run).close(); // whoever names it may read it
    }

    @Test
    void aPipeInARunIsNotWaitedFor() throws IOException, InterruptedException {
        try {
            assumeTrue(new ProcessBuilder(
                                    "mkfifo", run.resolve("provenance.json.x").toString())
                            .start()
                            .waitFor()
                    == 0);
        } catch (IOException e) {
            assumeTrue(false, "this system has no mkfifo");
        }
        isRefused("this is a pipe, a device or the like");
        isNotWritten("this is a pipe, a device or the like");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"replications\" : 4; \"replications\" : 2147483647; a run has 1 to 1,000,000 replications",
                "\"replications\" : 4; \"replications\" : 0; a run has 1 to 1,000,000 replications",
                "\"quarters\" : 4,; \"quarters\" : 2147483647,; a run has 1 to 400 quarters",
                "\"name\" : \"totals\"; \"name\" : \"../../mine\"; A table's name has at most 32 characters",
                "\"name\" : \"paid_in\"; \"name\" : \"x FROM read_text('/etc/passwd')\"; A column name has at most 32",
                "\"README.md\" :; \"../../mine.txt\" :; Not a path inside a run folder",
                "\"README.md\" :; \"/etc/passwd\" :; Not a path inside a run folder",
                "\"results_digest\" : \"; \"results_digest\" : \"short; two digests of 64 hexadecimal digits",
            })
    void aManifestThatSaysWhatNoRunSaysIsRefused(String from, String to, String reason) throws IOException {
        Path manifest = run.resolve(Manifest.FILE);
        String text = Files.readString(manifest);
        assertThat(text).contains(from);
        Files.writeString(manifest, text.replace(from, to));
        isRefused(reason);
    }

    @Test
    void aManifestThatIsNoTextOrNoJsonIsRefused() throws IOException {
        Path manifest = run.resolve(Manifest.FILE);
        Files.write(manifest, new byte[] {(byte) 0xC3, 0x28});
        isRefused("UTF-8");
        Files.writeString(manifest, "[".repeat(100_000));
        isRefused("is damaged or of another format");
        Files.writeString(manifest, "null");
        isRefused("is empty");
        Files.writeString(manifest, "{}");
        isRefused("is damaged or of another format");
    }

    @Test
    void aSegmentWhoseNameStandsForMoreThanARunCanHoldIsNone() throws IOException {
        Files.createDirectories(run.resolve("segments/00010-999999999"));
        try (RunFolder folder = RunFolder.open(out, Sample.spec())) {
            assertThat(folder.notices()).containsExactly("segments/00010-999999999 is no segment");
        }
        assertThat(new RunCatalog(out).entries().stream().map(RunCatalog.Entry::replications))
                .containsExactly(4);
    }

    @Test
    void copiesThatAreNotOfTheRunAreDeletedWhenItGoesOnAndRefusedWhenItIsRead() throws IOException {
        Path planted = Files.createDirectories(run.resolve("rules/cn/x")).resolve("x.trusted.drl");
        Files.writeString(planted, "rule");
        try (RunReader reader = RunReader.open(run)) {
            assertThatThrownBy(reader::requireOwnInputs)
                    .hasMessageContaining("rules/cn/x/x.trusted.drl is not of this run");
        }
        try (RunFolder folder = RunFolder.open(out, Sample.spec())) {
            assertThat(folder.notices())
                    .containsExactly(
                            "rules/cn/x/x.trusted.drl is no copy of anything this run is made from and was deleted");
        }
        assertThat(planted).doesNotExist();
        try (RunReader reader = RunReader.open(run)) {
            reader.requireOwnInputs();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SELECT * REPLACE ('x' AS paid_in) FROM t; column paid_in holds VARCHAR and not BIGINT",
                "SELECT * REPLACE (CAST(NULL AS BIGINT) AS paid_in) FROM t; a value is missing",
                "SELECT * EXCLUDE (paid_in) FROM t; paid_in",
                "SELECT * REPLACE (CAST(9 AS INTEGER) AS arm) FROM t; A row has arm 9",
                "SELECT * REPLACE (CAST(-1 AS INTEGER) AS replication) FROM t; A row has replication -1",
                "SELECT * REPLACE (CAST(2000000000 AS INTEGER) AS cell) FROM t; A row has cell 2000000000",
            })
    void aTableThatIsNotOfTheRunIsRefusedThoughTheManifestListsIt(String select, String reason) throws Exception {
        Path file = run.resolve("totals.parquet");
        Path other = out.resolve("other.parquet");
        try (DuckDBConnection db = DuckDb.connect();
                Statement statement = db.createStatement()) {
            statement.execute("CREATE VIEW t AS SELECT * FROM read_parquet('" + file + "')");
            statement.execute("COPY (" + select + ") TO '" + other + "' (FORMAT parquet)");
        }
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        ForgedRun.listing(run);
        try (RunReader reader = RunReader.open(run)) {
            RowSource rows = reader.rows("totals");
            assertThatThrownBy(() -> rows.each(Selection.all(rows.table()), (keys, words) -> {}))
                    .isInstanceOfSatisfying(
                            RunException.class,
                            e -> assertThat(e.blame()).as(e.getMessage()).isEqualTo(RunException.Cause.INPUT))
                    .hasMessageContaining(reason);
        }
    }

    @Test
    void aFileThatIsNoTableIsRefusedThoughTheManifestListsIt() throws IOException {
        Files.copy(run.resolve("README.md"), run.resolve("totals.parquet"), StandardCopyOption.REPLACE_EXISTING);
        ForgedRun.listing(run);
        try (RunReader reader = RunReader.open(run)) {
            assertThatThrownBy(() -> reader.read("totals"))
                    .isInstanceOfSatisfying(
                            RunException.class,
                            e -> assertThat(e.blame()).as(e.getMessage()).isEqualTo(RunException.Cause.INPUT))
                    .hasMessageContaining("does not hold table totals");
        }
    }
}
