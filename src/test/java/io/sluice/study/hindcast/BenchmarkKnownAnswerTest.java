package io.sluice.study.hindcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarkKnownAnswerTest {
    private static final Past THREE = past(new int[] {2013, 2014, 2015}, 0, .6, 1);

    private static Past past(int[] years, double... logs) {
        List<Facts.Row> rows = new java.util.ArrayList<>();
        for (int i = 0; i < years.length; i++) {
            rows.add(new Facts.Row(
                    "deals", "s", "p", String.valueOf(years[i]), StrictMath.exp(logs[i]), "V", "source", ""));
        }
        return Past.of(rows);
    }

    private static NormalForecast of(Benchmark benchmark, Past past, int h) {
        return (NormalForecast) benchmark.of(past, h).orElseThrow();
    }

    @Test
    void aRandomWalkStaysAndItsVarianceGrowsWithTheYears() {
        for (int h = 1; h < 11; h++) {
            NormalForecast law = of(Benchmark.RANDOM_WALK, THREE, h);
            assertThat(law.mean()).isCloseTo(1, within(1e-12));
            assertThat(law.deviation()).isCloseTo(StrictMath.sqrt(h * (.36 + .16) / 2), within(1e-12));
        }
    }

    @Test
    void aGapOfTwoYearsHasTwiceTheVarianceOfOne() {
        Past gap = past(new int[] {2013, 2015}, 0, 1);
        assertThat(of(Benchmark.RANDOM_WALK, gap, 1).deviation()).isCloseTo(StrictMath.sqrt(.5), within(1e-12));
        assertThat(of(Benchmark.LAST_GROWTH, gap, 3).mean()).isCloseTo(1 + 3 * .5, within(1e-12));
        assertThat(Benchmark.AUTOREGRESSION.of(gap, 1)).isEmpty();
    }

    @Test
    void theLastGrowthGoesOnAndItsChangesAddUp() {
        NormalForecast law = of(Benchmark.LAST_GROWTH, THREE, 3);
        assertThat(law.mean()).isCloseTo(1 + 3 * .4, within(1e-12));
        assertThat(law.deviation()).isCloseTo(.2 * StrictMath.sqrt(1 + 4 + 9), within(1e-12));
    }

    /** phi = .6 x .4 / (.36 + .16) = 6 / 13, innovation .26 (1 - 36 / 169). */
    @Test
    void anAutoregressionOfGrowthIsThatOfYuleAndWalker() {
        double phi = 6. / 13;
        double innovation = .26 * (1 - phi * phi);
        NormalForecast one = of(Benchmark.AUTOREGRESSION, THREE, 1);
        assertThat(one.mean()).isCloseTo(1 + .4 * phi, within(1e-12));
        assertThat(one.deviation()).isCloseTo(StrictMath.sqrt(innovation), within(1e-12));
        NormalForecast three = of(Benchmark.AUTOREGRESSION, THREE, 3);
        assertThat(three.mean()).isCloseTo(1 + .4 * (phi + phi * phi + phi * phi * phi), within(1e-12));
        double two = 1 + phi;
        double all = 1 + phi + phi * phi;
        assertThat(three.deviation())
                .isCloseTo(StrictMath.sqrt(innovation * (1 + two * two + all * all)), within(1e-12));
    }

    @Test
    void growthWithoutMemoryIsARandomWalk() {
        Past still = past(new int[] {2012, 2013, 2014, 2015}, 0, .5, .5, 0);
        for (int h = 1; h < 6; h++) {
            NormalForecast walk = of(Benchmark.RANDOM_WALK, still, h);
            NormalForecast ar = of(Benchmark.AUTOREGRESSION, still, h);
            assertThat(ar.mean()).isCloseTo(walk.mean(), within(1e-12));
            assertThat(ar.deviation()).isCloseTo(walk.deviation(), within(1e-12));
        }
    }

    @Test
    void oneKnownYearIsAPointAndNoGrowth() {
        Past one = past(new int[] {2015}, 2);
        assertThat(of(Benchmark.RANDOM_WALK, one, 5)).isEqualTo(new NormalForecast(2, 0));
        assertThat(Benchmark.LAST_GROWTH.of(one, 1)).isEmpty();
        assertThat(Benchmark.AUTOREGRESSION.of(one, 1)).isEmpty();
    }

    @Test
    void growthsBeforeAGapAreNotUsed() {
        Past gap = past(new int[] {2010, 2011, 2013, 2014, 2015}, 5, 9, 0, .6, 1);
        assertThat(gap.growths()).containsExactly(new double[] {.6, .4}, within(1e-12));
    }
}
