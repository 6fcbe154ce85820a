package io.sluice.world.ledger;

import java.util.Arrays;

/** The transaction-flow matrix: flows by sectors, net amounts in fen, received positive; for the running quarter, the last one, and all. */
class FlowMatrix {
    private static final int CELLS = Flow.COUNT * Sector.COUNT;

    private long[] running = new long[CELLS];
    private long[] last = new long[CELLS];
    private final long[] closed;

    FlowMatrix() {
        closed = new long[CELLS];
    }

    FlowMatrix(FlowMatrix other) {
        running = other.running.clone();
        last = other.last.clone();
        closed = other.closed.clone();
    }

    /** Adds one line to the running quarter. */
    void add(Flow flow, int sector, long fen) {
        int cell = flow.ordinal() * Sector.COUNT + sector;
        running[cell] = Math.addExact(running[cell], fen);
    }

    long running(int flow, int sector) {
        return running[flow * Sector.COUNT + sector];
    }

    long last(int flow, int sector) {
        return last[flow * Sector.COUNT + sector];
    }

    long all(int flow, int sector) {
        int cell = flow * Sector.COUNT + sector;
        return closed[cell] + running[cell];
    }

    /** The sum of a row of the running quarter. */
    long row(int flow) {
        long sum = 0;
        for (int sector = 0; sector < Sector.COUNT; sector++) {
            sum += running(flow, sector);
        }
        return sum;
    }

    /** The sum of a column of the running quarter. */
    long column(int sector) {
        long sum = 0;
        for (int flow = 0; flow < Flow.COUNT; flow++) {
            sum += running(flow, sector);
        }
        return sum;
    }

    void close() {
        for (int cell = 0; cell < CELLS; cell++) {
            closed[cell] = Math.addExact(closed[cell], running[cell]);
        }
        long[] spare = last;
        last = running;
        running = spare;
        Arrays.fill(running, 0);
    }
}
