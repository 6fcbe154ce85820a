package io.sluice.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/** The density 2 / (g + 1/g) [f(x/g) if x >= 0, f(x g) if x < 0] of Fernández and Steel (1998), integrated by hand. */
class SkewTKnownAnswerTest {
    @Test
    void withoutSkewItIsTheScaledTLaw() {
        TDistribution t = new TDistribution(5);
        SkewT law = new SkewT(5, 1);
        for (double u : new double[] {.001, .1, .4, .6, .95, .9999}) {
            assertThat(law.quantile(u))
                    .isCloseTo(t.inverseCumulativeProbability(u) / Math.sqrt(5.0 / 3), within(1e-9 * 20));
        }
    }

    @Test
    void momentsByNumericalIntegrationAreZeroAndOne() {
        for (double gamma : new double[] {.7, 1, 1.3, 2}) {
            SkewT law = new SkewT(8, gamma);
            int n = 400_000;
            double mean = 0;
            double square = 0;
            double cube = 0;
            for (int i = 0; i < n; i++) {
                double x = law.quantile((i + .5) / n);
                mean += x / n;
                square += x * x / n;
                cube += x * x * x / n;
            }
            assertThat(mean).isCloseTo(0, within(1e-4));
            assertThat(square).isCloseTo(1, within(2e-3));
            assertThat(Math.signum(Math.rint(cube * 100))).isEqualTo(Math.signum(gamma - 1));
        }
    }

    @Test
    void itIsTheDistributionOfTheDensity() {
        double gamma = 1.5;
        TDistribution f = new TDistribution(4);
        SkewT law = new SkewT(4, gamma);
        // Shape without the shift and scale: two quantiles fix both, a third must then agree.
        double p = 1 / (1 + gamma * gamma);
        double[] u = {.05, .5, .97};
        double[] x = new double[3];
        for (int i = 0; i < 3; i++) {
            x[i] = u[i] < p
                    ? f.inverseCumulativeProbability(u[i] / p / 2) / gamma
                    : gamma * f.inverseCumulativeProbability(.5 + (u[i] - p) / (1 - p) / 2);
        }
        double scale = (law.quantile(u[1]) - law.quantile(u[0])) / (x[1] - x[0]);
        assertThat((law.quantile(u[2]) - law.quantile(u[1])) / (x[2] - x[1])).isCloseTo(scale, within(1e-9));
    }

    @Test
    void aLawWithoutVarianceIsRefused() {
        assertThatThrownBy(() -> new SkewT(2, 1)).hasMessageContaining("nu = 2.0");
    }
}
