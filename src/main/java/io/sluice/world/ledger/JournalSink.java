package io.sluice.world.ledger;

/** Receives the entries it wants in full, for tests and for tracing a yuan. */
@FunctionalInterface
public interface JournalSink {
    /**
     * One row of one entry. Its lines sum to zero. The arrays belong to the ledger: read the first {@code count} elements during the
     * call, and keep copies only.
     *
     * @param quarter the quarter of the posting
     * @param number the number of the entry, ascending; the rows of one entry share it
     * @param flow the row of the matrix
     * @param cause what the poster gave: the number of a rule or of a behaviour
     * @param count how many lines
     * @param owners the owner of each line
     * @param fen the amount of each line: positive received, negative paid
     */
    void entry(int quarter, long number, Flow flow, int cause, int count, int[] owners, long[] fen);

    /** Whether entries of this row are wanted; asked once, when the sink begins to listen, so that a sink costs nothing where it does not look. */
    default boolean wants(Flow flow) {
        return true;
    }
}
