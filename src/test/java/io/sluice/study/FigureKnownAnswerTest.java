package io.sluice.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FigureKnownAnswerTest {
    private static final WorldMeasure RATIO = WorldMeasure.ratio(w -> 0, w -> 0);

    @Test
    void jackknifeOfARatioOfExpectationsIsThePublishedOne() {
        // x = 1 .. 5, y = 2, 3, 5, 9, 11: ratio 2, jackknife error 0.157322978999093.
        double[][] moments = {{2, 1}, {3, 2}, {5, 3}, {9, 4}, {11, 5}};
        Figure figure = Figure.of(RATIO, moments);
        assertThat(figure.value()).isEqualTo(2);
        assertThat(figure.standardError()).isCloseTo(0.157322978999093, within(1e-14));
        assertThat(figure.replications()).isEqualTo(5);
    }

    @Test
    void errorOfAMeanIsThatOfTextbooks() {
        double[][] moments = {{1, 1}, {2, 1}, {4, 1}, {9, 1}};
        // s^2 = 38 / 3, error = s / 2.
        assertThat(Figure.of(RATIO, moments).standardError()).isCloseTo(StrictMath.sqrt(38.0 / 12), within(1e-14));
    }

    @Test
    void oneReplicationHasNoErrorAndNothingHasNoValue() {
        assertThat(Figure.of(RATIO, new double[][] {{1, 2}}).standardError()).isNaN();
        assertThat(Figure.of(RATIO, new double[][] {{0, 0}, {0, 0}}).value()).isNaN();
    }
}
