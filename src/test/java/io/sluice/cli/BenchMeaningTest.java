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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bench says of a law what a run would make of it: nothing is dropped, counted twice, overlooked or cut in silence. */
final class BenchMeaningTest {
    private static final String PACK = """
            id: cn/small
            title: {en: A small fund, zh: 小基金}
            sources:
              launch: {title: {en: Launch, zh: 启动}, date: 2025-12-26, seen: at hand, status: seen}
            instruments:
              early-equity: {subject: Deal, title: {en: Early equity, zh: 早期股权}}
              plant-grant: {subject: Venture, title: {en: Grant, zh: 补助}}
            """;
    private static final String FIGURES = """
            ticket-limit:
              title: {en: Limit of a ticket, zh: 单笔投资上限}
              type: money
              unit: million yuan
              values:
                2025-12-26: {value: 50, source: launch, status: seen}
                2028-01-01: {value: 80, source: launch, status: seen}
            plant-share:
              title: {en: Share, zh: 比例}
              type: share
              unit: '%'
              values: {2025-12-26: {value: 30, source: launch, status: seen}}
            bonus-share:
              title: {en: Bonus, zh: 奖励}
              type: share
              unit: '%'
              values: {2025-12-26: {value: 20, source: launch, status: seen}}
            """;
    private static final String RULES = """
            package cn.small;
            import io.sluice.rules.fact.*;
            global Rulings rulings;

            rule "SML-01" @title("A field") @source("launch") @from("2025-12-26") @until("2027-12-31")
            when
                $d : Deal( instrument == "early-equity", industry == "quantum" )
            then
                rulings.eligible( "SML-01", $d );
            end

            rule "SML-02" @title("The same field, renewed") @source("launch") @from("2028-01-01")
            when
                $d : Deal( instrument == "early-equity", industry in ("quantum", "6g") )
            then
                rulings.eligible( "SML-02", $d );
            end

            rule "SML-03" @title("Another field, all the time") @source("launch") @from("2026-01-01")
            when
                $d : Deal( instrument == "early-equity", industry == "embodied-ai" )
            then
                rulings.eligible( "SML-03", $d );
            end

            rule "SML-04" @title("The limit") @source("launch") @from("2025-12-26")
            when
                Parameters( $limit : ticketLimit )
                $d : Deal( instrument == "early-equity", !( ticket <= $limit ) )
            then
                rulings.unmet( "SML-04", $d );
            end

            rule "SML-05" @title("A grant") @source("launch") @from("2025-12-26")
            when
                $v : Venture( instrument == "plant-grant", staff > 10 )
            then
                rulings.eligible( "SML-05", $v );
            end

            rule "SML-06" @title("Its share") @source("launch") @from("2025-12-26") @phase("rate")
            when
                Parameters( $share : plantShare, $bonus : bonusShare )
                $v : Venture( instrument == "plant-grant", staff > 10 )
            then
                rulings.rate( "SML-06", $v, $share + $bonus );
            end

            rule "SML-07" @title("Its limit") @source("launch") @from("2025-12-26") @phase("cap")
            when
                $v : Venture( instrument == "plant-grant", $cost : supportBase )
            then
                rulings.cap( "SML-07", $v, $cost );
            end
            """;
    private static final String CASES = """
            examples:
              robot:
                deal: {instrument: early-equity, industry: embodied-ai, ticket: 20 million yuan}
              plant:
                venture: {instrument: plant-grant, staff: 20, supportBase: 3 million yuan}
            cases:
              - {it: admits a robot maker, date: 2026-03-31, given: robot, expect: {early-equity: eligible}}
              - {it: pays half of a plant, date: 2026-03-31, given: plant, expect: {plant-grant: eligible, rate: 50 %, cap: 3 million yuan}}
            """;
    private static final String REFORM = """
            id: reforms/more
            title: {en: More, zh: 更多}
            changes-packs: [cn/small]
            source: proposal
            values:
              ticket-limit: {2027-01-01: {value: 50, announced: 2026-07-01}, 2028-01-01: {value: 80, announced: 2026-07-01}}
            """;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private int check(String pack) {
        return run("rules", "check", pack, "--rules", folder.toString());
    }

