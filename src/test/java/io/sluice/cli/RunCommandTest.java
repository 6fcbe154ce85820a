package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.results.RunReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    @TempDir
    Path out;

    private StringWriter printed = new StringWriter();
    private StringWriter complained = new StringWriter();

    @Test
    void aRunEndsWithItsDigestItsReportAndAManifestThatNamesEveryFile() throws IOException {
        assertThat(run("a.yaml")).isZero();
        Path run = SyntheticCommand.onlyRun(out);
        assertThat(printed.toString())
                .contains("12 replications, 12 made now", "results digest ", "Report: " + run.resolve("report.html"));
        assertThat(Files.readString(run.resolve("manifest.json")))
                .contains(
                        "\"report.html\"",
                        "\"summary.csv\"",
                        "\"scenario.yaml\"",
                        "\"datapackage.json\"",
                        "\"codebook.md\"")
                .doesNotContain(out.toString(), "\"provenance.json\"");
        assertThat(Files.readString(run.resolve("datapackage.json"))).contains("summary.csv", "sha256:");
    }

    @Test
    void progressOffATerminalIsALineForEachTenth() {
        run("a.yaml", "--replications", "20", "--threads", "1");
        assertThat(complained.toString().lines().filter(l -> l.contains("of 20 replications")))
                .hasSize(10)
                .first()
                .asString()
                .startsWith("synthetic: 2 of 20 replications, ");
        assertThat(complained.toString()).doesNotContain("\r", "\u001b");
    }

    @Test
    void theSameCommandAgainMakesNothingAndFewerReplicationsReuseAll() {
        run("a.yaml");
        String first = digest();
        assertThat(run("a.yaml")).isZero();
        assertThat(printed.toString()).contains("12 replications, 0 made now");
        assertThat(digest()).isEqualTo(first);
        assertThat(run("a.yaml", "--replications", "5")).isZero();
        assertThat(complained.toString())
                .contains("5 replications were asked for and 12 are there already; all 12 are used and none is made");
        assertThat(digest()).isEqualTo(first);
    }

    @Test
    void allScenariosAreCheckedBeforeAnyRuns() {
        assertThat(run("a.yaml", "bad-1.yaml", "bad-2.yaml")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(complained.toString()).contains("bad-1.yaml:3:5: error:", "bad-2.yaml:3:5: error:");
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void aDryRunTellsTheCostAndKeepsNothing() {
        assertThat(run("a.yaml", "--dry-run", "--replications", "50", "--threads", "2"))
                .isZero();
        assertThat(printed.toString())
                .contains(
                        "arms                  2 (policy, none)",
                        "50, of which 0 are there",
                        "expected time",
                        "expected disk",
                        "measured");
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void aDryRunCountsWhatIsThereAndSpeaksJson() {
        run("a.yaml");
        assertThat(run("a.yaml", "--dry-run", "--replications", "20", "--format", "json"))
                .isZero();
        assertThat(printed.toString()).contains("\"present\" : 12", "\"replications\" : 20", "\"seconds\" : ");
    }

    @Test
    void jsonNamesTheFolderAndTheDigest() {
        assertThat(run("a.yaml", "--format", "json")).isZero();
        assertThat(printed.toString()).startsWith("{").contains("\"results_digest\" : \"", "\"made\" : 12");
    }

    @Test
    void aFailingReplicationIsNamedWithTheCommandThatRunsItAlone() {
        assertThat(run("failing.yaml", "--seed", "4", "--threads", "1")).isEqualTo(ExitCode.FAILED);
        assertThat(complained.toString())
                .contains("Replication 3 failed", "cash of sector FUND", "3 replications are kept in ")
                .contains("./sluice run failing.yaml --threads 1 --seed 4 --out " + out + " --only 3")
                .doesNotContain("\tat ");
        assertThat(run("failing.yaml", "--seed", "4", "--only", "3")).isEqualTo(ExitCode.FAILED);
        assertThat(complained.toString()).contains("cash of sector FUND");
    }

    @Test
    void tablesAreFinishedEvenIfNothingCanBeMadeOfThem() throws IOException {
        assertThat(run("a.yaml", "--seed", Long.toString(SyntheticCommand.UNREPORTABLE)))
                .isEqualTo(ExitCode.FAILED);
        assertThat(complained.toString()).contains("are complete, but the summary or report could not be made");
        try (RunReader reader = RunReader.open(SyntheticCommand.onlyRun(out))) {
            assertThat(reader.check()).isEmpty();
        }
    }

    @Test
    void oneReplicationAloneHasTheBitsOfTheRun() {
        run("a.yaml");
        assertThat(run("a.yaml", "--only", "7")).isZero();
        assertThat(printed.toString()).contains("synthetic, replication 7: digest ", "These are the bits in " + out);
        assertThat(run("a.yaml", "--only", "70")).isZero();
        assertThat(printed.toString()).contains("does not hold replication 70");
    }

    @Test
    void aNumberThatMakesNoSenseIsRefused() {
        assertThat(run("a.yaml", "--threads", "0")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(complained.toString()).contains("--threads must be at least 1, but was 0.");
        assertThat(run("a.yaml", "--replications", "many")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(complained.toString()).contains("--replications");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsRefused() throws IOException {
        Path file = Files.writeString(out.resolve("file"), "");
        StringWriter err = new StringWriter();
        int code = SyntheticCommand.run(
                new PrintWriter(printed), new PrintWriter(err, true), "a.yaml", "--out", file.toString());
        assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).startsWith("error: Cannot write in " + file).contains("--out DIR");
    }

    @Test
    void severalScenariosRunOneAfterAnother() throws IOException {
        assertThat(run("a.yaml", "b.yaml", "--replications", "2")).isZero();
        assertThat(printed.toString().lines().filter(line -> line.startsWith("Report: ")))
                .hasSize(2);
    }

    private int run(String... words) {
        printed = new StringWriter();
        complained = new StringWriter();
        String[] args = new String[words.length + 2];
        System.arraycopy(words, 0, args, 0, words.length);
        args[words.length] = "--out";
        args[words.length + 1] = out.toString();
        return SyntheticCommand.run(new PrintWriter(printed), new PrintWriter(complained, true), args);
    }

    private String digest() {
        String text = printed.toString();
        int at = text.indexOf("results digest ") + "results digest ".length();
        return text.substring(at, at + 64);
    }
}
