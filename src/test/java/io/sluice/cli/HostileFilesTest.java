package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sluice.rules.pack.OpenPack;
import io.sluice.rules.table.RawWorkbook;
import io.sluice.scenario.file.Limit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that mean harm, by kind: each ends with exit code 2 or a warning, with place and reason, and nothing hangs. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class HostileFilesTest {
    private static final String SCENARIO = "name: small\ntitle: Small\narms: {enacted: [xx/open]}\nquarters: 4\n";

    @TempDir
    private Path folder = Path.of("");

    private Path rules = Path.of("");
    private Path pack = Path.of("");

    @BeforeEach
    void writeAnHonestPack() throws IOException {
        rules = folder.resolve("rules");
        new OpenPack()
                .strict(
                        "S-1",
                        "$d : Deal( instrument == \"thing\", industry == \"quantum\" )",
                        "rulings.eligible( \"S-1\", $d );")
                .write(rules);
        pack = rules.resolve("xx/open");
        Files.delete(pack.resolve("code.trusted.drl"));
    }

    private static String said(int exit, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), words);
        assertThat(code).as(String.join(" ", words) + "\n" + out + "\n" + err).isEqualTo(exit);
        return out.toString() + err;
    }

    private String checked(int exit) {
        return said(exit, "rules", "check", "xx/open", "--rules", rules.toString());
    }

    private Path scenario(String text) throws IOException {
        return Files.writeString(folder.resolve("small.yaml"), text);
    }

    private static Path pipe(Path at) throws IOException {
        try {
            assumeTrue(new ProcessBuilder("mkfifo", at.toString()).start().waitFor() == 0);
        } catch (IOException e) {
            assumeTrue(false, "this system has no mkfifo");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return at;
    }

    private static Path link(Path at, Path to) throws IOException {
        try {
            return Files.createSymbolicLink(at, to);
        } catch (UnsupportedOperationException e) {
            assumeTrue(false, "this system has no links");
            return at;
        }
    }

    @Test
    void theHonestPackPasses() {
        assertThat(checked(ExitCode.OK)).contains("ok: 1 pack, 1 rule");
    }

    // links, pipes, devices

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "pack.yaml",
                "parameters.yaml",
                "plain.drl",
                "more.drl",
                "more.drl.csv",
                "tests/a.yaml"
            })
    void aLinkInAPackIsRefusedWhateverItStandsFor(String name) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "top secret\n");
        Files.createDirectories(pack.resolve("tests"));
        Files.deleteIfExists(pack.resolve(name));
        link(pack.resolve(name), secret);
        assertThat(checked(ExitCode.BAD_INPUT))
                .contains("xx/open/" + name + ": error: this is a link, and no link is followed here")
                .doesNotContain("top secret");
        assertThat(said(
                        ExitCode.BAD_INPUT,
                        "run",
                        scenario(SCENARIO).toString(),
                        "--out",
                        folder.resolve("runs").toString()))
                .contains("this is a link")
                .doesNotContain("top secret");
        assertThat(folder.resolve("runs")).doesNotExist();
    }

    @Test
    void aFolderOfAPackThatIsALinkIsRefused() throws IOException {
        Path away = Files.createDirectories(folder.resolve("away"));
        Files.writeString(away.resolve("a.yaml"), "top secret\n");
        link(pack.resolve("tests"), away);
        assertThat(checked(ExitCode.BAD_INPUT)).contains("xx/open/tests: error: this is a link");
    }

    @Test
    void aPackThatIsALinkToElsewhereIsRefused() throws IOException {
        Path away = folder.resolve("away");
        Files.move(pack, away);
        link(pack, away);
        assertThat(checked(ExitCode.BAD_INPUT)).contains("xx/open: error: this is a link");
    }

    @Test
    void aPipeInAPackIsRefusedAndNotWaitedFor() throws IOException {
        pipe(pack.resolve("more.drl"));
        assertThat(checked(ExitCode.BAD_INPUT)).contains("more.drl: error: this is a pipe, a device or the like");
    }

    @Test
    void aPipeInPlaceOfAnyFileThatIsNamedIsRefused() throws IOException {
        String pipe = pipe(folder.resolve("pipe.yaml")).toString();
        for (List<String> words : List.of(
                List.of("run", pipe),
                List.of("sensitivity", pipe),
                List.of("ablate", pipe),
                List.of("validate", "--china", pipe),
                List.of("validate", "--part", "hindcast", "--hindcast-facts", pipe),
                List.of("calibrate", "--us", pipe),
                List.of("rules", "population", "--write", folder.resolve("p.gz").toString(), "--scenario", pipe),
                List.of("rules", "explain", "xx/open", "--given", pipe, "--rules", rules.toString()))) {
            assertThat(said(ExitCode.BAD_INPUT, words.toArray(String[]::new)))
                    .contains("pipe.yaml", "only regular files are read");
        }
    }

    @Test
    void anEndlessDeviceIsRefusedDirectlyAndThroughTheUsersLink() throws IOException {
        Path zero = Path.of("/dev/zero");
        assumeTrue(Files.exists(zero));
        assertThat(said(ExitCode.BAD_INPUT, "run", zero.toString())).contains("only regular files are read");
        Path named = link(folder.resolve("zero.yaml"), zero);
        assertThat(said(ExitCode.BAD_INPUT, "run", named.toString())).contains("only regular files are read");
    }

    @Test
    void aScenarioOfTheUserMayBeALinkButWhatItExtendsMayNot() throws IOException {
        Path other = Files.createDirectories(folder.resolve("scenarios"));
        Path base = Files.writeString(folder.resolve("base.yaml"), "top secret: 1\n");
        link(other.resolve("base.yaml"), base);
        link(other.resolve("up"), folder);
        for (String name : List.of("base.yaml", "up/base.yaml")) {
            Path mine =
                    Files.writeString(other.resolve("mine.yaml"), "extends: " + name + "\nname: mine\ntitle: Mine\n");
            assertThat(said(ExitCode.BAD_INPUT, "run", mine.toString()))
                    .contains("mine.yaml:1:10: error:", "which a link leads to")
                    .doesNotContain("secret");
        }
        Path linked = link(folder.resolve("linked.yaml"), scenario(SCENARIO.replace("xx/open", "xx/none")));
        assertThat(said(ExitCode.BAD_INPUT, "run", linked.toString()))
                .contains("xx/none")
                .doesNotContain("a link");
    }

    // circles

    @Test
    void packsThatExtendEachOtherInACircleAreRefusedWithTheWay() throws IOException {
        Path other = Files.createDirectories(rules.resolve("xx/other"));
        Files.writeString(other.resolve("pack.yaml"), "id: xx/other\ntitle: Other\nextends: [xx/open]\n");
        Path own = pack.resolve("pack.yaml");
        Files.writeString(own, Files.readString(own) + "extends: [xx/other]\n");
        assertThat(checked(ExitCode.BAD_INPUT))
                .contains("packs build on each other in a circle: xx/open -> xx/other -> xx/open");
        Files.writeString(own, Files.readString(own).replace("[xx/other]", "[xx/open]"));
        assertThat(checked(ExitCode.BAD_INPUT)).contains("in a circle: xx/open -> xx/open");
    }

    @Test
    void scenariosThatExtendEachOtherInACircleAreRefusedWithTheWay() throws IOException {
        Path one = Files.writeString(folder.resolve("one.yaml"), "extends: two.yaml\nname: one\ntitle: One\n");
        Files.writeString(folder.resolve("two.yaml"), "extends: one.yaml\nname: two\ntitle: Two\n");
        assertThat(said(ExitCode.BAD_INPUT, "run", one.toString())).contains("'extends' leads in a circle");
    }

    // files nobody reads

    @ParameterizedTest
    @CsvSource({
        "x.DRL, call it x.drl",
        "x.drl.txt, call it x.drl",
        "rewards.xlsx, save it as rewards.drl.xlsx",
        "x.drl.xls, save it as x.drl.xlsx",
        "x.drl.ods, save it as x.drl.xlsx",
        "x.DRL.XLSX, save it as x.drl.xlsx",
        "extra.csv, call it extra.drl.csv",
        "extra.drl.tsv, call it extra.drl.csv",
        "Parameters.yaml, named exactly so",
        "parameters.yml, named exactly so",
        "rules/more.drl, rules lie in the folder of the pack itself",
        "tests/old/a.yaml, in no folder below",
        "tests/A.YAML, in lower case",
        "Tests/a.yaml, in lower case",
        "notes.doc, keep it outside the pack",
    })
    void aFileOfAPackThatNothingReadsIsNamedInAWarning(String name, String hint) throws IOException {
        Path file = pack.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "rule \"X\"\n");
        assertThat(checked(ExitCode.FOUND))
                .contains("xx/open/" + name + ": warning: no one reads this file", "[unused-file]", hint);
        assertThat(said(
                        ExitCode.BAD_INPUT,
                        "run",
                        scenario(SCENARIO + "replications: 0\n").toString()))
                .as("a faulty scenario is about itself")
                .doesNotContain(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "NOTES.md",
                "docs/more.md",
                "LICENSE",
                "README.txt",
                ".gitignore",
                ".DS_Store",
                "~$x.drl.xlsx",
                ".~lock.x.drl.xlsx#",
                "plain.drl~",
                ".plain.drl.swp"
            })
    void notesAndWhatOtherProgramsLeaveBehindAreNot(String name) throws IOException {
        Path file = pack.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "words\n");
        assertThat(checked(ExitCode.OK)).doesNotContain("unused-file");
    }

    // days, encodings, names

    @ParameterizedTest
    @ValueSource(
            strings = {"+999999999-12-31", "-999999999-01-01", "+10000-01-01", "10000-01-01", "2026-3-31", "2026-02-30"
            })
    void aDayOutsideTheCalendarOfFourDigitsIsNoDay(String day) throws IOException {
        Path drl = pack.resolve("plain.drl");
        Files.writeString(drl, Files.readString(drl).replaceFirst("\nwhen", " @until(\"" + day + "\")\nwhen"));
        assertThat(checked(ExitCode.BAD_INPUT))
                .contains("plain.drl:", "\"" + day + "\" in @until where a day is needed");
        assertThat(said(
                        ExitCode.BAD_INPUT,
                        "rules",
                        "explain",
                        "xx/open",
                        "--case",
                        "a",
                        "--date",
                        day,
                        "--rules",
                        rules.toString()))
                .contains("--date", "where a day is needed");
    }

    @Test
    void theLastDayOfTheLastYearIsADay() throws IOException {
        Path drl = pack.resolve("plain.drl");
        Files.writeString(
                drl,
                Files.readString(drl)
                        .replaceFirst("\nwhen", " @until(\"" + Limit.LAST_YEAR.most() + "-12-31\")\nwhen"));
        assertThat(checked(ExitCode.OK)).contains("ok: 1 pack");
    }

    @Test
    void aNoteInAnotherEncodingIsNamedWithItsPlaceByCheckAndRun() throws IOException {
        Files.write(pack.resolve("NOTES.md"), "第一行\n支持早期投资\n".getBytes(Charset.forName("GB18030")));
        for (String said : List.of(
                checked(ExitCode.BAD_INPUT),
                said(ExitCode.BAD_INPUT, "run", scenario(SCENARIO).toString()))) {
            assertThat(said).contains("xx/open/NOTES.md:1:1: error: found byte 0x", "looks like GBK");
        }
    }

    // numbers and sizes of workbooks

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "<row r=\"2147483647\"><c r=\"A2147483647\"><v>1</v></c></row>; error: sheet 'Tickets' brings the workbook to more than 200,000 cells by row 2147483647",
                "<row r=\"100000000\"><c r=\"A100000000\"><v>1</v></c></row>; error: sheet 'Tickets' brings the workbook to more than 200,000 cells by row 100000000",
                "<row r=\"-1\"><c r=\"A1\"><v>1</v></c></row>; error: sheet 'Tickets' cannot be read: found '-1' for the number of a row",
                "<row r=\"1\"><c r=\"A1\"><v>1e999999999</v></c></row>; error: sheet 'Tickets', cell A1: found a number",
                "<row r=\"1\"><c r=\"A1\"><v>1e99999999999999</v></c></row>; error: sheet 'Tickets', cell A1: found a number",
                "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>; a cell of row 1 is called ZZZZZZ1",
                "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>; row 1 stands twice or out of order",
            })
    void aPlaceOrNumberThatTakesMemoryIsRefusedWithItsCell(String rows, String reason) throws IOException {
        RawWorkbook.ofRows(rows).write(pack.resolve("x.drl.xlsx"));
        assertThat(checked(ExitCode.BAD_INPUT)).contains("xx/open/x.drl.xlsx:", reason);
    }

    @Test
    void aWorkbookThatIsCutOffOrUnpacksToTooMuchOrDeclaresADocumentTypeIsRefused() throws IOException {
        Path file = pack.resolve("x.drl.xlsx");
        RawWorkbook.ofRows(" ".repeat(Limit.WORKBOOK_UNPACKED.count())).write(file);
        assertThat(checked(ExitCode.BAD_INPUT)).contains("x.drl.xlsx: error: the file unpacks to more than");
        RawWorkbook.ofRows("<row r=\"1\">").write(file);
        assertThat(checked(ExitCode.BAD_INPUT))
                .contains("x.drl.xlsx: error: sheet 'Tickets' cannot be read: the part is no sound XML");
        RawWorkbook.ofRows("").part("xl/worksheets/sheet1.xml", "").write(file);
        assertThat(checked(ExitCode.BAD_INPUT)).contains("x.drl.xlsx: error:").doesNotContain("Fatal Error");
        RawWorkbook.ofRows("")
                .part("xl/worksheets/sheet1.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")
                .write(file);
        assertThat(checked(ExitCode.BAD_INPUT)).contains("x.drl.xlsx: error:").doesNotContain("root:");
        Files.write(file, new byte[Limit.WORKBOOK.count() + 1]);
        assertThat(checked(ExitCode.BAD_INPUT)).contains("x.drl.xlsx: error: the file has 2000001 bytes");
    }

    @Test
    void noParserPrintsPastTheProgram() throws IOException {
        java.io.PrintStream before = System.err;
        java.io.ByteArrayOutputStream printed = new java.io.ByteArrayOutputStream();
        System.setErr(new java.io.PrintStream(printed, true, java.nio.charset.StandardCharsets.UTF_8));
        try {
            for (String sheet : List.of("", "<", "<a>", "<a><b></a>", "\u0001", "<?xml version=\"9.9\"?>")) {
                RawWorkbook.ofRows("").part("xl/worksheets/sheet1.xml", sheet).write(pack.resolve("x.drl.xlsx"));
                checked(ExitCode.BAD_INPUT);
                RawWorkbook.ofRows("").part("xl/workbook.xml", sheet).write(pack.resolve("x.drl.xlsx"));
                checked(ExitCode.BAD_INPUT);
            }
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(java.nio.charset.StandardCharsets.UTF_8)).isEmpty();
    }

    // words of the command line

    @ParameterizedTest
    @ValueSource(strings = {"query --help", "help query", "qery", "rules chek --help", "help ruls", "--help query"})
    void theHelpOfACommandThatThereIsNotIsAMistake(String line) {
        assertThat(said(ExitCode.BAD_INPUT, line.split(" ")))
                .contains("has no command '")
                .containsPattern("Commands: |Did you mean: ");
    }

    @Test
    void theNearestCommandIsNamed() {
        assertThat(said(ExitCode.BAD_INPUT, "help", "ruls"))
                .contains("'sluice' has no command 'ruls'.", "Did you mean: rules");
        assertThat(said(ExitCode.BAD_INPUT, "compre", "--help")).contains("Did you mean: compare");
        assertThat(said(ExitCode.OK, "help", "run")).contains("Usage: sluice run");
        assertThat(said(ExitCode.OK, "run", "--help")).contains("Usage: sluice run");
    }
}
