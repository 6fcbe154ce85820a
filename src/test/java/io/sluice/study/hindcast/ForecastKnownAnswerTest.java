package io.sluice.study.hindcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.draw.Laws;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** Scores with known answers: Gneiting and Raftery (2007), section 4.2, and the definition of the score as an integral. */
class ForecastKnownAnswerTest {
    @Test
    void theScoreOfANormalLawAtItsMeanIsTheDeviationTimesAConstant() {
        double constant = 2 / StrictMath.sqrt(2 * StrictMath.PI) - 1 / StrictMath.sqrt(StrictMath.PI);
        assertThat(constant).isCloseTo(.23369498, within(5e-9));
        for (double sigma : new double[] {.1, 1, 7}) {
            assertThat(new NormalForecast(3, sigma).crps(3)).isCloseTo(sigma * constant, within(1e-12));
        }
    }

    @Test
    void theScoreOfANormalLawIsTheIntegralThatDefinesIt() {
        NormalDistribution law = new NormalDistribution(1, .6);
        for (double came : new double[] {-.5, .9, 1, 2.4}) {
            SimpsonIntegrator simpson = new SimpsonIntegrator(1e-10, 1e-12, 3, 40);
            double below = simpson.integrate(
                    2_000_000, x -> law.cumulativeProbability(x) * law.cumulativeProbability(x), -8, came);
            double above = simpson.integrate(
                    2_000_000, x -> (1 - law.cumulativeProbability(x)) * (1 - law.cumulativeProbability(x)), came, 10);
            assertThat(new NormalForecast(1, .6).crps(came)).isCloseTo(below + above, within(1e-7));
        }
    }

    @Test
    void theScoreOfAPointIsItsAbsoluteError() {
        assertThat(new NormalForecast(2, 0).crps(2.5)).isEqualTo(.5);
        assertThat(new EnsembleForecast(new double[] {2}).crps(2.5)).isEqualTo(.5);
        assertThat(new NormalForecast(2, 0).hasSpread()).isFalse();
        assertThat(new NormalForecast(2, 0).quantile(.9)).isEqualTo(2);
    }

    /** Two members 0 and 1: F is 1/2 between them, so what comes at 1 costs a quarter. */
    @Test
    void theScoreOfASmallEnsembleIsExact() {
        assertThat(new EnsembleForecast(new double[] {1, 0}).crps(1)).isCloseTo(.25, within(1e-15));
        assertThat(new EnsembleForecast(new double[] {1, 0}).crps(3)).isCloseTo(2.25, within(1e-15));
    }

    @Test
    void theScoreOfAnEnsembleIsThatOfAllPairsOfItsMembers() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 100; i++) {
            double[] members = random.doubles(1 + random.nextInt(40), -3, 3).toArray();
            double came = random.nextDouble(-4, 4);
            double error = 0;
            double spread = 0;
            for (double x : members) {
                error += StrictMath.abs(x - came) / members.length;
                for (double other : members) {
                    spread += StrictMath.abs(x - other) / members.length / members.length;
                }
            }
            assertThat(new EnsembleForecast(members).crps(came)).isCloseTo(error - spread / 2, within(1e-12));
        }
    }

    @Test
    void aLargeEnsembleOfALawScoresAsTheLaw() {
        int m = 20_000;
        double[] members = IntStream.range(0, m)
                .mapToDouble(i -> 1 + .6 * Laws.normal((i + .5) / m))
                .toArray();
        for (double came : new double[] {-.5, 1, 2.4}) {
            assertThat(new EnsembleForecast(members).crps(came))
                    .isCloseTo(new NormalForecast(1, .6).crps(came), within(1e-4));
        }
    }

    @Test
    void aCentralIntervalHoldsWhatLiesBetweenItsQuantilesAndNothingElse() {
        NormalForecast law = new NormalForecast(0, 1);
        assertThat(law.covers(1.95, .95)).isTrue();
        assertThat(law.covers(1.97, .95)).isFalse();
        assertThat(law.covers(-.67, .5)).isTrue();
        assertThat(law.covers(-.68, .5)).isFalse();
        double[] members = IntStream.rangeClosed(0, 100).mapToDouble(i -> i).toArray();
        assertThat(new EnsembleForecast(members).covers(10, .8)).isTrue();
        assertThat(new EnsembleForecast(members).covers(9.9, .8)).isFalse();
    }
}
