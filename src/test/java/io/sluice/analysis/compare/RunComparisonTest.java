package io.sluice.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sluice.analysis.StoredRun;
import io.sluice.analysis.Verdict;
import io.sluice.analysis.compare.InputDifference.Kind;
import io.sluice.results.InputFile;
import io.sluice.results.RunReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunComparisonTest {
    private static final List<InputFile> BASE = files("50", "", "replications: 20");

    @TempDir
    static Path out;

    private static Path base;
    private static Path larger;
    private static Path otherLaw;
    private static Path otherLayout;
    private static Path otherSeed;

    @BeforeAll
    static void writeRuns() {
        base = StoredRun.write(out.resolve("a"), 5, 20, BASE);
        larger = StoredRun.write(out.resolve("b"), 5, 26, BASE);
        otherLaw = StoredRun.write(out.resolve("c"), 5, 20, files("80", " != 0", "replications: 20"));
        otherLayout = StoredRun.write(
                out.resolve("d"), 5, 20, files("50", "  // a comment with rule \"X\"\n", "replications:   20 # same"));
        otherSeed = StoredRun.write(out.resolve("e"), 6, 20, BASE);
    }

    @Test
    void aRunBesideItselfIsExactlyNothing() {
        RunComparison comparison = compare(base, "enacted", base, "enacted");
        assertThat(comparison.inputs()).isEmpty();
        assertThat(comparison.pairing().paired()).isTrue();
        assertThat(comparison.identical()).isTrue();
        assertThat(comparison.rows()).hasSizeGreaterThan(60).allMatch(row -> row.contrast()
                .exactlyZero());
        assertThat(ComparisonText.of(comparison)).contains("exactly 0", "the same scenario, packs, data");
    }

    @Test
    void aLongerRunOfTheSameIsExactlyNothingOverWhatBothHave() {
        RunComparison comparison = compare(base, "enacted", larger, "enacted");
        assertThat(comparison.pairing().common()).isEqualTo(20);
        assertThat(comparison.identical()).isTrue();
    }

    @Test
    void armsOfTwoRunsAreComparedReplicationByReplication() {
        RunComparison comparison = compare(base, "no-fund", base, "enacted");
        assertThat(comparison.pairing().paired()).isTrue();
        RunComparison.Row raised = row(comparison, "mobilised_social");
        assertThat(raised.contrast().difference().value())
                .isCloseTo(raised.after().value() - raised.before().value(), within(1e-9));
        assertThat(raised.contrast().difference().interval().method()).isEqualTo("t, paired");
        assertThat(raised.contrast().verdict()).isEqualTo(Verdict.MATERIAL_UP);
        assertThat(row(comparison, "net_private_leverage").contrast().verdict()).isEqualTo(Verdict.UNDEFINED);
    }

    @Test
    void policyThatDiffersIsToldByParameterAndRule() {
        RunComparison comparison = compare(base, "enacted", otherLaw, "enacted");
        assertThat(comparison.inputs())
                .contains(
                        new InputDifference(
                                Kind.PARAMETER,
                                "cn/national-fund: small-ticket-limit.values.2025-12-26.value",
                                "50",
                                "80"),
                        new InputDifference(Kind.RULE, "NVC-03", "first wording", "second wording"))
                .hasSize(2);
        assertThat(comparison.confounded()).isFalse();
        assertThat(comparison.pairing().paired()).isTrue();
    }

    @Test
    void layoutAndCommentsAreNoDifferenceOfPolicy() {
        RunComparison comparison = compare(base, "enacted", otherLayout, "enacted");
        assertThat(comparison.inputs())
                .as("only the digest of the packs, which covers the bytes, tells them apart")
                .allMatch(input -> input.item().equals("the packs as read"));
    }

    @Test
    void anotherSeedIsNotPairedAndSaysSo() {
        RunComparison comparison = compare(base, "enacted", otherSeed, "enacted");
        assertThat(comparison.pairing().paired()).isFalse();
        assertThat(comparison.pairing().why()).contains("seeds differ (5 and 6)");
        assertThat(comparison.confounded()).isTrue();
        assertThat(row(comparison, "chain_invested")
                        .contrast()
                        .difference()
                        .interval()
                        .method())
                .isEqualTo("Welch");
        assertThat(ComparisonText.of(comparison)).contains("NOT PAIRED", "More than policy differs");
    }

    @Test
    void armThatIsNotThereIsAnsweredWithThoseThatAre() {
        assertThatThrownBy(() -> compare(base, "enacted", base, "enacted2"))
                .hasMessageContaining("enacted2")
                .hasMessageContaining("no-fund");
    }

    @Test
    void aScenarioThatExtendsAnotherDiffersOnlyInWhatItSaysItself() {
        Path reform = StoredRun.write(
                out.resolve("f"),
                5,
                20,
                List.of(
                        new InputFile(
                                "scenario.yaml", "name: reform\nextends: ../made-up.yaml\nmodel: {kappa: 0.03}\n"),
                        new InputFile("extends/1-made-up.yaml", "name: made-up\nreplications: 20\n"),
                        BASE.get(1),
                        BASE.get(2)));
        assertThat(compare(base, "enacted", reform, "enacted").inputs())
                .contains(new InputDifference(Kind.SCENARIO, "model.kappa", "-", "0.03"))
                .allMatch(input -> input.kind() == Kind.SCENARIO || input.item().equals("the packs as read"));
    }

    @Test
    void aReformIsToldByTheValuesItSetsAndNotByItsWordsOrCases() {
        Path reform = StoredRun.write(
                out.resolve("g"),
                5,
                20,
                List.of(
                        BASE.get(0),
                        BASE.get(1),
                        BASE.get(2),
                        new InputFile("rules/reforms/relief/tests/relief.yaml", "cases: []\n"),
                        new InputFile(
                                "rules/reforms/relief/pack.yaml",
                                "id: reforms/relief\nwhy: to try\nvalues:\n  ratio:\n    2027-01-01: {value: 0.2}\n")));
        assertThat(compare(base, "enacted", reform, "enacted").inputs())
                .containsExactly(
                        new InputDifference(Kind.PACK, "reforms/relief", "-", "present"),
                        new InputDifference(Kind.PARAMETER, "reforms/relief: ratio.2027-01-01.value", "-", "0.2"));
    }

    @Test
    void rulesAreReadApartFromTheirLayout() {
        String text =
                "package a; // rule \"no\"\nrule \"A-1\" when  x : Y( z == \"end\" ) then s( x ); end\n rule B when then end";
        assertThat(DrlRules.of(text).keySet()).containsExactly("", "A-1", "B");
        assertThat(DrlRules.of(text))
                .isEqualTo(DrlRules.of(text.replace("  ", "\n\t").replace("// rule \"no\"", "/* */")));
        assertThat(DrlRules.of(text)).isNotEqualTo(DrlRules.of(text.replace("\"end\"", "\"END\"")));
    }

    private static RunComparison compare(Path a, String armA, Path b, String armB) {
        try (RunReader first = RunReader.open(a);
                RunReader second = RunReader.open(b)) {
            return RunComparison.of(first, armA, second, armB);
        }
    }

    private static RunComparison.Row row(RunComparison comparison, String indicator) {
        return comparison.rows().stream()
                .filter(row -> row.contrast().indicator().name().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static List<InputFile> files(String limit, String more, String scenario) {
        return List.of(
                new InputFile("scenario.yaml", "name: made-up\n" + scenario + "\n"),
                new InputFile(
                        "rules/cn/national-fund/parameters.yaml",
                        "small-ticket-limit:\n  unit: million yuan\n  values:\n    2025-12-26: {value: " + limit
                                + "}\n"),
                new InputFile(
                        "rules/cn/national-fund/early.drl",
                        "package cn;\nrule \"NVC-03\" when\n  Deal( ticket" + more
                                + " )\nthen end\nrule \"NVC-02\" when then end\n"));
    }
}
