package io.sluice.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitPropertyTest {
    @Test
    void splitsTheExamplesOfTheModelNote() {
        assertThat(Split.byLargestRemainder(100, new long[] {1, 1, 1})).containsExactly(34, 33, 33);
        assertThat(Split.byLargestRemainder(1001, new long[] {67, 22, 11})).containsExactly(671, 220, 110);
        assertThat(Split.byLargestRemainder(100_000_000_000_000L, new long[] {674_627, 325_373}))
                .containsExactly(67_462_700_000_000L, 32_537_300_000_000L);
    }

    @Test
    void agreesWithTheDefinitionInBigIntegersOnSeededCases() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 4_000; round++) {
            int count = 1 + random.nextInt(round % 10 == 0 ? 300 : 12);
            long[] weights = new long[count];
            for (int i = 0; i < count; i++) {
                weights[i] = random.nextInt(5) == 0 ? 0 : (random.nextLong() >>> (11 + random.nextInt(52)));
            }
            weights[random.nextInt(count)] += 1;
            long total = random.nextLong() >> (1 + random.nextInt(62));
            assertThat(Split.byLargestRemainder(total, weights))
                    .as("%s over %s", total, Arrays.toString(weights))
                    .isEqualTo(oracle(total, weights));
        }
    }

    @Test
    void givesNothingToWeightZeroAndTiesToTheLowestIndex() {
        assertThat(Split.byLargestRemainder(2, new long[] {0, 1, 1, 1, 0})).containsExactly(0, 1, 1, 0, 0);
        assertThat(Split.byLargestRemainder(-2, new long[] {0, 1, 1, 1, 0})).containsExactly(0, -1, -1, 0, 0);
        assertThat(Split.byLargestRemainder(0, new long[] {0, 0})).containsExactly(0, 0);
    }

    @Test
    void tiesAmongManyPartsGoToTheLowestIndices() {
        long[] ones = new long[100];
        Arrays.fill(ones, 1);
        long[] parts = Split.byLargestRemainder(160, ones);
        assertThat(Arrays.stream(parts, 0, 60)).containsOnly(2L);
        assertThat(Arrays.stream(parts, 60, 100)).containsOnly(1L);
    }

    @Test
    void refusesNegativeWeightsAndATotalThatNobodyMayHave() {
        assertThatThrownBy(() -> Split.byLargestRemainder(5, new long[] {1, -1}))
                .hasMessageContaining("weight 1 is negative: -1");
        assertThatThrownBy(() -> Split.byLargestRemainder(5, new long[] {0, 0})).hasMessageContaining("all zero");
        assertThatThrownBy(() -> Split.byLargestRemainder(5, new long[] {Long.MAX_VALUE, 1}))
                .isInstanceOf(ArithmeticException.class);
    }

    private static long[] oracle(long total, long[] weights) {
        BigInteger sum = Arrays.stream(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger amount = BigInteger.valueOf(total).abs();
        long[] parts = new long[weights.length];
        BigInteger[] rests = new BigInteger[weights.length];
        long left = amount.longValueExact();
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] division =
                    amount.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(sum);
            parts[i] = division[0].longValueExact();
            rests[i] = division[1];
            left -= parts[i];
        }
        int[] order = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(i -> rests[i])
                        .reversed()
                        .thenComparing(i -> i))
                .mapToInt(i -> i)
                .toArray();
        for (int k = 0; k < left; k++) {
            parts[order[k]]++;
        }
        return total < 0 ? Arrays.stream(parts).map(part -> -part).toArray() : parts;
    }
}
