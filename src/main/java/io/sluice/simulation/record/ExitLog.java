package io.sluice.simulation.record;

import java.util.Arrays;

/** Every venture that was sold, listed, bought back or liquidated in one arm and replication, in columns. */
public final class ExitLog {
    private static final int FIRST_SIZE = 1024;

    private int count;
    private int[] venture = new int[FIRST_SIZE];
    private short[] quarter = new short[FIRST_SIZE];
    private long[] value = new long[FIRST_SIZE];

    /**
     * Records an exit.
     *
     * @param fen price of the whole venture
     */
    public void add(int j, int t, long fen) {
        if (count == venture.length) {
            venture = Arrays.copyOf(venture, count * 2);
            quarter = Arrays.copyOf(quarter, count * 2);
            value = Arrays.copyOf(value, count * 2);
        }
        venture[count] = j;
        quarter[count] = (short) t;
        value[count] = fen;
        count++;
    }

    public int count() {
        return count;
    }

    public int venture(int exit) {
        return venture[exit];
    }

    public int quarter(int exit) {
        return quarter[exit];
    }

    /** Price of the whole venture, fen. */
    public long value(int exit) {
        return value[exit];
    }
}
