package io.sluice.quantity;

import java.util.Arrays;

/**
 * Exact splits by largest remainder (Hamilton's method): each part is the floor of its quota, and the units left over go one each
 * to the largest remainders, ties to the lowest index. The parts always sum to the total.
 *
 * <p>A negative total is split as its magnitude and negated. Weights are non-negative with a positive sum that fits a {@code long};
 * a total of zero may be split over weights that are all zero.
 */
public final class Split {
    private static final int FEW = 24;

    private Split() {}

    /**
     * Splits a total in proportion to weights.
     *
     * @param total what is split, in any unit
     * @param weights one non-negative weight for each part
     * @return the parts, in the order of the weights
     * @throws ArithmeticException if the sum of the weights does not fit a {@code long}
     * @throws IllegalArgumentException if a weight is negative, or all are zero while the total is not
     */
    public static long[] byLargestRemainder(long total, long[] weights) {
        long[] parts = new long[weights.length];
        byLargestRemainder(total, weights, weights.length, parts, new long[weights.length]);
        return parts;
    }

    /**
     * The same without allocation: splits over the first {@code count} weights into {@code parts}.
     *
     * @param total what is split, in any unit
     * @param weights at least {@code count} weights
     * @param count how many parts
     * @param parts receives the parts at 0 to {@code count - 1}
     * @param scratch at least {@code count} long; its contents are overwritten
     * @throws ArithmeticException if the sum of the weights does not fit a {@code long}
     * @throws IllegalArgumentException if a weight is negative, or all are zero while the total is not
     */
    public static void byLargestRemainder(long total, long[] weights, int count, long[] parts, long[] scratch) {
        long sum = sumOf(weights, count);
        if (sum == 0) {
            if (total != 0) {
                throw new IllegalArgumentException("cannot split " + total + " over weights that are all zero");
            }
            Arrays.fill(parts, 0, count, 0L);
            return;
        }
        if (total == Long.MIN_VALUE) {
            throw new ArithmeticException("cannot split " + total + ": its magnitude does not fit a 64-bit integer");
        }
        long amount = Math.abs(total);
        long left = amount;
        for (int i = 0; i < count; i++) {
            long part = Exact.mulDivFloor(amount, weights[i], sum);
            parts[i] = part;
            scratch[i] = amount * weights[i] - part * sum;
            left -= part;
        }
        giveOut(left, count, parts, scratch);
        if (total < 0) {
            for (int i = 0; i < count; i++) {
                parts[i] = -parts[i];
            }
        }
    }

    private static long sumOf(long[] weights, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            if (weights[i] < 0) {
                throw new IllegalArgumentException("weight " + i + " is negative: " + weights[i]);
            }
            long next = sum + weights[i];
            if (next < 0) {
                throw new ArithmeticException(
                        "the sum of the weights does not fit a 64-bit integer: " + sum + " + " + weights[i]);
            }
            sum = next;
        }
        return sum;
    }

    /** Gives one unit each to the {@code left} largest remainders; there are always more parts than units. */
    private static void giveOut(long left, int count, long[] parts, long[] remainders) {
        if (left <= FEW) {
            for (long unit = 0; unit < left; unit++) {
                int best = 0;
                for (int i = 1; i < count; i++) {
                    if (remainders[i] > remainders[best]) {
                        best = i;
                    }
                }
                parts[best]++;
                remainders[best] = -1;
            }
            return;
        }
        long threshold = thresholdOf(left, count, remainders);
        long above = countAtLeast(threshold + 1, count, remainders);
        long ties = left - above;
        for (int i = 0; i < count; i++) {
            if (remainders[i] > threshold) {
                parts[i]++;
            } else if (remainders[i] == threshold && ties > 0) {
                parts[i]++;
                ties--;
            }
        }
    }

    /** The largest value that at least {@code wanted} remainders reach, by bisection. */
    private static long thresholdOf(long wanted, int count, long[] remainders) {
        long low = 0;
        long high = Long.MAX_VALUE - 1;
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (countAtLeast(middle, count, remainders) >= wanted) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static long countAtLeast(long value, int count, long[] remainders) {
        long found = 0;
        for (int i = 0; i < count; i++) {
            if (remainders[i] >= value) {
                found++;
            }
        }
        return found;
    }
}
