package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reforms that do not go together are named, each with its file and line; those that do are left alone. */
final class ReformConflictsTest {
    private static final String LOWER_FLOOR = "values:\n  early-share-floor:\n    2030-01-01: {value: 60}\n";
    private static final String HIGHER_FLOOR = "values:\n  early-share-floor:\n    2027-01-01: {value: 80}\n";
    private static final String LARGER_TICKET = "values:\n  small-ticket-limit:\n    2028-01-01: {value: 80}\n";

    @TempDir
    private Path root;

    private String said = "";

    @BeforeEach
    void copyLaw() throws IOException {
        Path law = Path.of("rules", "cn", "national-fund");
        try (Stream<Path> files = Files.walk(law)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write("cn/national-fund/" + law.relativize(file), Files.readString(file));
            }
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private void reform(String name, String changes) throws IOException {
        write("reforms/" + name + "/pack.yaml", """
                id: reforms/%s
                title: {en: %s}
                changes-packs: [cn/national-fund]
                why: to see
                source: proposal
                %s""".formatted(name, name, changes));
    }

    /** A reform with a rule that takes the place of another. */
    private void replacing(String name, String rule, String replaced) throws IOException {
        reform(name, "");
        write("reforms/" + name + "/deals.drl", """
                package reforms.%s;
                import io.sluice.rules.fact.*;
                global Rulings rulings;

                rule "%s"
                    @title("Another limit")  @source("proposal")  @from("2029-01-01")  @replaces("%s")
                when
                    Parameters( $limit : smallValuationLimit )
                    $d : Deal( instrument == "early-equity", !( ticket <= $limit ) )
                then
                    rulings.unmet( "%s", $d );
                end
                """.formatted(name, rule, replaced, rule));
    }

    private int check(String... reforms) {
        String[] words = new String[reforms.length + 4];
        words[0] = "rules";
        words[1] = "check";
        for (int i = 0; i < reforms.length; i++) {
            words[i + 2] = "reforms/" + reforms[i];
        }
        words[reforms.length + 2] = "--rules";
        words[reforms.length + 3] = root.toString();
        return run(words);
    }

    private int run(String... words) {
        StringWriter text = new StringWriter();
        PrintWriter print = new PrintWriter(text);
        int code = Main.run(print, print, words);
        said = text.toString().replace(root.toString().replace('\\', '/') + "/", "");
        return code;
    }

    @Test
    void twoThatSetOneFigureAreNamedWhateverTheirDays() throws IOException {
        reform("low", LOWER_FLOOR);
        reform("high", HIGHER_FLOOR);
        assertThat(check("low", "high")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said)
                .contains(
                        "reforms/low/pack.yaml:7:3: error: reforms/low and reforms/high both change early-share-floor (the other"
                                + " at reforms/high/pack.yaml:7:3)")
                .contains("hint: leave one of the two packs out, or write a reform that holds both");
        assertThat(check("low")).isEqualTo(ExitCode.OK);
        assertThat(check("high")).isEqualTo(ExitCode.OK);
    }

    @Test
    void oneThatSwitchesARuleOffAndOneThatReplacesItAreNamed() throws IOException {
        reform("off", "switch-off:\n  NVC-03: {from: 2028-01-01}\n");
        replacing("other", "ALT-03", "NVC-03");
        assertThat(check("other", "off")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said)
                .contains(
                        "reforms/other/deals.drl:5:1: error: reforms/other and reforms/off both change NVC-03 (the other at"
                                + " reforms/off/pack.yaml:7:3)");
    }

    @Test
    void oneThatSwitchesARuleOnAndOneThatSwitchesItOffAreNamed() throws IOException {
        reform("on", "switch-on:\n  NVC-08: {from: 2026-01-01}\n");
        reform("off", "switch-off:\n  NVC-08: {from: 2028-01-01}\n");
        assertThat(check("on", "off")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said)
                .contains("reforms/on/pack.yaml:7:3: error: reforms/on and reforms/off both change NVC-08 (the other at"
                        + " reforms/off/pack.yaml:7:3)");
    }

    @Test
    void twoThatReplaceOneRuleAndTwoThatAddOneIdAreNamed() throws IOException {
        replacing("one", "ONE-03", "NVC-03");
        replacing("two", "TWO-03", "NVC-03");
        replacing("three", "ONE-03", "NVC-02");
        assertThat(check("one", "two")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said)
                .contains(
                        "reforms/two/deals.drl:5:1: error: reforms/two and reforms/one both change NVC-03 (the other at"
                                + " reforms/one/deals.drl:5:1)");
        assertThat(check("one", "three")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said)
                .contains("reforms/three/deals.drl:5:1: error: there are two rules called ONE-03: here and at"
                        + " reforms/one/deals.drl:5:1");
    }

    @Test
    void aFigureSetForARuleThatAnotherReformEndsIsFound() throws IOException {
        reform("larger", LARGER_TICKET);
        reform("off", "switch-off:\n  NVC-03: {from: 2028-01-01}\n");
        replacing("later", "ALT-03", "NVC-03");
        assertThat(check("larger", "off")).isEqualTo(ExitCode.FOUND);
        assertThat(said)
                .contains(
                        "reforms/larger/pack.yaml:7:3: warning: reforms/larger sets small-ticket-limit from 2028-01-01 for rule"
                                + " NVC-03, but reforms/off switches it off from 2028-01-01 (reforms/off/pack.yaml:7:3) [undone]");
        assertThat(check("larger", "later")).isEqualTo(ExitCode.OK);
        assertThat(said)
                .contains(
                        "reforms/larger/pack.yaml:7:3: note: reforms/larger sets small-ticket-limit from 2028-01-01 for rule"
                                + " NVC-03, but reforms/later replaces it by ALT-03 from 2029-01-01 (reforms/later/deals.drl:5:1) [undone]")
                .contains("hint: the figure counts for that rule until 2028-12-31 only");
    }

    @Test
    void aReformThatChangesARuleInTwoWaysIsNamed() throws IOException {
        reform("both", "switch-off:\n  NVC-08: {from: 2028-01-01}\nswitch-on:\n  NVC-08: {from: 2026-01-01}\n");
        assertThat(check("both")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said)
                .contains("reforms/both/pack.yaml:9:3: error: reforms/both changes NVC-08 in two ways (the other at"
                        + " reforms/both/pack.yaml:7:3)");
    }

    @Test
    void reformsOfDifferentRulesAndFiguresGoTogether() throws IOException {
        reform("larger", LARGER_TICKET);
        reform("high", HIGHER_FLOOR);
        reform("on", "switch-on:\n  NVC-08: {from: 2026-01-01}\n");
        assertThat(check("larger", "high", "on")).as(said).isEqualTo(ExitCode.OK);
        assertThat(said).doesNotContain("undone");
    }

    @Test
    void aCaseThatBringsReformsWhichDoNotGoTogetherIsShownWithThem() throws IOException {
        reform("low", LOWER_FLOOR);
        reform("high", HIGHER_FLOOR);
        write("cn/national-fund/tests/more.yaml", """
                cases:
                  - it: both floors at once
                    date: 2031-03-31
                    given: regional-fund
                    reforms: [reforms/low, reforms/high]
                    expect: {portfolio-room: eligible}
                  - it: a reform that there is not
                    date: 2031-03-31
                    given: regional-fund
                    reforms: [reforms/lower]
                    expect: {portfolio-room: eligible}
                """);
        assertThat(run("rules", "test", "cn/national-fund", "--rules", root.toString()))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said)
                .contains(
                        "cn/national-fund/tests/more.yaml:2:5: error: this case brings reforms/low, reforms/high: reforms/low and"
                                + " reforms/high both change early-share-floor (the other at reforms/high/pack.yaml:7:3)")
                .contains(
                        "cn/national-fund/tests/more.yaml:7:5: error: this case brings reforms/lower: there is no pack"
                                + " 'reforms/lower' below")
                .contains("hint: perhaps you mean 'reforms/low'");
    }
}
