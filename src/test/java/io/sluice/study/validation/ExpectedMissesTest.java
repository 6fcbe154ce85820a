package io.sluice.study.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.scenario.text.InputException;
import io.sluice.scenario.text.SourceFile;
import io.sluice.study.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedMissesTest {
    private static ExpectedMisses list(String text) {
        return ExpectedMisses.read(SourceFile.of("list.yaml", text));
    }

    private static String entry(String row, String verdict) {
        return "- {row: " + row + ", verdict: " + verdict + ", since: 2026-12-01, reason: because}\n";
    }

    private static Row row(String id, double value, double error) {
        Target target = Target.shipped().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new Row(target, new Figure(value, error, 12));
    }

    @Test
    void aRowThatIsMissedAndNotNamedDiffersAndSoDoesOneThatIsNamedAndMet() {
        ExpectedMisses misses = list(entry("P3c", "missed"));
        Row named = row("P3c", 0.46, 0.01);
        Row surprising = row("D3a", 0.6, 0.01);
        assertThat(misses.differences(List.of(named, row("D3b", 0.76, 0.001)))).isEmpty();
        assertThat(misses.differences(List.of(named, surprising)))
                .containsExactly(new ExpectedMisses.Difference(surprising, "met"));
        Row better = row("P3c", 0.3, 0.01);
        assertThat(misses.differences(List.of(better)))
                .containsExactly(new ExpectedMisses.Difference(better, "missed"));
    }

    @Test
    void aRowThatIsUndecidedDiffersUnlessTheListSaysSoWhetherOrNotMoreReplicationsWouldDecide() {
        Row undecided = row("P3c", 0.4, 0.05);
        Row atBound = row("P3c", 0.4, 1e-9);
        assertThat(undecided.verdict()).isEqualTo(Verdict.AT_BOUND);
        Row needsMore = row("P3c", 0.39, 0.05);
        assertThat(needsMore.verdict()).isEqualTo(Verdict.UNDECIDED);
        for (Row row : List.of(undecided, atBound, needsMore)) {
            assertThat(list("[]").differences(List.of(row))).hasSize(1);
            assertThat(list(entry("P3c", "missed")).differences(List.of(row))).hasSize(1);
            assertThat(list(entry("P3c", "undecided")).differences(List.of(row)))
                    .isEmpty();
        }
    }

    @Test
    void everyFaultIsToldAtOnceWithItsLineAndWhatWasProbablyMeant() {
        String text = """
                - row: P3x
                  verdict: mised
                  since: 2026-13-01
                  reason: x
                - row: D3a
                  verdict: missed
                  since: 2026-12-01
                  raeson: y
                """;
        assertThatThrownBy(() -> list(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("list.yaml:1:8: error: there is no row 'P3x' to validate by")
                .hasMessageContaining("perhaps you mean 'P3a' or 'P3b' or 'P3c'")
                .hasMessageContaining("list.yaml:2:12: error: 'verdict' is the text \"mised\"")
                .hasMessageContaining("list.yaml:3:10: error: 'since'")
                .hasMessageContaining("list.yaml:5:3: error: a row needs the key 'reason'")
                .hasMessageContaining("list.yaml:8:3: error: unknown key 'raeson'")
                .hasMessageContaining("5 errors");
    }

    @Test
    void aRowStandsOnceAndNoneIsExpectedToBeMetByName() {
        assertThatThrownBy(() -> list(entry("P3c", "missed") + entry("P3c", "undecided")))
                .hasMessageContaining("list.yaml:2:9: error: the row 'P3c' stands here twice");
        assertThatThrownBy(() -> list(entry("P3c", "met"))).hasMessageContaining("missed or undecided is needed");
        assertThatThrownBy(() -> list("P3c: missed\n")).hasMessageContaining("a list of rows is needed");
    }

    @Test
    void theListThatShipsIsReadAndGivesAReasonForEveryRow() {
        ExpectedMisses shipped = ExpectedMisses.shipped();
        assertThat(shipped.rows()).isNotEmpty();
        for (String row : shipped.rows()) {
            ExpectedMisses.Miss miss = shipped.of(row);
            assertThat(miss == null ? "" : miss.reason()).as(row).isNotBlank();
        }
    }
}
