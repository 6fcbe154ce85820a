package io.sluice.simulation.arm;

import java.util.Arrays;

/**
 * Matches that provinces owe to funds of the chain. Money in fen.
 *
 * <p>Of each province, always: required = promised at once + promised late + lapsed + owed. What is owed lapses when the fund
 * gives up or no longer takes money.
 */
public final class Arrears {
    private long[] ofFund = new long[64];
    private long[] requiredOf = new long[64];
    private final long[] owed;
    private final long[] required;
    private final long[] atOnce;
    private final long[] late;
    private final long[] lapsed;

    Arrears(int provinces) {
        owed = new long[provinces];
        required = new long[provinces];
        atOnce = new long[provinces];
        late = new long[provinces];
        lapsed = new long[provinces];
    }

    /** Books what a rule asked of a province beside a fund and what it promised; the rest is owed. */
    public void match(int fund, int province, long requiredFen, long promisedFen) {
        if (fund >= ofFund.length) {
            ofFund = Arrays.copyOf(ofFund, Math.max(fund + 1, 2 * ofFund.length));
            requiredOf = Arrays.copyOf(requiredOf, ofFund.length);
        }
        required[province] += requiredFen;
        atOnce[province] += promisedFen;
        requiredOf[fund] = requiredFen;
        ofFund[fund] = requiredFen - promisedFen;
        owed[province] += requiredFen - promisedFen;
    }

    /**
     * The chain puts less into a fund that raises money than it offered, and the rule asks for less beside it: what is promised or owed beyond that is not
     * required any more. What was promised late counts with what was promised at once.
     *
     * @param requiredFen what is required now, at most what was
     * @return what was promised beyond that, fen
     */
    public long reduce(int fund, int province, long requiredFen) {
        long less = requiredOf(fund) - requiredFen;
        long fromOwed = Math.min(less, of(fund));
        requiredOf[fund] = requiredFen;
        ofFund[fund] -= fromOwed;
        owed[province] -= fromOwed;
        required[province] -= less;
        atOnce[province] -= less - fromOwed;
        return less - fromOwed;
    }

    /** What the rule asks of the province beside a fund, fen. */
    public long requiredOf(int fund) {
        return fund < requiredOf.length ? requiredOf[fund] : 0;
    }

    /** A part of what is owed to a fund is promised after all. */
    public void cure(int fund, int province, long fen) {
        ofFund[fund] -= fen;
        owed[province] -= fen;
        late[province] += fen;
    }

    /** What is owed to a fund is owed no more. */
    public void lapse(int fund, int province) {
        lapsed[province] += of(fund);
        owed[province] -= of(fund);
        ofFund[fund] = 0;
    }

    /** What is owed to a fund, fen. */
    public long of(int fund) {
        return fund < ofFund.length ? ofFund[fund] : 0;
    }

    /** What a province owes, fen. */
    public long owed(int province) {
        return owed[province];
    }

    /** What rules asked of a province so far, fen. */
    public long required(int province) {
        return required[province];
    }

    /** What it promised in the quarter in which it was asked, fen. */
    public long atOnce(int province) {
        return atOnce[province];
    }

    /** What it promised later, fen. */
    public long late(int province) {
        return late[province];
    }

    /** What was owed and lapsed, fen. */
    public long lapsed(int province) {
        return lapsed[province];
    }
}
