package io.sluice.world.venture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Known answers: buckets of facts d.2 (Correlation Ventures 2004-2013), gross means O15 and d.2. */
class ExitLawKnownAnswerTest {
    private static final double LOSS = 0.648;
    private static final double TAIL = 1.42;

    @Test
    void theGrossMeanIsTheOneOfTheBuckets() {
        assertThat(new ExitLaw(LOSS, TAIL, 200).mean()).isCloseTo(2.09, within(.005));
        assertThat(new ExitLaw(LOSS, TAIL, 500).mean()).isCloseTo(2.18, within(.005));
    }

    @Test
    void theQuantileFunctionIntegratesToTheMean() {
        ExitLaw law = new ExitLaw(LOSS, TAIL, 200);
        int n = 400_000;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += law.quantile((i + 0.5) / n);
        }
        assertThat(sum / n).isCloseTo(law.mean(), within(1e-3));
    }

    @Test
    void sharesByBucketAreThoseOfTheSource() {
        ExitLaw law = new ExitLaw(LOSS, TAIL, 200);
        double[] edge = {1, 5, 10, 20, 50};
        double[] below = {.648, .901, .960, .985, .996};
        for (int b = 0; b < edge.length; b++) {
            assertThat(law.quantile(below[b] - 1e-9)).isLessThanOrEqualTo(edge[b] + 1e-6);
            assertThat(law.quantile(below[b] + 1e-9)).isGreaterThanOrEqualTo(edge[b] - 1e-6);
        }
    }

    @Test
    void noMultipleFallsWithItsUniformOrPassesTheCut() {
        ExitLaw law = new ExitLaw(LOSS, TAIL, 100);
        double last = 0;
        for (int i = 1; i < 100_000; i++) {
            double multiple = law.quantile(i / 100_000.0);
            assertThat(multiple).isBetween(last, 100.0);
            last = multiple;
        }
    }
}
