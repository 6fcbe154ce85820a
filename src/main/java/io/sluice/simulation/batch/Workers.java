package io.sluice.simulation.batch;

import io.sluice.results.Rows;
import io.sluice.results.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The threads of a batch: each takes the next number, makes the replication, and hands its rows over. */
final class Workers {
    /** Replications that may be made ahead of what is written, which bounds the memory they take. */
    private static final int AHEAD = 256;

    private final List<Integer> numbers;
    private final BlockingQueue<Result> results;
    private final Supplier<Replicator> replicators;
    private final List<Table> tables;
    private final AtomicInteger next = new AtomicInteger();
    private final Semaphore room = new Semaphore(AHEAD);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    Workers(
            List<Integer> numbers,
            BlockingQueue<Result> results,
            Supplier<Replicator> replicators,
            List<Table> tables) {
        this.numbers = numbers;
        this.results = results;
        this.replicators = replicators;
        this.tables = tables;
    }

    void start(int count) {
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(this::work, "replications-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** Some replications were written: as many more may be made. */
    void kept(int count) {
        room.release(count);
    }

    /** No thread takes another number; those at work are told to stop but not waited for. */
    void stop() {
        stopped = true;
        threads.forEach(Thread::interrupt);
    }

    private void work() {
        int position = -1;
        try {
            Replicator replicator = null;
            room.acquire();
            for (position = next.getAndIncrement();
                    position < numbers.size() && !stopped;
                    position = next.getAndIncrement()) {
                if (replicator == null) {
                    replicator = replicators.get();
                }
                int number = numbers.get(position);
                List<Rows> rows = List.copyOf(replicator.replicate(number));
                check(number, rows);
                results.add(new Result(number, rows, null));
                room.acquire();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable failure) { // errors too: a batch must never wait for a thread that is dead
            int number = position >= 0 && position < numbers.size() ? numbers.get(position) : -1;
            results.add(new Result(number, List.of(), failure));
        }
    }

    private void check(int replication, List<Rows> batches) {
        if (batches.stream().allMatch(rows -> rows.size() == 0)) {
            throw new IllegalStateException("It gave no rows.");
        }
        for (Rows rows : batches) {
            if (!tables.contains(rows.table())) {
                throw new IllegalStateException(
                        "It gave rows of table " + rows.table().name() + ", which the experiment does not declare.");
            }
            for (int row = 0; row < rows.size(); row++) {
                if (rows.key(row, Table.REPLICATION) != replication) {
                    throw new IllegalStateException("It gave a row of replication "
                            + rows.key(row, Table.REPLICATION) + " in table "
                            + rows.table().name() + ".");
                }
            }
        }
    }
}
