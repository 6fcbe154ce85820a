package io.sluice.world.venture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.scenario.ModelParameters;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Known answers: buckets of facts d.2 (Correlation Ventures 2004-2013), gross means O15 and d.2. */
class ExitLawKnownAnswerTest {
    private static final double LOSS = 0.648;
    private static final double TAIL = 1.42;

    /** The law of the shipped buckets with the figures of the source, cut anywhere. */
    private static ExitLaw law(double cut) {
        ModelParameters figures = ModelParameters.central()
                .with("loss_share_financings", BigDecimal.valueOf(LOSS))
                .with("pareto_alpha", BigDecimal.valueOf(TAIL));
        return ExitLaw.of(figures, cut);
    }

    @Test
    void theGrossMeanIsTheOneOfTheBuckets() {
        assertThat(law(200).mean()).isCloseTo(2.09, within(.005));
        assertThat(law(500).mean()).isCloseTo(2.18, within(.005));
        // O17: no cut at all; 1e12 leaves less than 1e-4 of the mean of the last bucket out.
        assertThat(law(1e12).mean()).isCloseTo(2.42, within(.005));
    }

    @Test
    void theQuantileFunctionIntegratesToTheMean() {
        ExitLaw law = law(200);
        int n = 400_000;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += law.quantile((i + 0.5) / n);
        }
        assertThat(sum / n).isCloseTo(law.mean(), within(1e-3));
    }

    @Test
    void sharesByBucketAreThoseOfTheSource() {
        ExitLaw law = law(200);
        double[] edge = {1, 5, 10, 20, 50};
        double[] below = {.648, .901, .960, .985, .996};
        for (int b = 0; b < edge.length; b++) {
            assertThat(law.quantile(below[b] - 1e-9)).isLessThanOrEqualTo(edge[b] + 1e-6);
            assertThat(law.quantile(below[b] + 1e-9)).isGreaterThanOrEqualTo(edge[b] - 1e-6);
        }
    }

    @Test
    void noMultipleFallsWithItsUniformOrPassesTheCut() {
        ExitLaw law = law(100);
        double last = 0;
        for (int i = 1; i < 100_000; i++) {
            double multiple = law.quantile(i / 100_000.0);
            assertThat(multiple).isBetween(last, 100.0);
            last = multiple;
        }
    }

    @Test
    void theRankIsTheInverseOfTheQuantile() {
        ExitLaw law = law(200);
        for (ExitLaw each : new ExitLaw[] {law, law.thin()}) {
            for (double u : new double[] {.01, .3, .647, .65, .9, .902, .97, .99, .9999}) {
                assertThat(each.rank(each.quantile(u))).isCloseTo(u, within(1e-12));
            }
            assertThat(each.rank(0)).isZero();
            assertThat(each.rank(1e6)).isEqualTo(1);
        }
    }

    @Test
    void theTailBetweenFiveAndFiftyHasTheExponentOfTheSource() {
        ExitLaw law = law(200);
        double exponent = Math.log((1 - law.rank(5)) / (1 - law.rank(50))) / Math.log(10);
        assertThat(exponent).isBetween(1.30, 1.45);
        // The thin law has nothing to measure there: less than one financing in ten thousand returns 50x.
        assertThat(1 - law.thin().rank(50)).isLessThan(1e-4);
    }

    @Test
    void theThinLawKeepsTheMeanAndTheLosses() {
        ExitLaw law = law(200);
        ExitLaw thin = law.thin();
        assertThat(thin.mean()).isCloseTo(law.mean(), within(1e-12));
        int n = 400_000;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += thin.quantile((i + .5) / n);
        }
        assertThat(sum / n).isCloseTo(law.mean(), within(1e-3));
        assertThat(thin.rank(.5)).isEqualTo(law.rank(.5));
    }

    @Test
    void givenAPriceAlreadyReachedTheTailIsTheSameTail() {
        ExitLaw law = law(1e9);
        // Above 50x the law is one Pareto: given 60x, the median is 60 x 2^(1/1.42).
        assertThat(law.above(60, .5)).isCloseTo(60 * Math.pow(2, 1 / TAIL), within(1e-3));
        assertThat(law(200).above(60, 1 - 1e-12)).isLessThanOrEqualTo(200);
        assertThat(law(200).above(500, .5)).isEqualTo(200);
    }
}
