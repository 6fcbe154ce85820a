package io.sluice.world.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known answers: model.md 2.6; 100 paid in, five years, hurdle 8 %, carry 20 %, full catch-up. */
class WaterfallKnownAnswerTest {
    private static final long HUNDRED = 10_000_000_000L;

    @ParameterizedTest
    @CsvSource({"200, 20", "150, 3.06719232", "120, 0", "90, 0"})
    void carryIsWhatTheHurdleAndTheCatchUpLeave(long proceeds, double carry) {
        double preferred = HUNDRED * StrictMath.pow(1.08, 5);
        long paid = new Waterfall(0.2).carryOf(proceeds * HUNDRED / 100, preferred, HUNDRED, 0, 0);
        assertThat(paid / (HUNDRED / 100.0)).isCloseTo(carry, within(1e-7));
    }

    @Test
    void payingInPartsGivesTheManagerNoMoreThanPayingAtOnce() {
        Waterfall waterfall = new Waterfall(0.2);
        double preferred = HUNDRED * 1.4;
        long once = waterfall.carryOf(2 * HUNDRED, preferred, HUNDRED, 0, 0);
        long distributed = 0;
        long carry = 0;
        for (int part = 0; part < 8; part++) {
            long proceeds = HUNDRED / 4;
            long due = waterfall.carryOf(proceeds, preferred, HUNDRED, distributed, carry);
            carry += due;
            distributed += proceeds - due;
            preferred = Math.max(0, preferred - (proceeds - due));
        }
        assertThat(carry).isBetween(once - 16, once + 16);
    }
}
