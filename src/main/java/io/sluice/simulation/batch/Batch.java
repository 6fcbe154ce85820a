package io.sluice.simulation.batch;

import io.sluice.results.Rows;
import io.sluice.results.RunFolder;
import io.sluice.results.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes the replications that a run folder lacks, on several threads, and keeps them as they come.
 *
 * <p>The threads take replications one at a time in order of number; the calling thread collects their rows and writes
 * them as segments, at the latest {@link #KEEP_AFTER_SECONDS} seconds after they were made. A clock decides only when
 * rows are written, which leaves no trace in the results.
 */
public final class Batch {
    /** A kill loses at most what was made in this time and what was being made. */
    static final long KEEP_AFTER_SECONDS = 5;

    /** Rows of at most this many replications wait to be written. */
    private static final int KEEP_AFTER_REPLICATIONS = 100;

    private static final long POLL_MILLIS = 100;

    /**
     * How a batch ended.
     *
     * @param made replications made in this sitting; all are kept
     * @param cancelled whether it was stopped before its end
     */
    public record Outcome(int made, boolean cancelled) {}

    private final RunFolder folder;
    private final List<Table> tables;
    private final Supplier<Replicator> replicators;
    private final BatchListener listener;
    private final LongSupplier nanos;
    private volatile boolean cancelled;

    /**
     * A batch on an open run folder.
     *
     * @param tables the tables a replication may fill
     * @param replicators makes the maker of replications of one thread; called on that thread
     * @param nanos a clock that only moves forward, in nanoseconds
     */
    public Batch(
            RunFolder folder,
            List<Table> tables,
            Supplier<Replicator> replicators,
            BatchListener listener,
            LongSupplier nanos) {
        this.folder = folder;
        this.tables = List.copyOf(tables);
        this.replicators = replicators;
        this.listener = listener;
        this.nanos = nanos;
    }

    /** Stops as soon as possible; what is done is kept, what is being made is lost. May be called from any thread. */
    public void cancel() {
        cancelled = true;
    }

    /**
     * Makes what is missing below a number of replications.
     *
     * @throws ReplicationFailure if a replication fails; what was done is kept
     * @throws io.sluice.results.RunException if rows cannot be written
     */
    public Outcome run(int replications, int threads) {
        if (replications < 1 || threads < 1) {
            throw new IllegalArgumentException("A batch needs at least one replication and one thread, but got "
                    + replications + " and " + threads + ".");
        }
        List<Integer> missing = folder.missing(replications);
        int present = replications - missing.size();
        listener.started(present, replications);
        BlockingQueue<Result> results = new LinkedBlockingQueue<>();
        Workers workers = new Workers(missing, results, replicators, tables);
        workers.start(Math.min(threads, missing.size()));
        try {
            return collect(results, workers, missing.size(), present);
        } finally {
            workers.stop();
        }
    }

    private Outcome collect(BlockingQueue<Result> results, Workers workers, int wanted, int present) {
        SortedMap<Integer, List<Rows>> waiting = new TreeMap<>();
        long keptAt = nanos.getAsLong();
        int made = 0;
        while (made < wanted && !cancelled) {
            Result result = next(results);
            if (result == null) {
                listener.waiting();
            } else if (result.failure() != null) {
                keep(waiting);
                throw new ReplicationFailure(result.replication(), result.failure());
            } else {
                waiting.put(result.replication(), result.rows());
                made++;
                listener.finished(present + made, present + wanted);
            }
            boolean due = nanos.getAsLong() - keptAt >= TimeUnit.SECONDS.toNanos(KEEP_AFTER_SECONDS);
            if (due || waiting.size() >= KEEP_AFTER_REPLICATIONS) {
                workers.kept(keep(waiting));
                keptAt = nanos.getAsLong();
            }
        }
        keep(waiting);
        return new Outcome(made, made < wanted);
    }

    private @Nullable Result next(BlockingQueue<Result> results) {
        try {
            return results.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            cancelled = true;
            return null;
        }
    }

    /** Writes what waits, a segment for each row of consecutive numbers, and returns how many replications it was. */
    private int keep(SortedMap<Integer, List<Rows>> waiting) {
        int kept = waiting.size();
        while (!waiting.isEmpty()) {
            int first = waiting.firstKey();
            int last = first;
            List<Rows> rows = new ArrayList<>();
            for (List<Rows> next = waiting.get(last); next != null; next = waiting.get(last)) {
                rows.addAll(next);
                last++;
            }
            folder.write(first, last - 1, rows);
            waiting.subMap(first, last).clear();
        }
        return kept;
    }
}
