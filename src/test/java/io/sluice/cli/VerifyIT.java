package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.results.ForgedRun;
import io.sluice.results.RunException;
import io.sluice.results.RunReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of a tiny scenario, changed in every way somebody can think of: each change is found, and named by file, table and cell. */
final class VerifyIT {
    private static final String SCENARIO = """
            name: small
            title: Four quarters
            arms:
              enacted: [cn/national-fund, cn/government-funds]
              none: {like: enacted, drop: [cn/national-fund]}
            counterfactual: none
            quarters: 4
            resolution: 0.01
            replications: 2
            """;

    @TempDir
    private static Path made = Path.of("");

    private static Path honest = Path.of("");
    private static String seal = "";

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void makeOneRun() throws IOException {
        Files.writeString(made.resolve("small.yaml"), SCENARIO);
        String said = said(
                ExitCode.OK,
                "run",
                made.resolve("small.yaml").toString(),
                "--out",
                made.resolve("runs").toString());
        Matcher matcher = Pattern.compile("Seal: ([0-9a-f]{64})").matcher(said);
        assertThat(matcher.find()).isTrue();
        seal = matcher.group(1);
        try (Stream<Path> runs = Files.list(made.resolve("runs"))) {
            honest = runs.findFirst().orElseThrow();
        }
    }

