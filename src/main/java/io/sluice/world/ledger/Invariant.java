package io.sluice.world.ledger;

/** What always holds in a ledger; the numbers are those of the model note, section 2.9. */
public enum Invariant {
    /** I1: the lines of an entry sum to zero. */
    ENTRY_BALANCES("I1", "the lines of an entry sum to zero"),
    /** I2: each row of the transaction-flow matrix sums to zero. */
    ROWS_SUM_TO_ZERO("I2", "every flow's row over the sectors sums to zero"),
    /** I2: each column of the transaction-flow matrix is the change in its sector's cash. */
    COLUMNS_ARE_CHANGES("I2", "every sector's column over the flows is its change in cash"),
    /** I3: the sum of all cash never changes. */
    CASH_IS_CONSTANT("I3", "the sum of all cash never changes"),
    /** I4: committed = called + uncalled + released, and recallable money is what was made recallable less what was recalled. */
    COMMITMENTS_ADD_UP("I4", "committed = called + uncalled + released on every line"),
    /** I5: for a fund, opening cash + paid in + exits = invested + fees + distributed + cash. */
    FUND_ADDS_UP("I5", "a fund's opening cash and receipts are its payments and its cash"),
    /** I7: a fund's register of investors agrees with the cash it called, and the sums kept by owner with the lines. */
    REGISTER_AGREES("I7", "the register of commitments agrees with the cash called and with its own sums"),
    /** I8: for any other owner, the change in cash is inflows less outflows. */
    OWNER_ADDS_UP("I8", "an owner's change in cash is what came in less what went out"),
    /** I8: ventures and funds never have less than no cash. */
    NO_NEGATIVE_CASH("I8", "ventures and funds never have less than no cash"),
    /** I11: no money moves to or from an owner that is gone. */
    GONE_IS_GONE("I11", "no money moves to or from an owner that is gone"),
    /** A flow is paid and received only by the sectors its row names. */
    RIGHT_SECTORS("row", "a flow is paid and received only by the sectors of its row");

    private final String number;
    private final String statement;

    Invariant(String number, String statement) {
        this.number = number;
        this.statement = statement;
    }

    /** Its number in the model note. */
    public String number() {
        return number;
    }

    /** What holds, in words. */
    public String statement() {
        return statement;
    }
}
