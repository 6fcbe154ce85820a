package io.sluice.results;

import io.sluice.results.Selection.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins the segments of a run into one Parquet file a table, sorted by key. A block of replications at a time is sorted in memory, and the
 * blocks are chained, so that the memory this takes does not grow with replications. Blocks are cut by the numbers of replications, not by
 * segments: the file has the same bytes however the run was cut. A block's own file is named by its first replication alone, so that what
 * a killed join left aside is written over and deleted by the next, however many replications that has.
 */
final class Compaction {
    /** Replications sorted at once. */
    static final int BLOCK = 500;

    private final Segments segments;
    private final ParquetFiles store;
    private final int block;

    Compaction(Segments segments, ParquetFiles store, int block) {
        this.segments = segments;
        this.store = store;
        this.block = block;
    }

    /** Writes the rows of the first replications of a table. */
    void write(Table table, int replications, Path file) throws IOException {
        if (replications <= block) {
            sort(table, 0, replications - 1, file);
            return;
        }
        List<Path> blocks = new ArrayList<>();
        try {
            for (int first = 0; first < replications; first += block) {
                Range range = new Range(first, Math.min(replications, first + block) - 1);
                Path part = DurableFiles.aside(file.resolveSibling(file.getFileName() + "-" + first));
                blocks.add(part);
                sort(table, range.first(), range.last(), part);
            }
            store.chain(blocks, file, table);
        } finally {
            for (Path part : blocks) {
                Files.deleteIfExists(part);
            }
        }
    }

    private void sort(Table table, int first, int last, Path file) throws IOException {
        String replication = Table.COMMON_KEYS.get(Table.REPLICATION).name();
        Selection selection = Selection.all(table).where(replication, new Span(first, last));
        store.sort(segments.files(table, new Range(first, last)), file, table, selection);
    }
}
