package io.sluice.quantity;

import java.util.Arrays;

/** Orders numbers from the largest to the smallest without an object for each. */
public final class FallingOrder {
    private static final long LOW_32 = 0xFFFF_FFFFL;

    private FallingOrder() {}

    /**
     * Orders the first {@code count} values.
     *
     * @param order receives the indices, that of the largest value first; equal values stand by index
     * @param scratch at least {@code count} long; its contents are overwritten
     */
    public static void of(double[] value, int count, int[] order, long[] scratch) {
        for (int i = 0; i < count; i++) {
            scratch[i] = (long) rising(-(float) value[i]) << Integer.SIZE | i;
        }
        Arrays.sort(scratch, 0, count);
        for (int k = 0; k < count; k++) {
            order[k] = (int) (scratch[k] & LOW_32);
        }
        settle(value, count, order);
    }

    /** Puts right what a float cannot tell apart, by insertion: nearly all stand in their places. */
    private static void settle(double[] value, int count, int[] order) {
        for (int k = 1; k < count; k++) {
            int moving = order[k];
            int at = k;
            while (at > 0 && value[order[at - 1]] < value[moving]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = moving;
        }
    }

    /** An integer that rises with a float, negative zero counting as zero. */
    private static int rising(float x) {
        int bits = Float.floatToIntBits(x + 0.0f);
        return bits < 0 ? bits ^ Integer.MAX_VALUE : bits;
    }
}
