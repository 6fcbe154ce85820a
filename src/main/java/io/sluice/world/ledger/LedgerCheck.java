package io.sluice.world.ledger;

import io.sluice.world.ledger.Commitments.Item;
import java.util.Arrays;

/**
 * Looks whether all that must hold in a ledger holds, and says what does not. Changes nothing in the ledger. Owners and lines that
 * nothing happened to since the last close were found in order then, and only the owners' cash is counted again.
 */
final class LedgerCheck {
    private static final int CALLED_BY_FUND = 0;
    private static final int CALLED_FROM_INVESTOR = 1;
    private static final int RECALLED_BY_FUND = 2;
    private static final int UNCALLED_OF_FUND = 3;
    private static final int UNCALLED_OF_INVESTOR = 4;
    private static final int COUNTED = 3;
    private static final int VENTURE = Sector.VENTURE.ordinal();

    private final Accounts accounts;
    private final FlowMatrix matrix;
    private final Commitments register;
    private final long[] cashNow = new long[Sector.COUNT];
    private final long[][] sums = new long[5][0];
    /** What was counted of each line: called, recalled, uncalled. */
    private long[] counted = new long[0];

    private int seen;
    private int quarter;

    LedgerCheck(Accounts accounts, FlowMatrix matrix, Commitments register) {
        this.accounts = accounts;
        this.matrix = matrix;
        this.register = register;
    }

    /**
     * Checks everything.
     *
     * @param now the running quarter
     * @param endowed the sum of all cash at the opening
     * @param cashAtClose cash by sector when the last quarter was closed
     */
    void run(int now, long endowed, long[] cashAtClose) {
        quarter = now;
        rows();
        owners();
        columns(endowed, cashAtClose);
        lines();
    }

    private void rows() {
        for (Flow flow : Flow.values()) {
            long row = matrix.row(flow.ordinal());
            if (row != 0) {
                throw breach(Invariant.ROWS_SUM_TO_ZERO, "row " + flow, 0, row);
            }
        }
    }

    private void owners() {
        for (int k = 0; k < accounts.touchedCount(); k++) {
            int owner = accounts.touched(k);
            Sector sector = Sector.at(accounts.sector(owner));
            long cash = accounts.cash(owner);
            long balance = accounts.balanceOf(owner);
            if (balance != cash) {
                Invariant broken = isFund(sector) ? Invariant.FUND_ADDS_UP : Invariant.OWNER_ADDS_UP;
                throw breach(broken, sector + " " + owner, balance, cash);
            }
            if (cash < 0 && sector.neverNegative()) {
                throw breach(Invariant.NO_NEGATIVE_CASH, sector + " " + owner, 0, cash);
            }
        }
        accounts.sumCash(cashNow);
    }

    private void columns(long endowed, long[] cashAtClose) {
        long sum = 0;
        for (int sector = 0; sector < Sector.COUNT; sector++) {
            sum = Math.addExact(sum, cashNow[sector]);
        }
        if (sum != endowed) {
            throw breach(Invariant.CASH_IS_CONSTANT, "all owners", endowed, sum);
        }
        for (Sector sector : Sector.values()) {
            long change = cashNow[sector.ordinal()] - cashAtClose[sector.ordinal()];
            long column = matrix.column(sector.ordinal());
            if (column != change) {
                throw breach(Invariant.COLUMNS_ARE_CHANGES, "column " + sector, change, column);
            }
        }
    }

    /**
     * Counts the lines touched since the last close anew, and sums by fund and investor with them. What was not touched was
     * found in order then; a line never seen, as in a copy of a ledger, is counted whatever happened to it.
     */
    private void lines() {
        makeRoom();
        int known = seen;
        seen = register.count();
        for (int line = known; line < seen; line++) {
            count(line);
        }
        for (int k = 0; k < register.touchedCount(); k++) {
            if (register.touched(k) < known) {
                count(register.touched(k));
            }
        }
        for (int line = known; line < seen; line++) {
            agree(line);
        }
        for (int k = 0; k < register.touchedCount(); k++) {
            agree(register.touched(k));
        }
        for (int k = 0; k < accounts.touchedCount(); k++) {
            int owner = accounts.touched(k);
            if (accounts.sector(owner) != VENTURE) {
                agreeAsFund(owner);
                agreeAsInvestor(owner);
            }
        }
    }

