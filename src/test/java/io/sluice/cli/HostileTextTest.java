package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.text.UnseenCharacters;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts by which a stranger would steer a terminal, hide what a file says or start a program in a spreadsheet, by kind and by the
 * way they come in. Texts of files are refused where they are read, escapes where they are decoded; whatever else is printed goes
 * through {@link VisibleWriter}.
 */
final class HostileTextTest {
    private static final String PACK = """
            id: cn/small
            title: {en: A small fund, zh: 小基金}
            sources:
              launch: {title: {en: Launch, zh: 启动}, date: 2025-12-26, seen: at hand, status: seen}
            instruments:
              early-equity: {subject: Deal, title: {en: Early equity, zh: 早期股权}}
            """;
    private static final String RULES = """
            package cn.small;
            import io.sluice.rules.fact.*;
            global Rulings rulings;
            rule "SML-01"
                @title("A field of the list")  @title_zh("行业")
                @source("launch")  @from("2025-12-26")
            when
                $d : Deal( instrument == "early-equity", industry in ("embodied-ai", "6g") )
            then
                rulings.eligible( "SML-01", $d );
            end
            """;
    private static final String CASES = """
            examples:
              robot:
                deal: {instrument: early-equity, industry: embodied-ai}
            cases:
              - it: admits a robot maker
                date: 2026-03-31
                given: robot
                expect: {early-equity: eligible}
            """;
    private static final String TABLE = """
            subject,Deal
            instrument,early-equity
            source,launch
            from,2025-12-26
            rule,title,industry,then eligible
            T-01,Robots,quantum,yes
            """;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        String all = out.toString() + err;
        assertThat(UnseenCharacters.first(all)).as(UnseenCharacters.shown(all)).isNegative();
        assertThat(all.replace("\r\n", "\n")).doesNotContain("\r");
        return code;
    }

    private int check() {
        return run("rules", "check", "cn/small", "--rules", folder.toString());
    }

    private Path write(String file, String text) throws IOException {
        Path path = folder.resolve("cn/small").resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    @BeforeEach
    void writeAPack() throws IOException {
        write("pack.yaml", PACK);
        write("rules.drl", RULES);
        write("tests/cases.yaml", CASES);
    }

    @Test
    void thePackIsSoundBeforeItIsMadeHostile() {
        assertThat(check()).isNotEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            a sequence that clears the screen,      \\e[2J,    U+001B
            a sequence of eight bits,               \\x9b2J,   U+009B
            a bell,                                 \\a,       U+0007
            a step back,                            \\b,       U+0008
            a delete,                               \\x7f,     U+007F
            no character at all,                    \\0,       U+0000
            the next line,                          \\N,       U+0085
            a separator of lines,                   \\u2028,   U+2028
            a separator of paragraphs,              \\u2029,   U+2029
            writing turned over,                    \\u202e,   U+202E
            writing set apart,                      \\u2066,   U+2066
            a mark of direction,                    \\u200f,   U+200F
            a mark of direction in Arabic,          \\u061c,   U+061C
            a space of no width,                    \\u200b,   U+200B
            a joiner of no width,                   \\u200d,   U+200D
            a byte order mark,                      \\ufeff,   U+FEFF
            a soft hyphen,                          \\xad,     U+00AD
            an invisible plus,                      \\u2064,   U+2064
            a letter that is blank,                 \\u3164,   U+3164
            an invisible tag,                       \\U000e0041, U+E0041
            """)
    void anEscapeThatDecodesToWhatNobodySeesIsRefusedWhereverItStands(String kind, String escape, String name)
            throws IOException {
        write("pack.yaml", PACK.replace("A small fund", "\"A small " + escape + " fund\""));
        assertThat(check()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .contains("pack.yaml:2:13: error: found the character " + name + ", which nobody sees");
        write("pack.yaml", PACK);
        write("tests/cases.yaml", CASES.replace("admits a robot maker", "\"admits " + escape + "\""));
        assertThat(check()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("cases.yaml:5:9: error: found the character " + name);
        write("tests/cases.yaml", CASES.replace("  robot:", "  \"robot" + escape + "\":"));
        assertThat(check()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("cases.yaml:2:3: error: found the character " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\r", "\\n", "\\t"})
    void anEscapeThatWouldBeginALineOfItsOwnIsRefused(String escape) throws IOException {
        write("pack.yaml", PACK.replace("A small fund", "\"A small" + escape + "::error::fund\""));
        assertThat(check()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("pack.yaml:2:13: error: found the end of a line or a tab in quoted text");
    }

    @Test
    void aTitleOfSeveralLinesIsPrintedInOne() throws IOException {
        write(
                "tests/cases.yaml",
                CASES.replace("it: admits a robot maker", "it: |\n      admits\n      ::error::a robot")
                        .replace("eligible}", "refused}"));
        assertThat(run("rules", "test", "cn/small", "--rules", folder.toString()))
                .isEqualTo(ExitCode.FOUND);
        assertThat(out.toString().lines()).noneMatch(line -> line.strip().startsWith("::"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x1b, 0x9b, 0x85, 0x202e, 0x2067, 0x200e, 0x200b, 0x2028, 0x2060, 0x3164, 0xe0041})
    void whatNobodySeesIsRefusedInEveryFileOfAPack(int point) throws IOException {
        String hidden = Character.toString(point);
        String name = String.format(java.util.Locale.ROOT, "U+%04X", point);
        write("rules.drl", RULES.replace("A field", "A " + hidden + "field"));
        assertThat(check()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("rules.drl:5:15: error: found ").contains(name);
        write("rules.drl", RULES.replace("when\n", "when // " + hidden + "\n"));
        assertThat(check()).isEqualTo(ExitCode.BAD_INPUT);
        write("rules.drl", RULES);
        write("more.drl.csv", TABLE.replace("Robots", "Robots" + hidden));
        assertThat(check()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("more.drl.csv:6:12: error: found ").contains(name);
        Files.delete(folder.resolve("cn/small/more.drl.csv"));
        write("pack.yaml", PACK + "# " + hidden + "\n");
        assertThat(check()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("pack.yaml:7:3: error: found ").contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[2J", "\u009b31m", "\u202e", "\u200b", "\r", "\u2028", "\udb40\udc41"})
    void aWordOfTheCommandLineIsPrintedSoThatItIsSeen(String word) {
        assertThat(run(word)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("rules", "check", "cn/" + word)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("rules", "check", "--" + word)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("run", word + ".yaml")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("runs", "--out", folder.resolve("r" + word).toString())).isIn(ExitCode.OK, ExitCode.BAD_INPUT);
        assertThat(run("rules", "check", "cn/small", "--rules", folder + word, "--format", "github"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run("rules", "check", "cn/small", "--rules", folder + word, "--format", "json"))
                .isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void theNameOfAFileIsPrintedSoThatItIsSeen() throws IOException {
        write("\u001b[2J\u202e.drl", "nonsense");
        assertThat(check()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("<U+001B>[2J<U+202E>.drl");
        Files.move(folder.resolve("cn/small/\u001b[2J\u202e.drl"), folder.resolve("cn/small/tests/\u001b[2J.yaml"));
        write("tests/\u001b[2J.yaml", CASES.replace("eligible}", "refused}").replace("robot", "other"));
        assertThat(run("rules", "test", "cn/small", "--rules", folder.toString(), "--format", "junit"))
                .isEqualTo(ExitCode.FOUND);
        assertThat(out.toString()).contains("&lt;U+001B&gt;[2J.yaml");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a command           | =cmd|' /C calc'!A0
            a sum               | +1+cmd
            a difference        | -2+3+cmd
            a function of old   | @SUM(A1)
            a wide sign         | ＝1+1
            """)
    void aCellThatASpreadsheetWouldCalculateIsRefusedInATable(String kind, String cell) throws IOException {
        write("more.drl.csv", TABLE.replace("Robots", cell));
        assertThat(check()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .contains("more.drl.csv:6:6: error: cell B6: a spreadsheet takes this cell for a formula")
                .contains("1 error");
        write("more.drl.csv", TABLE.replace("Robots", "'" + cell));
        assertThat(check()).isNotEqualTo(ExitCode.BAD_INPUT);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a value behind another | instrument,early-equity | instrument,early-equity,other | cell C2: this cell stands behind the value
            a cell below no head   | then eligible           | then eligible,                | no fault
            two columns of a name  | title,industry,then     | title,title,then              | cell C5: there are two columns 'title'
            a quote left open      | T-01,Robots             | T-01,"Robots                  | cell B6: this cell opens with a quote
            """)
    void nothingInATableIsPassedOver(String kind, String before, String after, String message) throws IOException {
        write("more.drl.csv", TABLE.replace(before, after));
        if (message.equals("no fault")) {
            assertThat(check()).isNotEqualTo(ExitCode.BAD_INPUT);
            write("more.drl.csv", TABLE.replace(before, after).replace("quantum,yes", "quantum,yes,more"));
            assertThat(check()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(err.toString()).contains("cell E6: this cell stands below no column head");
        } else {
            assertThat(check()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(err.toString()).contains(message);
        }
    }

    @Test
    void nothingInATableOfCasesIsPassedOver() throws IOException {
        String head = "it,date,given,instrument,outcome,because,deal.stage\n";
        String row = "admits it,2026-03-31,robot,early-equity,eligible,,seed";
        write("tests/more.csv", head + row + ",more\n");
        assertThat(check()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("cell H2: this cell stands below no column head");
        write("tests/more.csv", head.strip() + ",deal.stage\n" + row + ",pre-ipo\n");
        assertThat(check()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("cell H1: there are two columns 'deal.stage'");
    }

    @Test
    void aTableThatIsNoTextIsRefused() throws IOException {
        write("more.drl.csv", TABLE);
        Files.write(folder.resolve("cn/small/more.drl.csv"), TABLE.getBytes(StandardCharsets.UTF_16LE));
        assertThat(check()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .contains("more.drl.csv:1:")
                .contains("error: ")
                .contains("UTF-16");
    }

    @Test
    void whatIsPrintedInPiecesIsMadeVisibleAsAWhole() {
        StringWriter text = new StringWriter();
        PrintWriter visible = new VisibleWriter(new PrintWriter(text), false);
        for (char half : "小\ud83d\ude00\udb40\udc41\u001b".toCharArray()) {
            visible.print(half);
        }
        visible.printf("%s%n", "\r");
        visible.append('\u202e').append("\ttab\n");
        visible.flush();
        assertThat(text.toString())
                .isEqualTo("小\ud83d\ude00<U+E0041><U+001B><U+000D>" + System.lineSeparator() + "<U+202E>\ttab\n");
    }
}
