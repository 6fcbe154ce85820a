package io.sluice.world.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.results.measure.InternalRate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Validation row V02: whatever the bow, the yield and the calls, money grows at G. */
class TakahashiAlexanderPropertyTest {
    private static final int CASES = 300;

    @Test
    void theInternalRateIsTheGrowthForEveryBowYieldAndCalling() {
        SplittableRandom random = new SplittableRandom(2002);
        for (int i = 0; i < CASES; i++) {
            double growth = -.3 + .6 * random.nextDouble();
            TakahashiAlexander flows = any(random, growth);
            double[] net = new double[flows.life() + 1];
            for (int year = 1; year <= flows.life(); year++) {
                net[year] = flows.distribution(year) - flows.contribution(year);
            }
            net[flows.life()] += flows.netAssetValue(flows.life());
            // A yield lets the net flow turn more than once; the growth then balances the flows all the same.
            InternalRate rate = InternalRate.of(net);
            if (rate.exists()) {
                assertThat(rate.perPeriod()).as("case %d", i).isCloseTo(growth, within(1e-9));
            }
            assertThat(presentValue(net, growth)).as("case %d", i).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void withoutGrowthWhatComesBackIsWhatWasPaidIn() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < CASES; i++) {
            assertThat(TakahashiAlexanderKnownAnswerTest.multiple(any(random, 0)))
                    .as("case %d", i)
                    .isCloseTo(1, within(1e-12));
        }
    }

    private static TakahashiAlexander any(SplittableRandom random, double growth) {
        double[] calling = {random.nextDouble(), random.nextDouble(), .05 + .95 * random.nextDouble()};
        double yield = random.nextInt(3) == 0 ? .3 * random.nextDouble() : 0;
        return TakahashiAlexander.of(calling, 2 + random.nextInt(19), .2 + 5 * random.nextDouble(), growth, yield);
    }

    private static double presentValue(double[] flows, double rate) {
        double value = 0;
        for (int t = flows.length - 1; t >= 0; t--) {
            value = value / (1 + rate) + flows[t];
        }
        return value;
    }
}
