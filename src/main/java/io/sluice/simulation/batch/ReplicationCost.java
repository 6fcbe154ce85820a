package io.sluice.simulation.batch;

import io.sluice.results.RowSizes;
import io.sluice.results.Rows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What one replication costs, measured by making two of them on one thread and keeping neither: the first warms the
 * machine up, the second counts.
 *
 * @param seconds wall-clock seconds on one thread
 * @param bytes bytes on the disk, compressed
 * @param rows rows in all tables
 */
public record ReplicationCost(double seconds, long bytes, long rows) {

    private static final double NANOS = 1e9;

    /** Measures; the rows are written to a temporary folder below the given one and deleted. */
    public static ReplicationCost measure(Replicator replicator, LongSupplier nanos, Path temporary)
            throws IOException {
        replicator.replicate(0);
        long start = nanos.getAsLong();
        List<Rows> rows = replicator.replicate(1);
        double seconds = (nanos.getAsLong() - start) / NANOS;
        long count = rows.stream().mapToLong(Rows::size).sum();
        return new ReplicationCost(seconds, RowSizes.bytesOnDisk(rows, temporary), count);
    }
}
