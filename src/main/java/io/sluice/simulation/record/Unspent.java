package io.sluice.simulation.record;

import java.util.Arrays;

/**
 * What each fund of the chain meant to invest in its quarters and did not, by what stopped most of it. Money in fen; weights by which what a fund never invested
 * is attributed at its end.
 */
public final class Unspent {
    private static final int CAUSES = UncalledCause.values().length;

    private long[] byFund = new long[64 * CAUSES];
    /** What was stopped in the quarter at hand, by fund and cause. */
    private long[] stopped = new long[64 * CAUSES];

    /** Forgets what was stopped in the last quarter, for funds below a number. */
    public void begin(int funds) {
        if (byFund.length < funds * CAUSES) {
            byFund = Arrays.copyOf(byFund, 2 * funds * CAUSES);
            stopped = new long[byFund.length];
        }
        Arrays.fill(stopped, 0, funds * CAUSES, 0);
    }

    /** Books an amount that a fund wanted to invest and could not. */
    public void stop(int fund, UncalledCause cause, long fen) {
        stopped[fund * CAUSES + cause.ordinal()] += fen;
    }

    /** Ends a fund's quarter: what of its budget is left belongs to the cause that stopped most, the first of equal ones; to no deal if nothing was stopped. */
    public void end(int fund, long left) {
        int most = UncalledCause.NO_DEAL.ordinal();
        for (int cause = 0; cause < CAUSES; cause++) {
            if (stopped[fund * CAUSES + cause] > stopped[fund * CAUSES + most]) {
                most = cause;
            }
        }
        byFund[fund * CAUSES + most] += left;
    }

    /** Books money that was agreed and came back. */
    public void returned(int fund, UncalledCause cause, long fen) {
        byFund[fund * CAUSES + cause.ordinal()] += fen;
    }

    /** What a fund did not spend for a cause, over all quarters. */
    public long of(int fund, UncalledCause cause) {
        int place = fund * CAUSES + cause.ordinal();
        return place < byFund.length ? byFund[place] : 0;
    }
}