    private int test() {
        return run("rules", "test", "cn/small", "--rules", folder.toString());
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @BeforeEach
    void writeThePack() throws IOException {
        write("cn/small/pack.yaml", PACK);
        write("cn/small/parameters.yaml", FIGURES);
        write("cn/small/rules.drl", RULES);
        write("cn/small/tests/cases.yaml", CASES);
    }

    @Test
    void theLawIsSoundAsItStands() {
        assertThat(test()).as(out + "" + err).isEqualTo(ExitCode.OK);
        check("cn/small");
        assertThat(out.toString()).doesNotContain("warning: ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aFactOfAnotherSubjectIsRefusedInACase() throws IOException {
        write(
                "cn/small/tests/cases.yaml",
                CASES.replace("given: plant, expect", "given: plant, with: {deal.ticket: 900 million yuan}, expect"));
        assertThat(test()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .contains("cases.yaml:8:")
                .contains(
                        "error: found deal.ticket, but plant-grant is for a Venture, and nothing else is asked about");
    }

    @Test
    void aFactOfAnotherSubjectIsRefusedInATableOfCasesAndInABoundary() throws IOException {
        write(
                "cn/small/tests/more.csv",
                "it,date,given,instrument,outcome,deal.ticket\na,2026-03-31,plant,plant-grant,eligible,5 yuan\n");
        assertThat(test()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .contains("more.csv:2:")
                .contains("found deal.ticket, but plant-grant is for a Venture");
        Files.delete(folder.resolve("cn/small/tests/more.csv"));
        write(
                "cn/small/tests/cases.yaml",
                CASES
                        + "boundaries:\n  - {given: robot, with: {venture.staff: 5}, date: 2026-03-31, field: deal.ticket, parameter: ticket-limit, below: in, at: in, above: out}\n");
        assertThat(test()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("found venture.staff, but early-equity is for a Deal");
    }

    @Test
    void theInstrumentIsNoFactThatACaseChanges() throws IOException {
        write(
                "cn/small/tests/cases.yaml",
                CASES.replace("given: plant, expect", "given: plant, with: {venture.instrument: other}, expect"));
        assertThat(test()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("found venture.instrument; what is asked for is no fact to change");
    }

    @Test
    void aReformThatSetsWhatTheLawHasChangesNothingAndIsNamed() throws IOException {
        write("reforms/more/pack.yaml", REFORM);
        assertThat(check("reforms/more")).isEqualTo(ExitCode.FOUND);
        assertThat(out.toString())
                .contains(
                        "warning: reforms/more sets ticket-limit from 2027-01-01 to the value the law has already; that is no"
                                + " change [changes-nothing]");
        write("reforms/more/pack.yaml", REFORM + "expect-changed: [SML-04]\n");
        assertThat(check("reforms/more")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .contains(
                        "expect-changed lists SML-04, but the reform does not change it: it sets ticket-limit to what the law"
                                + " has already");
        write("reforms/more/pack.yaml", REFORM + "expect-changed: []\n");
        assertThat(check("reforms/more")).isEqualTo(ExitCode.FOUND);
    }

    @Test
    void aReformThatKeepsAFigureTheLawWouldChangeIsAChange() throws IOException {
        String kept = REFORM.replace(", 2028-01-01: {value: 80, announced: 2026-07-01}", "");
        write("reforms/more/pack.yaml", kept + "expect-changed: [SML-04]\n");
        check("reforms/more");
        assertThat(out.toString()).doesNotContain("changes-nothing");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aRuleThatIsInForceIsNotSwitchedOnAgain() throws IOException {
        String on = REFORM.substring(0, REFORM.indexOf("values:"))
                + "switch-on: {SML-03: {from: 2030-01-01, announced: 2029-01-01}}\n";
        write("reforms/more/pack.yaml", on);
        assertThat(check("reforms/more")).isEqualTo(ExitCode.FOUND);
        assertThat(out.toString()).contains("switches SML-03 on, which is in force as it is; that is no change");
    }

    @Test
    void aRenewalOneDayLateIsAHoleThoughASiblingIsInForce() throws IOException {
        write("cn/small/rules.drl", RULES.replace("@from(\"2028-01-01\")", "@from(\"2028-01-02\")"));
        assertThat(check("cn/small")).isEqualTo(ExitCode.FOUND);
        assertThat(out.toString())
                .contains(
                        "warning: from 2028-01-01 to 2028-01-01 neither is in force: SML-01 ends on 2027-12-31 and SML-02"
                                + " begins on 2028-01-02 [hole-in-dates]")
                .contains("on 2028-01-01: Deal {industry: quantum");
    }

    @Test
    void aSiblingThatSpeaksAboutTheSameRowsClosesTheHole() throws IOException {
        write(
                "cn/small/rules.drl",
                RULES.replace("@from(\"2028-01-01\")", "@from(\"2028-01-02\")")
                        .replace("industry == \"embodied-ai\"", "industry in (\"embodied-ai\", \"quantum\", \"6g\")"));
        check("cn/small");
        assertThat(out.toString()).doesNotContain("hole-in-dates");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a rate above the whole  | $share + $bonus | $share + $share + $bonus + $bonus + $bonus | 120 % | more than the whole
            a rate below nothing    | $share + $bonus | $bonus - $share                            | -10 % | below nothing
            a cap below nothing     | $v, $cost       | $v, $cost - $cost - $cost                  | -3    | below nothing
            """)
    void aResultThatCannotBeIsFoundAndFailsACaseAndIsNeverCut(
            String kind, String before, String after, String value, String why) throws IOException {
        write("cn/small/rules.drl", RULES.replace(before, after));
        assertThat(check("cn/small")).isEqualTo(ExitCode.FOUND);
        assertThat(out.toString())
                .contains("below nothing or above the whole [impossible-result]")
                .contains("on 2025-12-26: Venture {")
                .contains(why);
        assertThat(test()).isEqualTo(ExitCode.FOUND);
        assertThat(out.toString()).contains(value).contains(why).contains("staff 20");
    }
}