    private void makeRoom() {
        int owners = Math.max(accounts.count(), register.ownersReached());
        for (int k = 0; k < sums.length; k++) {
            sums[k] = sums[k].length < owners ? Arrays.copyOf(sums[k], owners + (owners >> 1)) : sums[k];
        }
        int lines = register.count();
        if (counted.length < lines * COUNTED) {
            counted = Arrays.copyOf(counted, (lines + (lines >> 1)) * COUNTED);
        }
    }

    /** Checks a line and brings the sums up to what it has now. */
    private void count(int line) {
        addsUp(line);
        int fund = register.fundOf(line);
        int investor = register.investorOf(line);
        long called = change(0, line, register.called(line) - register.get(Item.CALLED_BEFORE, line));
        long recalled = change(1, line, register.recalled(line));
        long uncalled = change(2, line, register.uncalled(line));
        sums[CALLED_BY_FUND][fund] += called;
        sums[CALLED_FROM_INVESTOR][investor] += called;
        sums[RECALLED_BY_FUND][fund] += recalled;
        sums[UNCALLED_OF_FUND][fund] += uncalled;
        sums[UNCALLED_OF_INVESTOR][investor] += uncalled;
    }

    private long change(int item, int line, long now) {
        long before = counted[line * COUNTED + item];
        counted[line * COUNTED + item] = now;
        return now - before;
    }

    private void agree(int line) {
        agreeAsFund(register.fundOf(line));
        agreeAsInvestor(register.investorOf(line));
    }

    private void agreeAsFund(int owner) {
        if (register.firstOfFund(owner) >= 0) {
            agree("cash called by fund ", owner, sums[CALLED_BY_FUND][owner], accounts.received(owner, FlowGroup.CALL));
            agree(
                    "cash recalled by fund ",
                    owner,
                    sums[RECALLED_BY_FUND][owner],
                    accounts.received(owner, FlowGroup.RECALL));
            agree("uncalled money of fund ", owner, sums[UNCALLED_OF_FUND][owner], register.uncalledOfFund(owner));
        }
    }

    private void agreeAsInvestor(int owner) {
        if (register.firstOfInvestor(owner) >= 0) {
            agree(
                    "cash called from investor ",
                    owner,
                    sums[CALLED_FROM_INVESTOR][owner],
                    accounts.paid(owner, FlowGroup.CALL));
            agree(
                    "uncalled money of investor ",
                    owner,
                    sums[UNCALLED_OF_INVESTOR][owner],
                    register.uncalledOfInvestor(owner));
        }
    }

    private void addsUp(int line) {
        long committed = register.committed(line);
        long called = register.called(line);
        long uncalled = register.uncalled(line);
        long released = register.released(line);
        boolean signs = called >= 0 && uncalled >= 0 && released >= 0 && register.recallable(line) >= 0;
        if (!signs || committed != called + uncalled + released) {
            throw breach(
                    Invariant.COMMITMENTS_ADD_UP,
                    "line " + line + " (called " + called + ", uncalled " + uncalled + ", released " + released + ")",
                    committed,
                    called + uncalled + released);
        }
        long made = register.get(Item.MADE_RECALLABLE, line);
        long kept = register.recallable(line) + register.recalled(line);
        if (made != kept) {
            throw breach(Invariant.COMMITMENTS_ADD_UP, "recallable money of line " + line, made, kept);
        }
    }

    private void agree(String what, int owner, long expected, long found) {
        if (expected != found) {
            throw breach(Invariant.REGISTER_AGREES, what + owner, expected, found);
        }
    }

    private LedgerBreach breach(Invariant invariant, String where, long expected, long found) {
        return new LedgerBreach(invariant, quarter, where, expected, found);
    }

    static boolean isFund(Sector sector) {
        return sector == Sector.NATIONAL || sector == Sector.REGIONAL || sector == Sector.FUND;
    }
}
