package io.sluice.analysis.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Values of known-answers/exact-sums. */
class ExactSumKnownAnswerTest {
    @Test
    void cancellationLosesNothing() {
        assertThat(ExactSum.of(1e308, 1, -1e308).value()).isEqualTo(1);
        ExactSum sum = new ExactSum();
        for (int i = 0; i < 1000; i++) {
            sum.add(1e100).add(1.0).add(-1e100);
        }
        assertThat(sum.add(3.0).value()).isEqualTo(1003);
    }

    @Test
    void tenTenthsAreOne() {
        assertThat(ExactSum.of(.1, .1, .1, .1, .1, .1, .1, .1, .1, .1).value()).isEqualTo(1);
    }

    @Test
    void roundsOnceTiesToEven() {
        assertThat(ExactSum.of(0x1p53, 1, 1).value()).isEqualTo(9007199254740994.0);
        assertThat(ExactSum.of(1, 0x1p-53).value()).isEqualTo(1);
        assertThat(ExactSum.of(1, 0x1p-53, 0x1p-106).value()).isEqualTo(0x1.0000000000001p+0);
        assertThat(ExactSum.of(1, 0x1p-53, -0x1p-106).value()).isEqualTo(1);
    }

    @Test
    void harmonicSumOfAMillionTermsIsTheNearestDoubleFromBothEnds() {
        ExactSum forward = new ExactSum();
        ExactSum backward = new ExactSum();
        for (int i = 1; i <= 1_000_000; i++) {
            forward.add(1.0 / i);
            backward.add(1.0 / (1_000_001 - i));
        }
        assertThat(forward.value()).isEqualTo(0x1.cc9137a1df274p+3);
        assertThat(backward.value()).isEqualTo(0x1.cc9137a1df274p+3);
    }

    @Test
    void extremesOfTheRangeAreExact() {
        assertThat(ExactSum.of(Double.MIN_VALUE, Double.MIN_VALUE).value()).isEqualTo(2 * Double.MIN_VALUE);
        assertThat(ExactSum.of(Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE)
                        .value())
                .isEqualTo(Double.MIN_VALUE);
        assertThat(ExactSum.of(Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE)
                        .value())
                .isEqualTo(Double.MAX_VALUE);
        assertThat(ExactSum.of(Double.MIN_NORMAL, -Double.MIN_VALUE).value())
                .isEqualTo(Double.MIN_NORMAL - Double.MIN_VALUE);
        assertThat(ExactSum.of(-0.0).value()).isEqualTo(0.0);
        assertThat(new ExactSum().add(Long.MIN_VALUE).add(Long.MAX_VALUE).value())
                .isEqualTo(-1);
        assertThatThrownBy(() -> ExactSum.of(Double.MAX_VALUE, Double.MAX_VALUE).value())
                .isInstanceOf(ArithmeticException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> ExactSum.of(Double.NaN));
    }

    @Test
    void anyOrderSplitAndMergeGivesTheSameBitsAsDecimalArithmetic() {
        SplittableRandom random = new SplittableRandom(1505);
        for (int trial = 0; trial < 200; trial++) {
            int n = 1 + random.nextInt(200);
            double[] values = new double[n];
            BigDecimal exact = BigDecimal.ZERO;
            for (int i = 0; i < n; i++) {
                values[i] = StrictMath.scalb(random.nextDouble() - 0.5, random.nextInt(-300, 300));
                exact = exact.add(new BigDecimal(values[i]));
            }
            double expected = exact.doubleValue();
            assertThat(ExactSum.of(values).value()).isEqualTo(expected);
            shuffle(values, random);
            ExactSum left = new ExactSum();
            ExactSum right = new ExactSum();
            for (double value : values) {
                (random.nextBoolean() ? left : right).add(value);
            }
            assertThat(
                            random.nextBoolean()
                                    ? left.add(right).value()
                                    : right.add(left).value())
                    .isEqualTo(expected);
        }
    }

    @Test
    void productsAreAddedWithoutRounding() {
        ExactSum sum =
                new ExactSum().addProduct(1 + 0x1p-30, 1 + 0x1p-30).add(-1.0).add(-0x1p-29);
        assertThat(sum.value()).isEqualTo(0x1p-60);
    }

    @Test
    void quotientsAndRootsAreTheNearestDouble() {
        SplittableRandom random = new SplittableRandom(53);
        MathContext many = new MathContext(400);
        for (int trial = 0; trial < 500; trial++) {
            BigInteger a = new BigInteger(1 + random.nextInt(200), new java.util.Random(trial)).add(BigInteger.ONE);
            BigInteger b = new BigInteger(1 + random.nextInt(200), new java.util.Random(-trial)).add(BigInteger.ONE);
            int exponent = random.nextInt(-100, 100);
            BigDecimal two = exponent < 0
                    ? BigDecimal.ONE.divide(new BigDecimal(BigInteger.TWO.pow(-exponent)), many)
                    : new BigDecimal(BigInteger.TWO.pow(exponent));
            BigDecimal value = new BigDecimal(a).multiply(two).divide(new BigDecimal(b), many);
            assertThat(Rounding.toDouble(a, b, exponent)).isEqualTo(value.doubleValue());
            assertThat(Rounding.squareRoot(a, b, exponent))
                    .isEqualTo(value.sqrt(many).doubleValue());
        }
    }

    static void shuffle(double[] values, SplittableRandom random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double other = values[j];
            values[j] = values[i];
            values[i] = other;
        }
    }
}
