package io.sluice.rules.fast;

/**
 * Puts statements where one of the ways to fulfil their conditions is left. Up to four rules are gathered in one walk over the
 * rows; one that is missing has neither ways nor statements.
 *
 * @param waysWord the word of the ways
 * @param ways the ways of each rule; in sets, none of them is the uppermost bit
 * @param word the word of the statements
 * @param statements the statements of each rule
 */
record Gather(int waysWord, long[] ways, int word, long[] statements) {
    /** Rules gathered together. */
    static final int TOGETHER = 4;

    private static final int SIGN = Long.SIZE - 1;

    /** Gathers in rows {@code from} up to, without, {@code to}; see {@link Pass#sweep}. */
    void sweep(long[][] sets, int from, int to) {
        long[] left = sets[waysWord];
        long[] set = sets[word];
        long waysA = ways[0];
        long waysB = ways[1];
        long waysC = ways[2];
        long waysD = ways[3];
        long sayA = statements[0];
        long sayB = statements[1];
        long sayC = statements[2];
        long sayD = statements[3];
        for (int row = from; row < to; row++) {
            long some = left[row];
            set[row] |= (sayA & (-(some & waysA) >> SIGN))
                    | (sayB & (-(some & waysB) >> SIGN))
                    | (sayC & (-(some & waysC) >> SIGN))
                    | (sayD & (-(some & waysD) >> SIGN));
        }
    }

    /** Gathers in one row. */
    void gather(long[][] sets, int row) {
        long left = sets[waysWord][row];
        for (int rule = 0; rule < TOGETHER; rule++) {
            if ((left & ways[rule]) != 0) {
                sets[word][row] |= statements[rule];
            }
        }
    }
}
