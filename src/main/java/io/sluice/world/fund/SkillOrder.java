package io.sluice.world.fund;

import java.util.Arrays;

/** Orders numbers by a double that falls, without an object for each. */
final class SkillOrder {
    private static final long LOW_32 = 0xFFFF_FFFFL;

    private SkillOrder() {}

    /** The indices of the first {@code count} values, largest value first; equal values by index. */
    static int[] of(double[] value, int count) {
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            keys[i] = (long) ascending(-(float) value[i]) << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        int[] order = new int[count];
        for (int k = 0; k < count; k++) {
            order[k] = (int) (keys[k] & LOW_32);
            for (int at = k; at > 0 && value[order[at]] > value[order[at - 1]]; at--) {
                int swapped = order[at];
                order[at] = order[at - 1];
                order[at - 1] = swapped;
            }
        }
        return order;
    }

    /** An integer that rises with a float: the keys sort by it, and what a float cannot tell apart is put right afterwards. */
    private static int ascending(float x) {
        int bits = Float.floatToIntBits(x);
        return bits < 0 ? bits ^ Integer.MAX_VALUE : bits;
    }
}
