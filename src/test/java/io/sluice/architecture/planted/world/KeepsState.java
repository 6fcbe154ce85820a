package io.sluice.architecture.planted.world;

import java.util.concurrent.atomic.AtomicLong;

/** Plants: state that all runs of a process would share. */
public final class KeepsState {
    static final AtomicLong COUNTER = new AtomicLong();
    static long last;

    private KeepsState() {}

    static long next() {
        last = COUNTER.incrementAndGet();
        return last;
    }
}
