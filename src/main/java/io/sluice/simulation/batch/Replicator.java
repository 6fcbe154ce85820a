package io.sluice.simulation.batch;

import io.sluice.results.Rows;
import java.util.List;

/**
 * Makes whole replications, one after another, on one thread. Each thread of a batch has its own.
 *
 * <p>The rows are a pure function of the replication's number: the order of calls and the thread leave no trace.
 */
@FunctionalInterface
public interface Replicator {
    /**
     * All rows of one replication: every cell, draw and arm, at most one batch a table.
     *
     * @param replication its number, from 0; every row returned has it in the key column {@code replication}
     */
    List<Rows> replicate(int replication);
}
