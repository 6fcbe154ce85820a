package io.sluice.world.ledger;

/** Something that must always hold does not: a fault of the program, never of its input. The ledger that throws it is of no more use. */
public final class LedgerBreach extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final Invariant invariant;
    private final int quarter;
    private final long expected;
    private final long found;

    LedgerBreach(Invariant invariant, int quarter, String where, long expected, long found) {
        super(invariant.number() + " broken in quarter " + quarter + ": " + invariant.statement() + "; " + where
                + ": expected " + expected + " fen, found " + found + " fen");
        this.invariant = invariant;
        this.quarter = quarter;
        this.expected = expected;
        this.found = found;
    }

    /** What no longer holds. */
    public Invariant invariant() {
        return invariant;
    }

    /** The quarter in which it was found. */
    public int quarter() {
        return quarter;
    }

    /** What should have been, in fen. */
    public long expected() {
        return expected;
    }

    /** What was found, in fen. */
    public long found() {
        return found;
    }
}
