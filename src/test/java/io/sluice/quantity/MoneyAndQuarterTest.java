package io.sluice.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MoneyAndQuarterTest {
    @Test
    void moneyTimesAShareIsExactAndHalfEven() {
        assertThat(Money.ofFen(100_000_000_000_000L)
                        .times(Share.parse("0.674627"))
                        .fen())
                .isEqualTo(67_462_700_000_000L);
        assertThat(Money.ofFen(5).times(Share.parse("0.5")).fen()).isEqualTo(2);
        assertThat(Money.ofFen(7).times(Share.parse("0.5")).fen()).isEqualTo(4);
        assertThat(Money.ofFen(Long.MAX_VALUE).times(Share.ONE).fen()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void moneyThatDoesNotFitNamesBothValues() {
        Money most = Money.ofFen(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(Money.ofFen(1)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("9223372036854775807 fen + 1 fen");
        assertThatThrownBy(() -> Money.ofFen(Long.MIN_VALUE).minus(Money.ofFen(1)))
                .hasMessageContaining("-9223372036854775808 fen - 1 fen");
        assertThatThrownBy(() -> Money.ofFen(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofYuan(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void moneyAddsSubtractsAndCompares() {
        Money five = Money.ofYuan(5);
        assertThat(five.plus(Money.ofFen(1)).minus(five)).isEqualTo(Money.ofFen(1));
        assertThat(five.negated().isNegative()).isTrue();
        assertThat(five.isPositive()).isTrue();
        assertThat(five).isGreaterThan(Money.ZERO);
        assertThat(five).hasToString("5 yuan");
    }

    @Test
    void sharesReadBackWhatTheyWrite() {
        for (long millionths : new long[] {0, 1, 300_000, 674_627, 1_000_000, 1_500_000, -250_000}) {
            assertThat(Share.parse(Share.ofMillionths(millionths).toString()).millionths())
                    .isEqualTo(millionths);
        }
        assertThat(Share.parse("0.30")).hasToString("0.3");
        assertThat(Share.ofRatio(1, 3).millionths()).isEqualTo(333_333);
        assertThat(Share.parse("0.3").complement()).isEqualTo(Share.parse("0.7"));
    }

    @Test
    void quartersCountAcrossYearsInBothDirections() {
        Quarter start = Quarter.parse("2026-Q1");
        assertThat(start.plus(79)).hasToString("2045-Q4");
        assertThat(start.plus(-1)).hasToString("2025-Q4");
        for (int k = -100; k <= 100; k++) {
            assertThat(start.plus(k).minus(start)).isEqualTo(k);
            assertThat(Quarter.of(start.plus(k).firstDay())).isEqualTo(start.plus(k));
            assertThat(Quarter.of(start.plus(k).lastDay())).isEqualTo(start.plus(k));
            assertThat(start.plus(k).lastDay().plusDays(1))
                    .isEqualTo(start.plus(k + 1).firstDay());
        }
        assertThat(start.firstDay()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(start.lastDay()).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void quartersOfAnotherFormAreRefused() {
        assertThatThrownBy(() -> Quarter.parse("2026Q1")).hasMessageContaining("like 2026-Q1");
        assertThatThrownBy(() -> Quarter.parse("2026-Q5")).hasMessageContaining("like 2026-Q1");
        assertThatThrownBy(() -> new Quarter(2026, 0)).hasMessageContaining("quarter 0");
    }
}
