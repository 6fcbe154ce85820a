package io.sluice.world.ledger;

import io.sluice.world.ledger.Commitments.Item;

/** Looks whether all that must hold in a ledger holds, and says what does not. Reads only. */
final class LedgerCheck {
    private final int quarter;
    private final Accounts accounts;
    private final FlowMatrix matrix;
    private final Commitments register;

    LedgerCheck(int quarter, Accounts accounts, FlowMatrix matrix, Commitments register) {
        this.quarter = quarter;
        this.accounts = accounts;
        this.matrix = matrix;
        this.register = register;
    }

    /**
     * Checks everything that one pass over owners and lines can.
     *
     * @param endowed the sum of all cash at the opening
     * @param cashAtClose cash by sector when the last quarter was closed
     */
    void run(long endowed, long[] cashAtClose) {
        rows();
        long[] cashNow = owners();
        columns(endowed, cashAtClose, cashNow);
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

    private long[] owners() {
        long[] bySector = new long[Sector.COUNT];
        Sector[] sectors = Sector.values();
        for (int owner = 0; owner < accounts.count(); owner++) {
            long cash = accounts.cash(owner);
            int sector = accounts.sector(owner);
            bySector[sector] = Math.addExact(bySector[sector], cash);
            long balance = accounts.balanceOf(owner);
            if (balance != cash) {
                boolean fund = isFund(sectors[sector]);
                throw breach(
                        fund ? Invariant.FUND_ADDS_UP : Invariant.OWNER_ADDS_UP,
                        sectors[sector] + " " + owner,
                        balance,
                        cash);
            }
            if (cash < 0 && sectors[sector].neverNegative()) {
                throw breach(Invariant.NO_NEGATIVE_CASH, sectors[sector] + " " + owner, 0, cash);
            }
        }
        return bySector;
    }

    private void columns(long endowed, long[] cashAtClose, long[] cashNow) {
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

    private void lines() {
        int owners = accounts.count();
        long[] calledByFund = new long[owners];
        long[] calledFromInvestor = new long[owners];
        long[] recalledByFund = new long[owners];
        long[] uncalledOfFund = new long[owners];
        long[] uncalledOfInvestor = new long[owners];
        for (int line = 0; line < register.count(); line++) {
            addsUp(line);
            int fund = register.fundOf(line);
            int investor = register.investorOf(line);
            long called = register.called(line) - register.get(Item.CALLED_BEFORE, line);
            calledByFund[fund] += called;
            calledFromInvestor[investor] += called;
            recalledByFund[fund] += register.recalled(line);
            uncalledOfFund[fund] += register.uncalled(line);
            uncalledOfInvestor[investor] += register.uncalled(line);
        }
        for (int owner = 0; owner < owners; owner++) {
            agree("cash called by fund ", owner, calledByFund[owner], accounts.received(owner, FlowGroup.CALL));
            agree("cash called from investor ", owner, calledFromInvestor[owner], accounts.paid(owner, FlowGroup.CALL));
            agree("cash recalled by fund ", owner, recalledByFund[owner], accounts.received(owner, FlowGroup.RECALL));
            agree("uncalled money of fund ", owner, uncalledOfFund[owner], register.uncalledOfFund(owner));
            agree("uncalled money of investor ", owner, uncalledOfInvestor[owner], register.uncalledOfInvestor(owner));
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
