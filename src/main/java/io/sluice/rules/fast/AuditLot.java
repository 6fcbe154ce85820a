package io.sluice.rules.fast;

/** Draws the batches that are decided a second time in a session. */
@FunctionalInterface
public interface AuditLot {
    /** No batch besides the first of every law and question. */
    AuditLot FIRST_ONLY = mark -> false;

    /** Every batch. */
    AuditLot EVERY = mark -> true;

    /**
     * Whether a batch is drawn.
     *
     * @param mark a number made from what is asked and what stands in the batch; equal batches have equal marks
     */
    boolean drawn(long mark);
}
