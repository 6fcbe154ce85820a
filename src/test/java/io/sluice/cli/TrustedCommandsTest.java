package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.pack.OpenPack;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench says of trusted rules what they say, and of what it does not see through that it does not. */
final class TrustedCommandsTest {
    private static final String CASES = """
            examples:
              small: {deal: {instrument: thing, preMoney: 50 yuan, ticket: 1 yuan, industry: quantum}}
            cases:
              - {it: admits a small deal, date: 2026-03-31, given: small, expect: {thing: eligible, because: [S-1]}}
              - {it: refuses a dear one, date: 2026-03-31, given: small, with: {deal.ticket: 2000 yuan}, expect: {thing: refused, because: [T-1]}}
            """;

    @TempDir
    private Path folder = Path.of("");

    private OpenPack pack(String limit) {
        return new OpenPack()
                .strict(
                        "S-1",
                        "$d : Deal( instrument == \"thing\", industry == \"quantum\" )",
                        "rulings.eligible( \"S-1\", $d );")
                .declare("declare Sum\n    fen : long\nend\n")
                .trusted(
                        "T-0",
                        "gate",
                        "accumulate( Deal( $t : ticket ); $s : sum( $t ) )",
                        "insert( new Sum( $s ) );",
                        "Deal")
                .trusted(
                        "T-1",
                        "Parameters( $l : sumLimit )\n    Sum( fen > " + limit
                                + " )\n    $d : Deal( instrument == \"thing\" )",
                        "rulings.unmet( \"T-1\", $d );")
                .file("tests/cases.yaml", CASES);
    }

