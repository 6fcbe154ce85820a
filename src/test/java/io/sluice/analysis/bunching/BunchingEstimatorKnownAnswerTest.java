package io.sluice.analysis.bunching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Laws;
import io.sluice.draw.Purpose;
import org.junit.jupiter.api.Test;

/**
 * The population of model.md 2.7: uniform, 10^6 firms per unit of intensity, all with a gap of at most .005 to tau = .03 move
 * with probability .6 to just above it. Missing mass 3000 = excess; bins of .0005 hold 500, so b = 6.
 */
class BunchingEstimatorKnownAnswerTest {
    private static final double BIN = .0005;
    private static final int FIRST = 40;
    private static final int BINS = 80;

    private static double[] uniform(double share) {
        double[] counts = new double[BINS];
        for (int i = 0; i < BINS; i++) {
            boolean gap = i >= FIRST - 10 && i < FIRST;
            counts[i] = 500 * (gap ? 1 - share : 1);
        }
        counts[FIRST] += 10 * 500 * share;
        return counts;
    }

    @Test
    void theExcessOfTheUniformPopulationIsSixBins() {
        for (int degree : new int[] {0, 3, 7}) {
            Bunching found = new BunchingEstimator(degree, 1, false).estimate(uniform(.6), FIRST);
            assertThat(found.b()).as("degree %d", degree).isCloseTo(6, within(1e-6));
            assertThat(found.excess()).isCloseTo(3000, within(1e-4));
            assertThat(found.missing()).isCloseTo(3000, within(1e-4));
            assertThat(found.window()).isEqualTo(10);
        }
    }

    @Test
    void withoutANotchThereIsNoExcess() {
        assertThat(new BunchingEstimator(3, 1, false)
                        .estimate(uniform(0), FIRST)
                        .b())
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void aMillionDrawnFirmsGiveSixWithinFiveErrorsAndNoneWithoutANotch() {
        double[] moved = drawn(.6);
        double[] plain = drawn(0);
        BunchingEstimator estimator = new BunchingEstimator(3, 1, false);
        // b = excess / 500 with counts of standard error near sqrt(3500).
        assertThat(estimator.estimate(moved, FIRST).b()).isCloseTo(6, within(5 * Math.sqrt(3500) / 500));
        assertThat(estimator.estimate(plain, FIRST).b()).isCloseTo(0, within(5 * Math.sqrt(500) / 500));
    }

    @Test
    void aLimitIsTheMirrorOfAMinimum() {
        double[] counts = uniform(.6);
        double[] mirror = new double[BINS];
        for (int i = 0; i < BINS; i++) {
            mirror[i] = counts[BINS - 1 - i];
        }
        Bunching low = new BunchingEstimator(5, 1, false).estimate(counts, FIRST);
        Bunching high = new BunchingEstimator(5, 1, true).estimate(mirror, BINS - FIRST);
        assertThat(high.b()).isEqualTo(low.b());
        assertThat(high.counterfactual()[0]).isEqualTo(low.counterfactual()[BINS - 1]);
    }

    @Test
    void aCurvedPopulationNeedsItsCurve() {
        double[] counts = new double[BINS];
        double moved = 0;
        for (int i = 0; i < BINS; i++) {
            double z = (i - 40) / 40.0;
            double smooth = 1000 - 300 * z + 200 * z * z - 100 * z * z * z;
            boolean gap = i >= FIRST && i < FIRST + 8;
            moved += gap ? smooth * .5 : 0;
            counts[i] = gap ? smooth * .5 : smooth;
        }
        counts[FIRST - 1] += moved;
        Bunching found = new BunchingEstimator(5, 1, true).estimate(counts, FIRST);
        assertThat(found.excess()).isCloseTo(moved, within(1e-3 * moved));
        assertThat(found.window()).isEqualTo(8);
    }

    @Test
    void aHistogramThatIsTooShortIsRefused() {
        assertThatThrownBy(() -> new BunchingEstimator(7, 1, true).estimate(new double[8], 4))
                .hasMessageContaining("8 bins");
    }

    private static double[] drawn(double share) {
        Draws draws = new Draws(5, 0);
        double[] counts = new double[BINS];
        for (int i = 0; i < BINS; i++) {
            int n = (int)
                    Math.round(500 + Math.sqrt(500) * Laws.normal(draws.uniform(Entity.audit(i), 0, Purpose.TRAIT, 0)));
            boolean gap = i >= FIRST - 10 && i < FIRST;
            for (int firm = 0; firm < n; firm++) {
                boolean moves = gap && draws.uniform(Entity.audit(i), 1, Purpose.FRICTION, firm) < share;
                counts[moves ? FIRST : i]++;
            }
        }
        return counts;
    }
}
