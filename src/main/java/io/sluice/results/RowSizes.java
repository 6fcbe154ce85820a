package io.sluice.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much room rows take. */
public final class RowSizes {
    /** A run keeps its rows twice: in its segments and in its tables. */
    private static final int COPIES = 2;

    private RowSizes() {}

    /**
     * Bytes that rows take in a run folder, measured by writing them once. For few rows this is more than their share of
     * a large run, because each file has a frame.
     */
    public static long bytesOnDisk(List<Rows> batches, Path temporary) throws IOException {
        Path folder = Files.createTempDirectory(temporary, "sluice-size");
        try (ParquetFiles store = new ParquetFiles()) {
            long bytes = 0;
            for (int i = 0; i < batches.size(); i++) {
                Path file = folder.resolve(i + ".parquet");
                store.write(file, batches.get(i));
                bytes += Files.size(file);
            }
            return bytes * COPIES;
        } finally {
            DurableFiles.delete(folder);
        }
    }
}
