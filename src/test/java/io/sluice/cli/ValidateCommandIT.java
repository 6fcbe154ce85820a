package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.study.validation.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sluice validate} fails when a verdict is another than expected, and one replication decides nothing that rests on chance. */
final class ValidateCommandIT {
    private static final List<String> BY_CHANCE = Target.shipped().stream()
            .filter(target -> target.world() != Target.World.NONE)
            .map(Target::id)
            .toList();

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int validate(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "validate";
        System.arraycopy(args, 0, all, 1, args.length);
        return Main.run(new PrintWriter(out), new PrintWriter(err), all);
    }

    private String list(String... lines) throws IOException {
        return Files.writeString(folder.resolve("misses.yaml"), String.join("\n", lines) + "\n")
                .toString();
    }

    private static String undecided(String row) {
        return "- {row: " + row + ", verdict: undecided, since: 2026-12-01, reason: one replication}";
    }

    @Test
    void oneReplicationLeavesEveryRowThatRestsOnChanceUndecidedAndThatIsAsExpectedOnlyIfTheListSaysSo()
            throws IOException {
        String all = list(BY_CHANCE.stream().map(ValidateCommandIT::undecided).collect(Collectors.joining("\n")));
        String[] tiny = {"--replications", "1", "--resolution", "0.02", "--threads", "1", "--expected", all};
        assertThat(validate(tiny)).as(out + "\n" + err).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .contains("Every verdict is as expected.", "The kinds are not added up")
                .containsPattern("identity +9 +9 +0 +0 +0")
                .containsPattern("independent +\\d+ +0 +0 +\\d+ +0")
                .containsPattern("P3c +undecided, needs 11 more")
                .contains("Hindcast from 2015 to 2025", "No clean test: ")
                .containsPattern("Money raised +regimes drawn +10 ")
                .containsPattern("Deals +random walk +7 .*a point");
    }

    @Test
    void aHindcastAloneHasNoVerdictAndFillsItsPageAndItsTree() throws IOException {
        Path page = folder.resolve("hindcast.md");
        assertThat(validate(
                        "--part",
                        "hindcast",
                        "--replications",
                        "1",
                        "--resolution",
                        "0.02",
                        "--threads",
                        "1",
                        "--format",
                        "json",
                        "--hindcast-page",
                        page.toString()))
                .as("%s", err)
                .isEqualTo(ExitCode.OK);
        assertThat(out.toString().replaceAll("\\s+", ""))
                .contains("\"quantity\":\"market_raised\"", "\"forecast\":\"AR(1)ofgrowth\"", "\"crps\":")
                .doesNotContain("\"kinds\"");
        assertThat(Files.readString(page))
                .contains("./sluice validate --part hindcast --replications 1 --resolution 0.02 --hindcast-page ");
    }

    @Test
    void badFactsAreAMistakeOfUseWithFileRowAndColumn() throws IOException {
        Path facts = Files.writeString(
                folder.resolve("facts.csv"),
                "use,quantity,series,provider,period,value,unit,status,source,source_date,note\n"
                        + "known,deals,z2_deals,Zero2IPO,2015,8365,deals a year,X,somewhere,,\n");
        assertThat(validate("--hindcast-facts", facts.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .contains("facts.csv:2:54: error: cell H2", "found status 'X'", "1 error")
                .doesNotContain("replications");
    }

    @Test
    void aVerdictOtherThanExpectedEndsWithOneAndIsNamedInJsonToo() {
        assertThat(validate(
                        "--part",
                        "rows",
                        "--replications",
                        "1",
                        "--resolution",
                        "0.02",
                        "--threads",
                        "1",
                        "--format",
                        "json"))
                .isEqualTo(ExitCode.FOUND);
        assertThat(out.toString().replaceAll("\\s+", ""))
                .contains(
                        "\"kinds\":{\"identity\":{\"rows\":9,\"met\":9,\"missed\":0,\"undecided\":0,\"undecidedatthebound\":0}")
                .contains("\"id\":\"P3c\",\"expected\":\"missed\",\"verdict\":\"undecided\"")
                .contains("\"needs_more\":11");
    }

    @Test
    void aBadListOrANumberOutOfRangeIsAMistakeOfUseAndNoWorldIsRun() throws IOException {
        assertThat(validate("--expected", list(undecided("P3x")))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("misses.yaml:1:9: error: there is no row 'P3x'", "perhaps you mean 'P3a'");
        assertThat(validate("--replications", "2001")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(validate("--replications", "0")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(validate("--resolution", "0")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .contains("--replications must be from 1 to 2000, but was 2001.", "--resolution must be above 0")
                .doesNotContain("us: ");
    }
}
