package io.sluice.world.investor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.world.fund.TakahashiAlexander;
import org.junit.jupiter.api.Test;

/** What classes of investors remember and plan, worked out by hand. */
class InvestorExpectationsKnownAnswerTest {
    private static ReturnMemory memory(double weight) {
        return new ReturnMemory(.5, .08, .2, new double[] {weight});
    }

    @Test
    void memoryBeginsWithItsPriorAndNoNewsChangesNothing() {
        ReturnMemory memory = memory(1000);
        memory.observe(0, 0, 12);
        assertThat(memory.mean(0)).isCloseTo(.08, within(1e-15));
        assertThat(memory.volatility(0)).isCloseTo(.2, within(1e-15));
    }

    @Test
    void aQuarterCountsByTheMoneyAtWork() {
        ReturnMemory memory = memory(100);
        memory.observe(0, 50, 5);
        // (100 x 2 % + 5) / 150 a quarter.
        assertThat(memory.mean(0)).isCloseTo(4 * 7.0 / 150, within(1e-15));
        // Squares 100 x (.01 + .0004) + .5 over 150, less the mean's.
        assertThat(memory.volatility(0)).isCloseTo(2 * StrictMath.sqrt(1.54 / 150 - 49.0 / 22_500), within(1e-14));
    }

    @Test
    void aSteadyReturnIsBelievedAsMuchAsItsMoneyOutweighsThePrior() {
        ReturnMemory memory = memory(20);
        for (int t = 0; t < 80; t++) {
            memory.observe(0, 10, .3);
        }
        // Remembered money is 10 / (1 - .5) = 20, as much as the prior's: half way between 8 % and 12 %.
        assertThat(memory.mean(0)).isCloseTo(.1, within(1e-12));
    }

    /** One call at once, no growth, paid back at the end of four years: a unit is held for four years less a triangle. */
    private static final TakahashiAlexander BULLET = TakahashiAlexander.of(new double[] {1}, 4, 1e9, 0, 0);

    @Test
    void aSteadyPlanStaysAsItIs() {
        CommitmentPacing pacing = new CommitmentPacing(BULLET, 1, 1);
        double first = pacing.flow(0, .1, 1000);
        for (int t = 0; t < 60; t++) {
            double flow = pacing.flow(0, .1, 1000);
            assertThat(flow).isCloseTo(first, within(1e-12));
            pacing.commit(0, flow);
            assertThat(pacing.planned(0)).isCloseTo(100, within(1e-9));
        }
    }

    @Test
    void aFallOfWealthLowersCommitmentsMoreThanInProportion() {
        CommitmentPacing pacing = new CommitmentPacing(BULLET, .5, 1);
        double before = pacing.flow(0, .1, 1000);
        pacing.commit(0, before);
        // Wanted 80, held 100.
        assertThat(pacing.flow(0, .1, 800)).isCloseTo(before * .8 * StrictMath.sqrt(.8), within(1e-12));
        CommitmentPacing blind = new CommitmentPacing(BULLET, 0, 1);
        blind.commit(0, before);
        assertThat(blind.flow(0, .1, 800)).isCloseTo(before * .8, within(1e-12));
    }
}