    private static String said(int exit, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), words);
        assertThat(code).as(String.join(" ", words) + "\n" + out + "\n" + err).isEqualTo(exit);
        return out.toString() + err;
    }

    private Path copy() throws IOException {
        Path run = folder.resolve(honest.getFileName().toString());
        try (Stream<Path> files = Files.walk(honest)) {
            for (Path file : files.toList()) {
                Path target = run.resolve(honest.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, target);
                }
            }
        }
        return run;
    }

    private static void edit(Path file, UnaryOperator<String> how) throws IOException {
        String text = Files.readString(file);
        String changed = how.apply(text);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(file, changed);
    }

    private static String oneMore(String digits) {
        return digits.substring(0, digits.length() - 1)
                + (digits.endsWith("9") ? '8' : (char) (digits.charAt(digits.length() - 1) + 1));
    }

    private static String lastDigitOf(String text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).isTrue();
        return text.substring(0, matcher.start(1)) + oneMore(matcher.group(1)) + text.substring(matcher.end(1));
    }

    @Test
    void anHonestRunIsVerifiedFromItsFolderAndFromAnArchiveOfIt() throws IOException {
        assertThat(said(ExitCode.OK, "verify", honest.toString(), "--expect", seal))
                .contains("all 2 replications made again, bit for bit", "pass  expected", "Verified.")
                .doesNotContain("fail", "open");
        Path zip = folder.resolve("run.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream archive = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(honest)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                archive.putNextEntry(
                        new ZipEntry("run/" + honest.relativize(file).toString().replace('\\', '/')));
                archive.write(Files.readAllBytes(file));
                archive.closeEntry();
            }
        }
        assertThat(said(ExitCode.OK, "verify", zip.toString(), "--replication", "1", "--format", "json"))
                .contains("\"outcome\" : \"pass\"", "replication 1 made again, bit for bit", seal);
    }

    /** Three bytes of each file, those of the manifest and a segment's own as well; every byte of such files: RunFolderTest. */
    @Test
    void aChangedByteInAnyFileIsFoundAndTheFileNamed() throws IOException {
        Path run = copy();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(run)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        int mutants = 0;
        for (Path file : files) {
            String name = run.relativize(file).toString().replace('\\', '/');
            if (name.equals("provenance.json") || name.equals(".lock")) {
                continue; // no evidence, and said so
            }
            byte[] bytes = Files.readAllBytes(file);
            int places = name.endsWith("t") && name.startsWith("segments/") ? 1 : 3;
            for (int k = 0; k < places && bytes.length > 0; k++) {
                byte[] changed = bytes.clone();
                changed[(int) ((long) k * (bytes.length - 1) / 2)] ^= 1;
                Files.write(file, changed);
                assertThat(faults(run, name.startsWith("segments/")))
                        .as("byte of " + name)
                        .anyMatch(fault -> fault.contains(name) || fault.contains(segment(name)));
                mutants++;
            }
            Files.write(file, bytes);
        }
        assertThat(mutants).isGreaterThan(200);
        assertThat(faults(run, true)).isEmpty();
    }

    private static String segment(String name) {
        return name.startsWith("segments/") ? name.substring(0, name.lastIndexOf('/')) : name;
    }

    private static List<String> faults(Path run, boolean segments) {
        try (RunReader reader = RunReader.openUnchecked(run)) {
            return segments ? reader.faultsOfSegments() : reader.faultsOfFiles();
        } catch (RunException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    @Test
    void aNumberChangedInATableOfTheSummaryIsNamedThoughEveryDigestWasSetAnew() throws IOException {
        Path run = copy();
        edit(
                run.resolve("summary.csv"),
                t -> lastDigitOf(t, Pattern.compile("enacted,mobilised_social,[^\\r]*?,([0-9.]*[0-9]),")));
        edit(run.resolve("summary.json"), t -> lastDigitOf(t, Pattern.compile("\"value\" : (-?[0-9]+\\.?[0-9]*)")));
        edit(run.resolve("report.html"), t -> lastDigitOf(t, Pattern.compile("<td[^>]*>([0-9]+)</td>")));
        ForgedRun.listing(run);
        assertThat(said(ExitCode.FOUND, "verify", run.toString(), "--replication", "0"))
                .contains("fail  tables", "pass  bits")
                .containsPattern("summary.csv: row [0-9]+ \\(enacted, mobilised_social")
                .containsPattern("summary.json: arms\\[0]\\S*value: found ")
                .containsPattern("report.html: section \"[^\"]+\", table \"[^\"]+\"");
        assertThat(said(ExitCode.FOUND, "verify", run.toString(), "--replication", "0", "--expect", seal))
                .contains("expected " + seal);
    }

    @Test
    void everySampledDigitOfAReportIsLookedAt() throws IOException {
        Path run = copy();
        Path report = run.resolve("report.html");
        String text = Files.readString(report);
        int tried = 0;
        for (int at = 0; at < text.length(); at += 997) {
            while (at < text.length() && !Character.isDigit(text.charAt(at))) {
                at++;
            }
            if (at < text.length()) {
                Files.writeString(
                        report, text.substring(0, at) + oneMore(text.substring(at, at + 1)) + text.substring(at + 1));
                assertThat(faults(run, false))
                        .anyMatch(fault -> fault.startsWith("report.html is not as it was written"));
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(100);
    }

    @Test
    void whatAManifestSaysOfItsRunIsHeldAgainstTheScenarioThatIsKept() throws IOException {
        Path run = copy();
        ForgedRun.titled(run, "Four better quarters");
        assertThat(said(ExitCode.FOUND, "verify", run.toString(), "--replication", "0"))
                .contains("manifest.json: plan.title: found \"Four better quarters\", made again \"Four quarters\"");
    }

    @Test
    void rowsThatWereChangedAreNamedByCellThoughEveryDigestWasSetAnew() throws Exception {
        Path run = copy();
        ForgedRun.moreMoney(run, "replications", "mobilised_social", 1);
        assertThat(said(ExitCode.FOUND, "verify", run.toString(), "--all"))
                .contains("replication 1: made again it has digest")
                .containsPattern(
                        "table replications, cell 0 draw 0 arm 0 replication 1, column mobilised_social: found ");
    }

    @Test
    void aRunOfAnotherVersionIsCheckedAsFarAsThisOneCan() throws IOException {
        Path run = copy();
        ForgedRun.madeBy(run, "another-build");
        assertThat(said(ExitCode.OK, "verify", run.toString()))
                .contains("open  bits", "need Sluice", "of build another-build", "pass  rows");
    }

    @Test
    void aFileThatIsNotOfTheRunIsNamed() throws IOException {
        Path run = copy();
        Files.writeString(run.resolve("notes.txt"), "mine");
        Files.writeString(run.resolve("segments/00000-00001/notes.txt"), "mine");
        assertThat(said(ExitCode.FOUND, "verify", run.toString(), "--replication", "0"))
                .contains("notes.txt is not of the run", "segments/00000-00001/notes.txt is not of the run");
    }

    @Test
    void whatIsAskedWronglyIsRefusedAllAtOnce() {
        assertThat(said(
                        ExitCode.BAD_INPUT,
                        "verify",
                        honest.toString(),
                        "--share",
                        "0%",
                        "--seed",
                        "-1",
                        "--expect",
                        "abc"))
                .contains("--share needs a share above 0%", "--seed must be at least 0", "--expect needs all 64");
        assertThat(said(ExitCode.BAD_INPUT, "verify", honest.toString(), "--all", "--share", "5%"))
                .contains("--all", "--share");
        assertThat(said(ExitCode.FOUND, "verify", honest.toString(), "--replication", "2"))
                .contains("there is no replication 2: the run has 0 to 1");
        assertThat(said(ExitCode.BAD_INPUT, "verify", folder.toString())).contains("There is no run");
    }
}
