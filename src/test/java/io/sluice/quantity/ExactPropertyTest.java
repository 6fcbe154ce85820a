package io.sluice.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExactPropertyTest {
    private static final long[] EDGES = {
        0,
        1,
        -1,
        2,
        -2,
        3,
        999_999,
        1_000_000,
        1L << 31,
        1L << 32,
        (1L << 32) - 1,
        (1L << 32) + 1,
        -(1L << 32),
        100_000_000_000_000L,
        Long.MAX_VALUE,
        Long.MAX_VALUE - 1,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1,
        1L << 62,
        -(1L << 62)
    };

    @Test
    void agreesWithBigIntegersAtEveryTripleOfEdges() {
        for (long a : EDGES) {
            for (long b : EDGES) {
                for (long c : EDGES) {
                    compare(a, b, c);
                }
            }
        }
    }

    @Test
    void agreesWithBigIntegersOnSeededTriplesOfEverySize() {
        SplittableRandom random = new SplittableRandom(20261123);
        for (int i = 0; i < 200_000; i++) {
            compare(any(random), any(random), any(random));
        }
    }

    @Test
    void roundsTiesToTheEvenNeighbour() {
        assertThat(Exact.mulDiv(1, 1, 2)).isEqualTo(0);
        assertThat(Exact.mulDiv(3, 1, 2)).isEqualTo(2);
        assertThat(Exact.mulDiv(-1, 1, 2)).isEqualTo(0);
        assertThat(Exact.mulDiv(-3, 1, 2)).isEqualTo(-2);
        assertThat(Exact.mulDiv(5, 1, 2)).isEqualTo(2);
        assertThat(Exact.timesShare(5, 500_000)).isEqualTo(2);
        assertThat(Exact.mulDiv(Long.MAX_VALUE, 3, 2L * 3)).isEqualTo(1L << 62);
    }

    @Test
    void namesBothFactorsAndTheDivisorWhenTheResultDoesNotFit() {
        assertThatThrownBy(() -> Exact.mulDiv(Long.MAX_VALUE, 3, 2))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("9223372036854775807 x 3 / 2");
        assertThatThrownBy(() -> Exact.mulDiv(7, 8, 0))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("7 x 8 / 0");
        assertThatThrownBy(() -> Exact.mulDivFloor(7, 8, 0)).isInstanceOf(ArithmeticException.class);
    }

    private static long any(SplittableRandom random) {
        return random.nextLong() >> random.nextInt(64);
    }

    private static void compare(long a, long b, long c) {
        if (c == 0) {
            return;
        }
        BigDecimal product = new BigDecimal(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)));
        compare(product, a, b, c, RoundingMode.HALF_EVEN);
        compare(product, a, b, c, RoundingMode.FLOOR);
    }

    private static void compare(BigDecimal product, long a, long b, long c, RoundingMode mode) {
        BigInteger expected = product.divide(BigDecimal.valueOf(c), 0, mode).toBigIntegerExact();
        String what = a + " x " + b + " / " + c + " " + mode;
        if (expected.bitLength() > 63) {
            assertThatThrownBy(() -> run(a, b, c, mode)).as(what).isInstanceOf(ArithmeticException.class);
        } else if (run(a, b, c, mode) != expected.longValueExact()) {
            throw new AssertionError(what + " is " + expected + ", not " + run(a, b, c, mode));
        }
    }

    private static long run(long a, long b, long c, RoundingMode mode) {
        return mode == RoundingMode.FLOOR ? Exact.mulDivFloor(a, b, c) : Exact.mulDiv(a, b, c);
    }
}
