package io.sluice.results;

/** Rows of one table that can be gone through again and again, wherever they are kept; none needs to be held for it. */
public interface RowSource {
    /** The shape of the rows. */
    Table table();

    /** Shows the selected rows one after another, sorted by all keys of the table. */
    void each(Selection selection, Visitor visitor);

    /** Sees one row after another. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Sees a row; both arrays are filled anew for the next.
         *
         * @param keys the selected keys
         * @param words the selected values: a whole number as it is, a binary number by its IEEE 754 bits
         */
        void row(int[] keys, long[] words);
    }
}
