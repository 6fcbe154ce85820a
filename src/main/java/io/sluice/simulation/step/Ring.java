package io.sluice.simulation.step;

import java.util.Arrays;

/**
 * Funds in the order of their positions on a circle of length 1. Who stands at a point knows the first fund at or after it, so a fund
 * that joins takes over only the arc before it and leaves all other acquaintances as they were.
 */
final class Ring {
    /** Of a key the lowest bits hold a fund's place in its list, the others its position. */
    private static final int PLACE_BITS = 16;

    private static final int MOST = 1 << PLACE_BITS;
    private static final double STEPS = 0x1p46;

    private long[] keys = new long[32];
    private int count;

    /** Forgets the funds of the last quarter. */
    void clear() {
        count = 0;
    }

    /**
     * Adds a fund; {@link #order} puts it where it belongs.
     *
     * @param position 0 to below 1
     * @param place its place in its list, below 65536
     */
    void add(double position, int place) {
        if (place >= MOST) {
            throw new IllegalArgumentException("place " + place + " does not fit a ring of " + MOST + " funds");
        }
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
        }
        keys[count++] = key(position) | place;
    }

    /** Puts the funds in the order of their positions. */
    void order() {
        Arrays.sort(keys, 0, count);
    }

    int count() {
        return count;
    }

    /** The index of the first fund at or after a point, {@link #count} steps from which lead once around. */
    int from(double point) {
        int at = Arrays.binarySearch(keys, 0, count, key(point));
        return at >= 0 ? at : -at - 1;
    }

    /** The place in its list of the fund at an index; indices go on around the ring. */
    int place(int index) {
        return (int) keys[index < count ? index : index - count] & MOST - 1;
    }

    private static long key(double position) {
        return (long) (position * STEPS) << PLACE_BITS;
    }
}
