package io.sluice.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What happens on Ctrl-C, or when the process is asked to end: the work is told to stop, is given time to keep what is
 * done, and the last words are said. The process then ends with the exit code of its signal, 130 for Ctrl-C.
 */
final class Interruption implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch settled = new CountDownLatch(1);
    private final Thread hook;

    /**
     * Watches from now on until closed.
     *
     * @param stop tells the work to stop; returns at once
     * @param lastWords what to say when it has stopped
     */
    Interruption(Runnable stop, Supplier<String> lastWords, PrintWriter err) {
        hook = new Thread(
                () -> {
                    stop.run();
                    boolean kept = waitUntilSettled();
                    err.println();
                    err.println(lastWords.get());
                    if (!kept) {
                        err.println("The last replications made may be lost: they were not written in time.");
                    }
                    err.flush();
                },
                "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** All that is done is kept: the process may end. */
    void settled() {
        settled.countDown();
    }

    @Override
    public void close() {
        settled();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already; the hook is at work.
        }
    }

    private boolean waitUntilSettled() {
        try {
            return settled.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
