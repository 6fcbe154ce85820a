package io.sluice.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.results.Column;
import io.sluice.results.Estimand.Evaluation;
import io.sluice.results.Estimand.Evaluation.Design;
import io.sluice.results.Rows;
import io.sluice.results.RowsBuilder;
import io.sluice.results.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Data made by hand, in which the effect and the bias of each design are known. */
class EvaluationsKnownAnswerTest {
    private static final double EFFECT = 7;
    private static final int REPLICATIONS = 3;

    private final double[][] sums = new double[8][7];

    private void unit(int sample, double x, double outcome, double before, double without) {
        double[] s = sums[sample];
        double[] unit = {1, x, x * x, outcome, x * outcome, before, without};
        for (int i = 0; i < unit.length; i++) {
            s[i] += unit[i];
        }
    }

    private Sampled estimate(Design design, boolean truth) {
        List<Column> columns = new ArrayList<>();
        for (String sum : List.of("units", "x", "x_squared", "outcome", "x_outcome", "before", "without")) {
            columns.add(Column.ofDouble(sum, "1", sum));
        }
        RowsBuilder rows =
                Rows.builder(Table.of("observed", List.of(Column.ofInt("sample", "code", "sample")), columns));
        for (int r = 0; r < REPLICATIONS; r++) {
            for (int sample = 0; sample < sums.length; sample++) {
                rows.row(0, 0, 0, r, sample);
                for (double sum : sums[sample]) {
                    rows.put(sum);
                }
            }
        }
        Rows built = rows.build();
        return new Evaluations(new TableView(built, Panel.first(REPLICATIONS)), 0).of(new Evaluation(design, truth));
    }

    @Test
    void comparisonMistakesSelectionForAnEffectAndTheTruthDoesNot() {
        for (int i = 0; i < 10; i++) {
            unit(0, 0, 20 + i + EFFECT, 0, 20 + i);
            unit(1, 0, 5 + i, 0, 5 + i);
        }
        assertThat(estimate(Design.COMPARISON, false).value()).isCloseTo(15 + EFFECT, within(1e-12));
        assertThat(estimate(Design.COMPARISON, true).value()).isCloseTo(EFFECT, within(1e-12));
    }

    @Test
    void differencesRemoveWhatIsConstantAndKeepWhatIsATrendOfTheTreated() {
        for (int i = 0; i < 10; i++) {
            unit(2, 0, 20 + i + 3 + EFFECT, 20 + i, 20 + i + 3);
            unit(3, 0, 5 + 3, 5, 8);
        }
        assertThat(estimate(Design.DIFFERENCES, false).value()).isCloseTo(EFFECT, within(1e-12));
        assertThat(estimate(Design.DIFFERENCES, true).value()).isCloseTo(EFFECT, within(1e-12));
        for (int i = 0; i < 10; i++) {
            unit(2, 0, 20 + i + 3 + 4 + EFFECT, 20 + i, 20 + i + 3 + 4);
        }
        assertThat(estimate(Design.DIFFERENCES, false).value()).isCloseTo(EFFECT + 2, within(1e-12));
    }

    @Test
    void discontinuityFindsTheEffectAtTheLimitWhenTheOutcomeIsStraightOnEitherSide() {
        for (int i = 1; i <= 20; i++) {
            double x = i / 50.0;
            unit(i % 2 == 0 ? 4 : 5, -x, 10 - 30 * x + (i % 2 == 0 ? EFFECT : 0), 0, 10 - 30 * x);
            unit(7, x, 10 + 12 * x, 0, 10 + 12 * x);
        }
        assertThat(estimate(Design.DISCONTINUITY, true).value()).isCloseTo(EFFECT, within(1e-9));
        // Half of those below are treated, evenly: the lines of outcome and treatment have the ratio of the effect.
        assertThat(estimate(Design.DISCONTINUITY, false).value()).isCloseTo(EFFECT, within(1e-9));
    }

    @Test
    void withoutAnyoneTreatedThereIsNoEstimateAndTheReasonIsSaid() {
        for (int i = 0; i < 10; i++) {
            unit(1, 0, 5, 0, 5);
        }
        for (Design design : Design.values()) {
            for (boolean truth : new boolean[] {true, false}) {
                assertThat(estimate(design, truth).estimate().undefined()).isNotNull();
            }
        }
    }
}
