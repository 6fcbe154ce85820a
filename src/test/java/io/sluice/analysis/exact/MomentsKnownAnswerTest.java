package io.sluice.analysis.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The constructible data sets of NIST StRD, univariate (known-answers/exact-sums/SOURCE.md). Their decimals are not doubles, so the
 * certified s of NumAcc2 to NumAcc4 is not that of the data; what must come out is the double nearest to the exact s of the doubles.
 */
class MomentsKnownAnswerTest {
    @Test
    void threeLargeNumbers() {
        Moments moments = Moments.of(10000001, 10000003, 10000002);
        assertThat(moments.mean()).isEqualTo(10000002);
        assertThat(moments.standardDeviation()).isEqualTo(1);
    }

    @Test
    void alternatingNumbersAroundASmallLevel() {
        Moments moments = alternating(1.2, 1.1, 1.3);
        assertThat(moments.mean()).isEqualTo(1.2);
        assertThat(moments.standardDeviation()).isEqualTo(0.09999999999999998);
    }

    @Test
    void alternatingNumbersAroundAMillion() {
        Moments moments = alternating(1000000.2, 1000000.1, 1000000.3);
        assertThat(moments.mean()).isEqualTo(1000000.2);
        assertThat(moments.standardDeviation()).isEqualTo(Double.parseDouble("0.1000000000349245965"));
    }

    @Test
    void alternatingNumbersAroundTenMillion() {
        Moments moments = alternating(10000000.2, 10000000.1, 10000000.3);
        assertThat(moments.mean()).isEqualTo(10000000.2);
        assertThat(moments.standardDeviation()).isEqualTo(Double.parseDouble("0.1000000005587935448"));
    }

    @Test
    void anySplitGivesTheSameBits() {
        SplittableRandom random = new SplittableRandom(16);
        double[] values = new double[5000];
        for (int i = 0; i < values.length; i++) {
            values[i] = StrictMath.exp(3 * random.nextDouble()) * 1e13;
        }
        Moments whole = Moments.of(values);
        for (int parts = 1; parts <= 16; parts++) {
            ExactSumKnownAnswerTest.shuffle(values, random);
            Moments[] part = new Moments[parts];
            for (int i = 0; i < parts; i++) {
                part[i] = new Moments();
            }
            for (double value : values) {
                part[random.nextInt(parts)].add(value);
            }
            Moments merged = new Moments();
            for (Moments each : part) {
                merged.add(each);
            }
            assertThat(merged.mean()).isEqualTo(whole.mean());
            assertThat(merged.variance()).isEqualTo(whole.variance());
            assertThat(merged.standardError()).isEqualTo(whole.standardError());
        }
    }

    @Test
    void equalNumbersHaveExactlyNoVariance() {
        assertThat(Moments.of(.1, .1, .1).standardError()).isZero();
        assertThat(Moments.of(.1, .1, .1).mean()).isEqualTo(.1);
        assertThatIllegalStateException()
                .isThrownBy(() -> Moments.of(1).variance())
                .withMessageContaining("there are 1");
    }

    private static Moments alternating(double first, double low, double high) {
        Moments moments = new Moments().add(first);
        for (int i = 0; i < 500; i++) {
            moments.add(low).add(high);
        }
        return moments;
    }
}
