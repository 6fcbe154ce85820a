package io.sluice.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class LawsPropertyTest {
    private static final List<DoubleUnaryOperator> RISING = List.of(
            Laws::normal,
            Laws::logistic,
            Laws::gumbel,
            u -> Laws.exponential(u, 2),
            u -> Laws.lognormal(u, 0, 1.5),
            u -> Laws.pareto(u, 1.42, 5),
            u -> Laws.truncatedPareto(u, 1.42, 5, 200),
            u -> Laws.studentT(u, 5),
            u -> Laws.studentT(u, 2.5),
            u -> Laws.gamma(u, 2.5, 1),
            u -> Laws.gamma(u, 0.4, 1),
            u -> Laws.weibull(u, 0.8, 2),
            u -> Laws.triangular(u, 0, 0.25, 1));

    @Test
    void noLawEverFallsAsItsUniformRises() {
        double[] grid = grid();
        for (DoubleUnaryOperator law : RISING) {
            double before = Double.NEGATIVE_INFINITY;
            for (double u : grid) {
                double value = law.applyAsDouble(u);
                assertThat(value).isFinite().isGreaterThanOrEqualTo(before);
                before = value;
            }
        }
    }

    @Test
    void poissonAndDiscreteDrawsNeverFallEither() {
        double[] cumulated = {1, 1, 4, 4.5, 9};
        int births = 0;
        int choice = 0;
        for (double u : grid()) {
            assertThat(Laws.poisson(u, 7.3)).isGreaterThanOrEqualTo(births);
            assertThat(Laws.discrete(u, cumulated)).isGreaterThanOrEqualTo(choice);
            births = Laws.poisson(u, 7.3);
            choice = Laws.discrete(u, cumulated);
        }
    }

    @Test
    void symmetricLawsAreExactlySymmetric() {
        for (double u : grid()) {
            if (1 - (1 - u) == u) {
                assertThat(Laws.normal(1 - u)).isEqualTo(u == 0.5 ? 0.0 : -Laws.normal(u));
                assertThat(Laws.studentT(1 - u, 5)).isEqualTo(u == 0.5 ? 0.0 : -Laws.studentT(u, 5));
            }
        }
    }

    @Test
    void discreteDrawsFollowTheirWeightsAndSkipWeightZero() {
        double[] cumulated = {0, 2, 2, 5, 10, 10};
        assertThat(Laws.discrete(1e-300, cumulated)).isEqualTo(1);
        assertThat(Laws.discrete(0.199999, cumulated)).isEqualTo(1);
        assertThat(Laws.discrete(0.2, cumulated)).isEqualTo(3);
        assertThat(Laws.discrete(0.499999, cumulated)).isEqualTo(3);
        assertThat(Laws.discrete(0.5, cumulated)).isEqualTo(4);
        assertThat(Laws.discrete(Math.nextDown(1.0), cumulated)).isEqualTo(4);
        assertThat(Laws.discrete(0.5, new double[] {3, 99}, 1)).isZero();
        assertThatThrownBy(() -> Laws.discrete(0.5, new double[] {0, 0})).hasMessageContaining("positive total weight");
        assertThatThrownBy(() -> Laws.discrete(0.5, new double[0])).hasMessageContaining("positive total weight");
    }

    @Test
    void aLargerProbabilityNeverTurnsSuccessIntoFailure() {
        SplittableRandom random = new SplittableRandom(8);
        for (int k = 0; k < 10_000; k++) {
            double u = random.nextDouble();
            double p = random.nextDouble();
            if (Laws.bernoulli(u, p)) {
                assertThat(Laws.bernoulli(u, p + (1 - p) * random.nextDouble())).isTrue();
            }
        }
        assertThat(Laws.bernoulli(Math.nextDown(1.0), 1)).isTrue();
        assertThat(Laws.bernoulli(Double.MIN_VALUE, 0)).isFalse();
    }

    @Test
    void parametersWithoutMeaningAreRefused() {
        assertThatThrownBy(() -> Laws.poisson(0.5, 701)).hasMessageContaining("700");
        assertThatThrownBy(() -> Laws.poisson(0.5, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Laws.studentT(0.5, 0)).hasMessageContaining("degrees of freedom");
        assertThatThrownBy(() -> Laws.gamma(0.5, -1, 1)).hasMessageContaining("shape");
        assertThat(Laws.triangular(0.3, 2, 2, 2)).isEqualTo(2);
    }

    /** Rising points that crowd towards both ends, and straddle the borders between approximations. */
    private static double[] grid() {
        int tail = 300;
        int middle = 4_000;
        double[] grid = new double[2 * tail + middle];
        for (int k = 0; k < tail; k++) {
            double small = StrictMath.scalb(1.0, -50) * StrictMath.pow(1.1, k);
            grid[k] = small;
            grid[tail + k] = 1 - small;
        }
        for (int k = 0; k < middle; k++) {
            grid[2 * tail + k] = (k + 0.5) / middle;
        }
        return Arrays.stream(grid)
                .filter(u -> u > 0 && u < 1)
                .sorted()
                .distinct()
                .toArray();
    }
}
