package io.sluice.simulation.record;

import java.util.Arrays;

/**
 * Every round of finance paid in one arm and replication, in columns, in the order in which they were paid. Money in fen by
 * ultimate owner; the three parts of a round sum exactly to what the venture received.
 *
 * <p>This is what an observer of the arm could know: who was financed, when, at what value, by whose money.
 */
public final class RoundLog {
    private static final int FIRST_SIZE = 4096;

    private int count;
    private int[] venture = new int[FIRST_SIZE];
    private short[] quarter = new short[FIRST_SIZE];
    private byte[] stage = new byte[FIRST_SIZE];
    private boolean[] chain = new boolean[FIRST_SIZE];
    private long[] preMoney = new long[FIRST_SIZE];
    private long[] governments = new long[FIRST_SIZE];
    private long[] state = new long[FIRST_SIZE];
    private long[] own = new long[FIRST_SIZE];

    /**
     * Begins a round; {@link #add} then says whose money it is.
     *
     * @param valueBefore value before the money as others see it, fen
     * @param withChain whether money of the national fund's chain is in it
     */
    public void open(int j, int t, int roundStage, long valueBefore, boolean withChain) {
        if (count == venture.length) {
            grow(count * 2);
        }
        venture[count] = j;
        quarter[count] = (short) t;
        stage[count] = (byte) roundStage;
        preMoney[count] = valueBefore;
        chain[count] = withChain;
        count++;
    }

    private void grow(int size) {
        venture = Arrays.copyOf(venture, size);
        quarter = Arrays.copyOf(quarter, size);
        stage = Arrays.copyOf(stage, size);
        chain = Arrays.copyOf(chain, size);
        preMoney = Arrays.copyOf(preMoney, size);
        governments = Arrays.copyOf(governments, size);
        state = Arrays.copyOf(state, size);
        own = Arrays.copyOf(own, size);
    }

    /** Adds money to the round begun last. */
    public void add(long ofGovernments, long ofStateOwned, long ofPrivate) {
        governments[count - 1] += ofGovernments;
        state[count - 1] += ofStateOwned;
        own[count - 1] += ofPrivate;
    }

    /** Number of rounds paid. */
    public int count() {
        return count;
    }

    public int venture(int round) {
        return venture[round];
    }

    public int quarter(int round) {
        return quarter[round];
    }

    public int stage(int round) {
        return stage[round];
    }

    /** Whether money of the national fund's chain is in the round. */
    public boolean chain(int round) {
        return chain[round];
    }

    /** Value before the money as others see it, fen; a venture that answered a limit may have sold its parts at more. */
    public long preMoney(int round) {
        return preMoney[round];
    }

    /** Money of the Treasury and of local governments, fen. */
    public long governments(int round) {
        return governments[round];
    }

    /** Money of state-owned and financial institutions, fen. */
    public long state(int round) {
        return state[round];
    }

    /** Money of private investors, fen. */
    public long own(int round) {
        return own[round];
    }

    /** All money of the round, fen. */
    public long money(int round) {
        return governments[round] + state[round] + own[round];
    }
}
