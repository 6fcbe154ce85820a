package io.sluice.world.venture;

import java.util.Arrays;

/** Which ventures each holder has bought into, in chains; the last one bought comes first. */
final class HoldersVentures {
    private static final int NONE = -1;

    private int[] first = new int[0];
    private int[] next = new int[4096];
    private int[] venture = new int[4096];
    private int count;

    /** Adds a venture to those of a holder, its number at least 0. */
    void add(int holder, int itsVenture) {
        if (holder >= first.length) {
            int known = first.length;
            first = Arrays.copyOf(first, Math.max(256, 2 * holder));
            Arrays.fill(first, known, first.length, NONE);
        }
        if (count == venture.length) {
            venture = Arrays.copyOf(venture, 2 * count);
            next = Arrays.copyOf(next, 2 * count);
        }
        venture[count] = itsVenture;
        next[count] = first[holder];
        first[holder] = count++;
    }

    void forget(int holder) {
        first[holder] = NONE;
    }

    /** A link of a holder, or a negative number; go on with {@link #next}. */
    int first(int holder) {
        return holder < first.length ? first[holder] : NONE;
    }

    int next(int link) {
        return next[link];
    }

    int venture(int link) {
        return venture[link];
    }

    /** Holders below this number may have been added. */
    int known() {
        return first.length;
    }

    HoldersVentures copy() {
        HoldersVentures copy = new HoldersVentures();
        copy.first = first.clone();
        copy.next = next.clone();
        copy.venture = venture.clone();
        copy.count = count;
        return copy;
    }
}
