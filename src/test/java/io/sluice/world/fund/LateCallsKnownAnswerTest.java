package io.sluice.world.fund;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Simple interest on calls paid late: A r n / 4. */
class LateCallsKnownAnswerTest {
    private static final int LINE = 7;
    private static final double RATE = 0.18;

    @Test
    void aCallPaidInFullAfterThreeQuartersOwesThreeQuartersOfAYearsInterest() {
        LateCalls late = new LateCalls();
        late.miss(LINE, 1000, 10);
        assertThat(late.of(LINE)).isEqualTo(1000);
        assertThat(late.pay(LINE, 1500, 13, RATE)).isEqualTo(135);
        assertThat(late.of(LINE)).isZero();
        assertThat(late.pay(LINE, 100, 20, RATE)).isZero();
    }

    /** 1000 for 2 quarters, 1400 for 1: 3400 fen-quarters at 4.5 %; then 900 for 4 quarters. */
    @Test
    void everyAmountRunsFromItsOwnDayAndAPaymentSettlesWhatIsOverdueFirst() {
        LateCalls late = new LateCalls();
        late.miss(LINE, 1000, 0);
        late.miss(LINE, 400, 2);
        assertThat(late.pay(LINE, 500, 3, RATE)).isEqualTo(153);
        assertThat(late.of(LINE)).isEqualTo(900);
        assertThat(late.pay(LINE, 900, 7, RATE)).isEqualTo(162);
        assertThat(late.of(LINE)).isZero();
    }

    @Test
    void lateAndPaidInOneQuarterCostsNothingAndADefaulterOwesNothingMore() {
        LateCalls late = new LateCalls();
        late.miss(LINE, 1000, 5);
        assertThat(late.pay(LINE, 1000, 5, RATE)).isZero();
        late.miss(LINE, 1000, 6);
        late.drop(LINE);
        assertThat(late.pay(LINE, 1000, 12, RATE)).isZero();
        assertThat(late.pay(1000, 1, 12, RATE)).as("a line never late").isZero();
    }

    @Test
    void aCopyGoesItsOwnWay() {
        LateCalls late = new LateCalls();
        late.miss(LINE, 1000, 0);
        LateCalls copy = new LateCalls(late);
        assertThat(late.pay(LINE, 1000, 4, RATE)).isEqualTo(180);
        assertThat(copy.pay(LINE, 1000, 8, RATE)).isEqualTo(360);
    }
}
