package io.sluice.rules.fast;

/** Two questions about the same word, asked in one walk over the rows, so that a row's set is read and written once. */
sealed interface TwoPasses extends Pass permits TwoBounds, TwoValues {
    Pass first();

    Pass second();

    @Override
    default long left(long[][] columns, int row) {
        return first().left(columns, row) & second().left(columns, row);
    }

    @Override
    default int word() {
        return first().word();
    }

    @Override
    default long reach() {
        return first().reach() | second().reach();
    }
}
