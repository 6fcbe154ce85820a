package io.sluice.rules.fast;

import java.util.Arrays;

/**
 * The sweep over columns of codes, with which every row begins: what is left of all statements is looked up by code. Up to
 * four columns are read at once; a row's set is then written once.
 *
 * @param columns the columns: none, one, two or four
 * @param word the word of the sets
 * @param begins whether it is the first sweep over the word, and rows begin with {@code start}
 * @param start the set rows begin with
 * @param left what is left, by column and code; all of one length, a power of two
 */
record CodeSweep(int[] columns, int word, boolean begins, long start, long[][] left) {
    /** Stands in every set until a code turns up that has no word. */
    static final long KNOWN = Long.MIN_VALUE;

    /**
     * Sweeps rows {@code from} up to, without, {@code to}.
     *
     * @throws WrongCode when a code is beyond those of its field
     */
    void sweep(long[][] batch, long[] set, int from, int to) {
        if (columns.length == 0) {
            Arrays.fill(set, from, to, start);
            return;
        }
        long seen =
                switch (columns.length) {
                    case 1 -> one(batch[columns[0]], left[0], set, from, to);
                    case 2 -> two(batch[columns[0]], batch[columns[1]], left[0], left[1], set, from, to);
                    default -> four(batch, set, from, to);
                };
        if ((seen & -left[0].length) != 0) {
            throw new WrongCode();
        }
    }

    private long one(long[] a, long[] leftA, long[] set, int from, int to) {
        long seen = 0;
        int mask = leftA.length - 1;
        for (int row = from; row < to; row++) {
            long x = a[row];
            seen |= x;
            set[row] = (begins ? start : set[row]) & leftA[(int) x & mask];
        }
        return seen;
    }

    private long two(long[] a, long[] b, long[] leftA, long[] leftB, long[] set, int from, int to) {
        long seen = 0;
        int maskA = leftA.length - 1;
        int maskB = leftB.length - 1;
        for (int row = from; row < to; row++) {
            long x = a[row];
            long y = b[row];
            seen |= x | y;
            set[row] = (begins ? start : set[row]) & leftA[(int) x & maskA] & leftB[(int) y & maskB];
        }
        return seen;
    }

    private long four(long[][] batch, long[] set, int from, int to) {
        long[] a = batch[columns[0]];
        long[] b = batch[columns[1]];
        long[] c = batch[columns[2]];
        long[] d = batch[columns[3]];
        long[] leftA = left[0];
        long[] leftB = left[1];
        long[] leftC = left[2];
        long[] leftD = left[3];
        int maskA = leftA.length - 1;
        int maskB = leftB.length - 1;
        int maskC = leftC.length - 1;
        int maskD = leftD.length - 1;
        long seen = 0;
        for (int row = from; row < to; row++) {
            long x = a[row];
            long y = b[row];
            long z = c[row];
            long w = d[row];
            seen |= x | y | z | w;
            set[row] = (begins ? start : set[row])
                    & leftA[(int) x & maskA]
                    & leftB[(int) y & maskB]
                    & leftC[(int) z & maskC]
                    & leftD[(int) w & maskD];
        }
        return seen;
    }

    /** A row has a code that its field does not know. */
    static final class WrongCode extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongCode() {
            super("a code is none of its field", null, false, false);
        }
    }
}
