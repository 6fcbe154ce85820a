/**
 * The batch driver: hands out replications, stores their rows by number, survives being stopped.
 *
 * <p>A replication is a pure function of its number, so which thread made it, in which order, and in how many sittings
 * cannot be seen in the results. Start reading at {@link io.sluice.simulation.batch.Batch}.
 */
@NullMarked
package io.sluice.simulation.batch;

import org.jspecify.annotations.NullMarked;
