package io.sluice.rules.fast;

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
    /** Stands in every set of the first word until a code turns up that has no word. */
    static final long KNOWN = Long.MIN_VALUE;

    /**
     * Sweeps rows {@code from} up to, without, {@code to}.
     *
     * @return what is left of any row
     * @throws WrongCode when a code is none of its field
     */
    long sweep(long[][] batch, long[] set, int from, int to) {
        return switch (columns.length) {
            case 0 -> none(set, from, to);
            case 1 -> one(batch[columns[0]], left[0], set, from, to);
            case 2 -> two(batch[columns[0]], batch[columns[1]], left[0], left[1], set, from, to);
            default -> four(batch, set, from, to);
        };
    }

    /** The same for one row, whose set is given and returned. */
    long left(long[][] batch, int row, long set) {
        long rest = begins ? start : set;
        long seen = 0;
        for (int i = 0; i < columns.length; i++) {
            long code = batch[columns[i]][row];
            seen |= code;
            rest &= left[i][(int) code & (left[i].length - 1)];
        }
        check(seen, rest);
        return rest;
    }

    private void check(long seen, long all) {
        boolean beyond = columns.length > 0 && (seen & -left[0].length) != 0;
        if (beyond || (word == 0 && (all & KNOWN) == 0)) {
            throw new WrongCode();
        }
    }

    private long none(long[] set, int from, int to) {
        for (int row = from; row < to; row++) {
            set[row] = start;
        }
        return start;
    }

    private long one(long[] a, long[] leftA, long[] set, int from, int to) {
        long seen = 0;
        long all = -1;
        long any = 0;
        int mask = leftA.length - 1;
        for (int row = from; row < to; row++) {
            long x = a[row];
            seen |= x;
            long rest = (begins ? start : set[row]) & leftA[(int) x & mask];
            all &= rest;
            any |= rest;
            set[row] = rest;
        }
        check(seen, all);
        return any;
    }

    private long two(long[] a, long[] b, long[] leftA, long[] leftB, long[] set, int from, int to) {
        long seen = 0;
        long all = -1;
        long any = 0;
        int maskA = leftA.length - 1;
        int maskB = leftB.length - 1;
        for (int row = from; row < to; row++) {
            long x = a[row];
            long y = b[row];
            seen |= x | y;
            long rest = (begins ? start : set[row]) & leftA[(int) x & maskA] & leftB[(int) y & maskB];
            all &= rest;
            any |= rest;
            set[row] = rest;
        }
        check(seen, all);
        return any;
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
        int maskA = leftA.length - 1; // one for each table: the virtual machine sees that no look-up leaves it
        int maskB = leftB.length - 1;
        int maskC = leftC.length - 1;
        int maskD = leftD.length - 1;
        long seen = 0;
        long all = -1;
        long any = 0;
        for (int row = from; row < to; row++) {
            long x = a[row];
            long y = b[row];
            long z = c[row];
            long w = d[row];
            seen |= x | y | z | w;
            long rest = (begins ? start : set[row])
                    & leftA[(int) x & maskA]
                    & leftB[(int) y & maskB]
                    & leftC[(int) z & maskC]
                    & leftD[(int) w & maskD];
            all &= rest;
            any |= rest;
            set[row] = rest;
        }
        check(seen, all);
        return any;
    }

    /** A row has a code that its field does not know. */
    static final class WrongCode extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongCode() {
            super("a code is none of its field", null, false, false);
        }
    }
}
