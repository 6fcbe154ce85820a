package io.sluice.rules.fast;

/**
 * Two questions whether a number is some value, flags among them.
 *
 * @param first a question
 * @param second another about the same word
 */
record TwoValues(Passes.Equals first, Passes.Equals second) implements TwoPasses {
    private static final int SIGN = Long.SIZE - 1;

    @Override
    public void sweep(long[][] columns, long[][] sets, int from, int to) {
        long[] set = sets[first.word()];
        long[] a = columns[first.column()];
        long[] b = columns[second.column()];
        long valueA = first.value();
        long valueB = second.value();
        long yesA = first.yes();
        long yesB = second.yes();
        long chooseA = yesA ^ first.no();
        long chooseB = yesB ^ second.no();
        for (int row = from; row < to; row++) {
            long differA = a[row] ^ valueA;
            long differB = b[row] ^ valueB;
            set[row] &= (yesA ^ (chooseA & ((differA | -differA) >> SIGN)))
                    & (yesB ^ (chooseB & ((differB | -differB) >> SIGN)));
        }
    }
}