    private static String said(int exit, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> line = new ArrayList<>(List.of("rules"));
        line.addAll(List.of(words));
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), line.toArray(String[]::new));
        assertThat(code).as(out + "\n" + err).isEqualTo(exit);
        return out.toString() + err;
    }

    private String root() {
        return folder.toString();
    }

    @Test
    void withoutTrustEachCommandRefusesThePackByFileLineAndRule() {
        pack("$l").write(folder);
        for (List<String> command : List.of(
                List.of("check", "xx/open"),
                List.of("test", "xx/open"),
                List.of("coverage", "xx/open"),
                List.of("doc", "xx/open", "--out", folder.resolve("no.html").toString()),
                List.of("explain", "xx/open", "--case", "small"),
                List.of("diff", "xx/open", "xx/open"))) {
            List<String> words = new ArrayList<>(command);
            words.addAll(List.of("--rules", root()));
            assertThat(said(ExitCode.BAD_INPUT, words.toArray(String[]::new)))
                    .contains("xx/open/code.trusted.drl:9:6: error: this file is of the trusted profile (T-0, T-1)")
                    .contains("say --trust on the command line");
        }
    }

    @Test
    void checkNamesEachWithWhatIsNotSeenThroughAndClaimsNothingElseOfIt() {
        pack("$l").write(folder);
        assertThat(said(ExitCode.OK, "check", "xx/open", "--rules", root(), "--trust"))
                .contains("note: rule T-0 is trusted and not seen through: accumulate (line 12)")
                .contains("what it tells other rules by insert")
                .contains("note: rule T-1 is trusted and not seen through: facts of its own, Sum")
                .doesNotContain("never fire", "parameter sum-limit", "no-case", "not-decided");
    }

    @Test
    void noWeightIsGivenForARuleToWhichNobodyPutTheSample() {
        pack("$l")
                .file("tests/cases.yaml", CASES.substring(0, CASES.indexOf("  - {it: refuses")))
                .trusted(
                        "T-9",
                        "gate",
                        "$d : Deal( instrument == \"thing\", ticket > 5 && industry == \"6g\" ) eval( true )",
                        "rulings.unmet( \"T-9\", $d );",
                        "Deal")
                .write(folder);
        assertThat(said(ExitCode.OK, "check", "xx/open", "--rules", root(), "--trust"))
                .contains("no case of pack xx/open makes rule T-9 speak [no-case]")
                .doesNotContain("weight:", "below 0.0");
    }

    @Test
    void checkLetsDroolsCompileThemAndBlamesTheRightRule() {
        pack("$l")
                .trusted("T-2", "$d : Deal( ticket.colour == 3 )", "rulings.unmet( \"T-2\", $d );")
                .write(folder);
        assertThat(said(ExitCode.BAD_INPUT, "check", "xx/open", "--rules", root(), "--trust"))
                .contains(
                        "error: Drools does not compile rule T-2: ",
                        "of a trusted rule nothing but its head was checked")
                .endsWith("1 error\n");
        pack("$l").declare("function long broken() { return none; }").write(folder);
        assertThat(said(ExitCode.BAD_INPUT, "check", "xx/open", "--rules", root(), "--trust"))
                .contains(
                        "xx/open/code.trusted.drl:",
                        "what stands beside the rules of this file: none cannot be resolved")
                .endsWith("1 error\n");
    }

    @Test
    void thePageShowsThemAsWrittenAndSaysThatTheyAreNotSeenThrough() throws IOException {
        pack("$l").write(folder);
        Path page = folder.resolve("rules.html");
        assertThat(said(ExitCode.OK, "doc", "xx/open", "--rules", root(), "--trust", "--out", page.toString()))
                .contains("3 rules");
        assertThat(Files.readString(page))
                .contains("id=\"S-1\"", "id=\"T-0\"", "id=\"T-1\"", "trusted", "accumulate(")
                .doesNotContain("never fire");
    }

    @Test
    void casesHearThem() {
        pack("$l").write(folder);
        assertThat(said(ExitCode.OK, "test", "xx/open", "--rules", root(), "--trust"))
                .contains("ok      xx/open: 2 cases", "hear 1 of 2 rules both ways", "Drools confirms 2 rows");
        pack("0").write(folder);
        assertThat(said(ExitCode.FOUND, "test", "xx/open", "--rules", root(), "--trust"))
                .contains("FAILED", "admits a small deal", "expected because [S-1], got [T-1]");
    }

    @Test
    void aClaimAboutManyRowsIsNotDecidedWhereTheyDecideToo() {
        pack("$l")
                .file(
                        "tests/claims.yaml",
                        "cases:\n  - {it: half, date: 2026-03-31, share: {instrument: thing, eligible: [0, 1]}}\n")
                .write(folder);
        assertThat(said(ExitCode.FOUND, "test", "xx/open", "--rules", root(), "--trust"))
                .contains("not decided: trusted rules, which are not seen through, have a say in it: T-1;");
    }

    @Test
    void explainTellsWhatTheySayAndThatItDoesNotSeeWhy() {
        pack("0").write(folder);
        assertThat(said(
                        ExitCode.OK,
                        "explain",
                        "xx/open",
                        "--case",
                        "small",
                        "--date",
                        "2026-03-31",
                        "--rules",
                        root(),
                        "--trust"))
                .contains("refused")
                .contains("T-1  T-1: says unmet")
                .contains("why, and how far off, is not seen: facts of its own, Sum")
                .contains("no change is known that would admit it: T-1 refuses and is not seen through");
    }

    @Test
    void coverageAndDiffLeaveThemOutAndSaySo() {
        pack("$l").write(folder);
        pack("$l + 1").write(folder.resolve("later"));
        assertThat(said(ExitCode.OK, "coverage", "xx/open", "--rules", root(), "--trust"))
                .contains("trusted rules, not seen through", "T-1: facts of its own, Sum");
        String diff = said(
                ExitCode.FOUND,
                "diff",
                folder.resolve("xx/open").toString(),
                folder.resolve("later/xx/open").toString(),
                "--trust");
        assertThat(diff)
                .contains("changed trusted rule T-1", "no longer: Sum( fen > $l )", "now: Sum( fen > $l + 1 )")
                .contains("As far as strict rules decide, nobody is newly in or out")
                .doesNotContain("trusted rule T-0 (");
    }
}
