package io.sluice.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DigitsTest {
    @Test
    void valueIsToldToTheFirstDigitOfItsError() {
        assertThat(Digits.rounded(2.3145, 0.04)).isEqualTo("2.31");
        assertThat(Digits.rounded(1234.5, 30)).isEqualTo("1230");
        assertThat(Digits.rounded(0.00012345, 0.000002)).isEqualTo("0.000123");
        assertThat(Digits.rounded(-0.001, 0.04)).isEqualTo("0.00");
        assertThat(Digits.error(0.04)).isEqualTo("0.04");
        assertThat(Digits.error(31.4)).isEqualTo("30");
        assertThat(Digits.interval(new Interval(2.2221, 2.4139, .95, "t"), 0.04))
                .isEqualTo("[2.222, 2.414]");
    }

    @Test
    void unknownErrorsAndLimitsSaySo() {
        assertThat(Digits.error(Double.POSITIVE_INFINITY)).isEqualTo("?");
        assertThat(Digits.interval(Interval.unbounded("t"), 1)).isEqualTo("[-unbounded, unbounded]");
        assertThat(Digits.rounded(123.456, 0)).isEqualTo("123.5");
        assertThat(Digits.rounded(0, 0)).isEqualTo("0");
        assertThat(Digits.rounded(600, 0)).isEqualTo("600");
    }

    @Test
    void filesHoldTheShortestDecimalThatIsReadBackUnchanged() {
        assertThat(Digits.exact(0.1)).isEqualTo("0.1");
        assertThat(Digits.exact(100)).isEqualTo("100");
        assertThat(Digits.exact(2e-3)).isEqualTo("0.002");
        assertThat(Digits.exact(-0.0)).isEqualTo("0");
        assertThat(Digits.exact(Double.POSITIVE_INFINITY)).isEmpty();
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 5000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(Digits.exact(value))).isEqualTo(value == 0 ? 0 : value);
            }
        }
    }

    @Test
    void aBriefValueHasAtMostThreeDigitsAndNoneBelowItsError() {
        assertThat(Digits.brief(571.6, 0)).isEqualTo("572");
        assertThat(Digits.brief(61.976, 0.001)).isEqualTo("62.0");
        assertThat(Digits.brief(1234.5, Double.POSITIVE_INFINITY)).isEqualTo("1230");
        assertThat(Digits.brief(999.7, 0.1)).isEqualTo("1000");
        assertThat(Digits.brief(57.4, 2.9)).isEqualTo("57");
        assertThat(Digits.brief(-0.04528, 0.001)).isEqualTo("-0.045");
        assertThat(Digits.brief(0, 0)).isEqualTo("0");
    }
}
