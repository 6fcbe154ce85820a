package io.sluice.simulation.batch;

import io.sluice.results.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one replication.
 *
 * @param replication its number
 * @param rows its rows; empty if it failed
 * @param failure why it failed; null if it did not
 */
record Result(int replication, List<Rows> rows, @Nullable Throwable failure) {}
