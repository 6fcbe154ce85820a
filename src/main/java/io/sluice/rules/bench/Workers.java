package io.sluice.rules.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Two threads, where there are two cores, for work whose parts do not touch each other; results come in the order of the parts. */
final class Workers implements AutoCloseable {
    private static final int MOST = 2;

    private final ExecutorService pool =
            Executors.newFixedThreadPool(Math.min(MOST, Runtime.getRuntime().availableProcessors()), work -> {
                Thread thread = new Thread(work, "rules");
                thread.setDaemon(true);
                return thread;
            });

    /** Begins work whose outcome others will ask for; a fault in it is theirs to meet. */
    void begin(Runnable work) {
        pool.submit(work);
    }

    /** What is made of each part; the first fault of a part is thrown as it is. */
    <A, B> List<B> each(List<A> parts, Function<A, B> work) {
        List<Future<B>> begun = new ArrayList<>();
        parts.forEach(part -> begun.add(pool.submit(() -> work.apply(part))));
        List<B> done = new ArrayList<>();
        for (Future<B> one : begun) {
            done.add(wait(one));
        }
        return done;
    }

    private static <B> B wait(Future<B> one) {
        try {
            return one.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped before the work was done", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            } else if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new IllegalStateException("a part of the work failed", e.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
