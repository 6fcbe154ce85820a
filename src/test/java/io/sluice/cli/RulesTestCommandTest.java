package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTestCommandTest {
    private static final String PACK = """
            id: cn/small
            title: {en: A small fund, zh: 小基金}
            sources:
              launch: {title: {en: Launch, zh: 启动}, date: 2025-12-26, seen: at hand, status: seen}
            instruments:
              early-equity: {subject: Deal, title: {en: Early equity, zh: 早期股权}}
            """;
    private static final String PARAMETERS = """
            small-ticket-limit:
              title: {en: Limit of a ticket, zh: 单笔投资上限}
              type: money
              unit: million yuan
              values:
                2025-12-26: {value: 50, source: launch, status: seen}
                2028-01-01: {value: 80, source: launch, status: seen}
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

            rule "SML-02"
                @title("One ticket is at most the limit")  @title_zh("单笔上限")
                @source("launch")  @from("2025-12-26")
            when
                Parameters( $limit : smallTicketLimit )
                $d : Deal( instrument == "early-equity", !( ticket <= $limit ) )
            then
                rulings.unmet( "SML-02", $d );
            end
            """;
    private static final String EXAMPLE = """
            examples:
              robot:
                deal: {instrument: early-equity, industry: embodied-ai, ticket: 20 million yuan}
            """;
    private static final String CASES = """
            cases:
              - it: admits a robot maker on the first day
                date: 2025-12-26
                given: robot
                expect: {early-equity: eligible, because: [SML-01]}
              - it: says nothing the day before
                date: 2025-12-25
                given: robot
                expect: {early-equity: no-rule}
              - it: says how far off
                date: 2026-03-31
                given: robot
                with: {deal.ticket: 50.01 million yuan}
                expect: {early-equity: refused, because: [SML-02], short-by: {SML-02: 0.01 million yuan}}
              - it: does not guess
                date: 2026-03-31
                given: robot
                with: {deal.ticket: unknown}
                expect: {early-equity: undetermined, because: [SML-02]}
            boundaries:
              - {given: robot, date: 2026-03-31, field: deal.ticket, parameter: small-ticket-limit, below: in, at: in, above: out}
              - {given: robot, date: 2028-01-01, field: deal.ticket, parameter: small-ticket-limit, below: in, at: in, above: out}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writePack() throws IOException {
        write("pack.yaml", PACK);
        write("parameters.yaml", PARAMETERS);
        write("deals.drl", RULES);
        write("tests/deals.yaml", EXAMPLE + CASES);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("rules/cn/small").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int test(String... more) {
        String[] words = new String[more.length + 5];
        words[0] = "rules";
        words[1] = "test";
        words[2] = "cn/small";
        words[3] = "--rules";
        words[4] = folder.resolve("rules").toString();
        System.arraycopy(more, 0, words, 5, more.length);
        return Main.run(new PrintWriter(out), new PrintWriter(err), words);
    }

    @Test
    void passesCasesBoundariesAndThresholds() {
        assertThat(test()).as(err.toString()).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .isEqualTo(
                        "ok      cn/small: 10 cases, 2 boundaries; 1 threshold, 1 reached from the examples in 6 rows"
                                + " decided twice\n        cases hear 1 of 2 rules both ways; 1 of 2 comparisons decide both ways;"
                                + " Drools confirms 16 rows\n        no case hears SML-01 be silent\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void tellsExpectedGotReasonsAndHowFarOff() throws IOException {
        write("deals.drl", RULES.replace("ticket <= $limit", "ticket < $limit"));
        assertThat(test()).isEqualTo(ExitCode.FOUND);
        assertThat(out.toString())
                .contains("tests/deals.yaml:24  ticket at small-ticket-limit (50 million yuan) is in\n"
                        + "    asked on 2026-03-31: Deal, early-equity\n"
                        + "    expected in, got refused\n"
                        + "    answer: refused\n"
                        + "      SML-02  One ticket is at most the limit: off by 0.01 yuan in ticket\n")
                .contains("FAILED  cn/small: 10 cases (3 failed)");
    }

    @Test
    void answersFaultyCasesWithEveryFaultAtItsPlace() throws IOException {
        write(
                "tests/deals.yaml",
                EXAMPLE.replace("embodied-ai", "embodied_ai")
                        + CASES.replace("because: [SML-01]", "becuse: [SML-01]")
                                .replace("deal.ticket: unknown", "deal.tiket: unknown")
                                .replace("2025-12-25", "2025-12-32")
                                .replace("above: out}", "abve: out}"));
        assertThat(test()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("deals.yaml:3:48: error: the code set industry has no word 'embodied_ai'")
                .contains("deals.yaml:8:38: error: expect has no key 'becuse'")
                .contains("perhaps you mean 'because'")
                .contains("error: found \"2025-12-32\" where a day is needed")
                .contains("error: Deal has no field 'tiket'")
                .contains("error: one of the boundaries has no key 'abve'")
                .contains("error: one of the boundaries has no 'above'");
    }

    @Test
    void writesTheSameForPrograms() {
        assertThat(test("--format", "json")).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .contains("\"pack\"", "\"cn/small\"", "\"short_by\"", "\"10000 yuan\"", "\"thresholds_reached\"");
    }

    @Test
    void readsTablesOfCasesAndNamesTheCellThatIsWrong() throws IOException {
        write("tests/more.csv", """
                it,date,given,instrument,outcome,because,deal.ticket
                a ticket at the limit,2026-03-31,robot,early-equity,eligible,SML-01,50 million yuan
                a ticket above it,2026-03-31,robot,early-equity,refused,SML-02,51 million yuan
                """);
        assertThat(test()).as(err.toString() + out).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("cn/small: 12 cases");

        write("tests/more.csv", """
                it,date,given,instrument,outcome,becuse,deal.tiket
                a ticket at the limit,2026-03-31,robot,early-equity,eligibel,SML-01,50 million yuan
                """);
        assertThat(test()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .contains("a table of cases has no column 'becuse'", "perhaps you mean 'because'")
                .contains("Deal has no field 'tiket'")
                .contains("perhaps you mean 'eligible'");
    }

    @Test
    void readsTablesAsChineseSpreadsheetsWriteThem() throws IOException {
        String table = "it;date;given;instrument;outcome;because;deal.industry;deal.ticket\r\n"
                + "限额之上;2026-03-31;robot;early-equity;refused;SML-02;embodied-ai;5001万元\r\n";
        write("tests/more.csv", "\uFEFF" + table);
        assertThat(test()).as(err.toString() + out).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("cn/small: 11 cases");

        write("tests/more.csv", table.replace("SML-02", "SML-01、SML-02").replace(';', '\t'));
        assertThat(test()).isEqualTo(ExitCode.FOUND);
        assertThat(out.toString()).contains("expected because [SML-01, SML-02], got [SML-02]");

        Files.write(
                folder.resolve("rules/cn/small/tests/more.csv"),
                table.getBytes(java.nio.charset.Charset.forName("GB18030")));
        assertThat(test()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .contains("more.csv:2:1: error: found byte 0xCF, which is not UTF-8; the file looks like GBK (GB18030)")
                .contains("hint: save it as UTF-8, or run: iconv -f GB18030 -t UTF-8");
    }

    @Test
    void aRowOfCasesWithHalfAnAnswerIsNamed() throws IOException {
        write("tests/more.csv", """
                it,date,given,instrument,outcome
                no outcome,2026-03-31,robot,early-equity,
                no instrument,2026/3/31,robot,,eligible
                """);
        assertThat(test()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .contains(
                        "more.csv:2:29: error: cell D2: the row asks for an instrument, but does not say with what outcome")
                .contains("hint: fill in the column outcome; to test a rate, cap or score alone, leave both empty")
                .contains(
                        "more.csv:3:32: error: cell E3: the row has an outcome, but does not say which instrument is asked for")
                .contains("cell B3: found \"2026/3/31\" where a day is needed", "hint: write 2026-03-31");
    }

    @Test
    void filesThatAreTakenForCasesAndNotReadAreNamed() throws IOException {
        write("tests/more.yml", "cases: []\n");
        write("tests/more.xlsx", "");
        assertThat(test()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .contains("tests/more.yml: error: a file of cases that is not read", "names of case files end in .yaml")
                .contains("tests/more.xlsx: error: a file of cases that is not read", "save the sheet as CSV UTF-8");
        Files.move(folder.resolve("rules/cn/small/tests"), folder.resolve("rules/cn/small/test"));
        assertThat(test()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .contains("cn/small/test: error: a folder of cases that is not read", "hint: call it tests");
    }

    @Test
    void aCaseMayChangeFiguresAndBringReforms() throws IOException {
        write("../../reforms/wider/pack.yaml", """
                id: reforms/wider
                title: {en: Wider, zh: 放宽}
                changes-packs: [cn/small]
                why: to see
                source: proposal
                values:
                  small-ticket-limit:
                    2026-01-01: {value: 70}
                expect-changed: [SML-02]
                """);
        write("tests/changed.yaml", """
                cases:
                  - it: a higher figure admits
                    date: 2026-03-31
                    given: robot
                    with: {deal.ticket: 60 million yuan}
                    parameters: {small-ticket-limit: 60 million yuan}
                    expect: {early-equity: eligible}
                  - it: so does the reform
                    date: 2026-03-31
                    given: robot
                    with: {deal.ticket: 70 million yuan}
                    reforms: [reforms/wider]
                    expect: {early-equity: eligible}
                  - it: the law as it is does not
                    date: 2026-03-31
                    given: robot
                    with: {deal.ticket: 60 million yuan}
                    expect: {early-equity: refused}
                """);
        assertThat(test()).as(err.toString() + out).isEqualTo(ExitCode.OK);
        write("tests/changed.yaml", """
                cases:
                  - it: a figure nobody knows
                    date: 2026-03-31
                    given: robot
                    parameters: {small-tiket-limit: 60 million yuan}
                    expect: {early-equity: eligible}
                """);
        assertThat(test()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("there is no parameter 'small-tiket-limit'", "'small-ticket-limit'");
    }

    @Test
    void claimsAboutManyRowsHoldOrComeWithTheirCounterexample() throws IOException {
        write("tests/claims.yaml", """
                cases:
                  - it: a smaller ticket never harms
                    date: 2026-03-31
                    monotone: {instrument: early-equity, less: deal.ticket}
                  - it: all of the list with small tickets are in
                    date: 2026-03-31
                    share: {instrument: early-equity, industry: embodied-ai, eligible: [0.90, 1]}
                """);
        assertThat(test()).as(err.toString() + out).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains("holds: a smaller ticket never harms (shown for every row there can be)");
        out.getBuffer().setLength(0);
        write("tests/claims.yaml", """
                cases:
                  - it: a larger ticket never harms
                    date: 2026-03-31
                    monotone: {instrument: early-equity, more: deal.ticket}
                  - it: half of hydrogen is in
                    date: 2026-03-31
                    share: {instrument: early-equity, industry: hydrogen, eligible: [0.40, 0.60]}
                """);
        assertThat(test()).isEqualTo(ExitCode.FOUND);
        assertThat(out.toString())
                .contains(
                        "with ticket 50 million yuan it is eligible, with 50.00000001 million yuan it is refused by SML-02")
                .contains("expected 40 % to 60 % eligible, got 0.00 %");
    }

    @Test
    void writesWhatBuildServersRead() throws Exception {
        write("deals.drl", RULES.replace("ticket <= $limit", "ticket < $limit"));
        assertThat(test("--format", "junit")).isEqualTo(ExitCode.FOUND);
        var document = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new org.xml.sax.InputSource(new java.io.StringReader(out.toString())));
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(11);
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(3);
    }
}
