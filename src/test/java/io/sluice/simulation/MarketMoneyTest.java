package io.sluice.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import org.junit.jupiter.api.Test;

/**
 * The whole market's money moves as it was measured: V16 of the validation targets, log growth of money raised in 2018-2025 with
 * mean -.010 and standard deviation .285 (Zero2IPO).
 */
class MarketMoneyTest {
    private static final int REPLICATIONS = 8;
    private static final int QUARTERS = 40;
    private static final double MEASURED_MEAN = -.010;
    private static final double MEASURED_SD = .285;
    /** Eight years were measured: the standard error of their mean is sd / sqrt(8), that of their deviation about sd / sqrt(16). */
    private static final double YEARS = 8;

    @Test
    void aYearsMoneyOverTheYearBeforesHasTheMeasuredMeanAndDeviation() {
        ReplicationRun run = Fixture.experiment(
                        Fixture.scenario(QUARTERS, .004, Fixture.arm("no-fund", Fixture.without("cn/national-fund"))))
                .newRun();
        double sum = 0;
        double squares = 0;
        int n = 0;
        for (int r = 0; r < REPLICATIONS; r++) {
            World world = run.worlds(r).get(0);
            for (int year = 2; year < QUARTERS / 4; year++) {
                double growth = StrictMath.log((double) money(world, year) / money(world, year - 1));
                sum += growth;
                squares += growth * growth;
                n++;
            }
        }
        double mean = sum / n;
        double sd = StrictMath.sqrt(squares / n - mean * mean);
        assertThat(StrictMath.abs(mean - MEASURED_MEAN)).isLessThan(MEASURED_SD / StrictMath.sqrt(YEARS));
        assertThat(StrictMath.abs(sd - MEASURED_SD)).isLessThan(MEASURED_SD / StrictMath.sqrt(2 * YEARS));
    }

    private static long money(World world, int year) {
        long sum = 0;
        for (int t = 4 * year; t < 4 * year + 4; t++) {
            sum += world.tally().series(Series.MARKET_RAISED)[t];
        }
        return sum;
    }
}
