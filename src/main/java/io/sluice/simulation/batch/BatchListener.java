package io.sluice.simulation.batch;

/** Hears how a batch goes on. All calls come from the one thread that called {@link Batch#run}. */
public interface BatchListener {
    /** A listener that does nothing. */
    BatchListener SILENT = new BatchListener() {};

    /**
     * The batch begins.
     *
     * @param present replications that were there before
     * @param wanted replications there are to be in all
     */
    default void started(int present, int wanted) {}

    /**
     * A replication is done, but not yet kept.
     *
     * @param done replications there are now, with those that were there before
     * @param wanted replications there are to be in all
     */
    default void finished(int done, int wanted) {}

    /** Some time passed without a replication being done, so that a display can show that it is alive. */
    default void waiting() {}
}
