package io.sluice.study;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Makes numbered parts of a study on several threads; the results come in the order of their numbers. */
final class Parts {
    private final int threads;

    Parts(int threads) {
        this.threads = threads;
    }

    /** What is made of one number by a maker that belongs to one thread. */
    interface Made<M, T> {
        T of(M maker, int number);
    }

    /** Parts 0 to {@code count - 1}; each thread has a maker of its own. */
    <M, T> List<T> each(int count, Supplier<M> makers, Made<M, T> made) {
        int workers = Math.max(1, Math.min(threads, count));
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<List<T>>> shares = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                int first = worker;
                shares.add(pool.submit(() -> {
                    M maker = makers.get();
                    List<T> share = new ArrayList<>();
                    for (int number = first; number < count; number += workers) {
                        share.add(made.of(maker, number));
                    }
                    return share;
                }));
            }
            List<List<T>> done = new ArrayList<>();
            for (Future<List<T>> share : shares) {
                done.add(share.get());
            }
            List<T> inOrder = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                inOrder.add(done.get(number % workers).get(number / workers));
            }
            return inOrder;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped before the study was done", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a part of the study failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
