package io.sluice.rules.fast;

/**
 * Two questions whether a number is below a bound. As no bound is negative, a comparison takes three operations: {@code a} is below {@code b} where {@code a} or
 * {@code a - b} is negative, and the difference overflows only where {@code a} is negative anyway. With three questions the
 * loop is too long for the virtual machine to decide several rows in one instruction.
 *
 * @param first a question
 * @param second another about the same word
 */
record TwoBounds(Passes.Below first, Passes.Below second) implements TwoPasses {
    private static final int SIGN = Long.SIZE - 1;

    @Override
    public void sweep(long[][] columns, long[][] sets, int from, int to) {
        long[] set = sets[first.word()];
        long[] a = columns[first.column()];
        long[] b = columns[second.column()];
        long boundA = first.bound();
        long boundB = second.bound();
        long noA = first.no();
        long noB = second.no();
        long chooseA = first.yes() ^ noA;
        long chooseB = second.yes() ^ noB;
        for (int row = from; row < to; row++) {
            set[row] &= (noA ^ (chooseA & ((a[row] | (a[row] - boundA)) >> SIGN)))
                    & (noB ^ (chooseB & ((b[row] | (b[row] - boundB)) >> SIGN)));
        }
    }
}
