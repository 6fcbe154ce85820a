package io.sluice.world.ledger;

import io.sluice.world.ledger.Commitments.Item;
import java.util.Arrays;

/**
 * Looks whether all that must hold in a ledger holds, and says what does not. Reads only. Owners that nothing happened to since the
 * last close were found in order then, and only their cash is counted again.
 */
final class LedgerCheck {
    private final Accounts accounts;
    private final FlowMatrix matrix;
    private final Commitments register;
    private final long[] cashNow = new long[Sector.COUNT];
    private final long[][] sums = new long[5][0];
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

    private void lines() {
        int owners = Math.min(accounts.count(), register.ownersReached());
        for (int k = 0; k < sums.length; k++) {
            if (sums[k].length < owners) {
                sums[k] = new long[accounts.count()];
            }
            Arrays.fill(sums[k], 0, owners, 0);
        }
        for (int line = 0; line < register.count(); line++) {
            addsUp(line);
            int fund = register.fundOf(line);
            int investor = register.investorOf(line);
            long called = register.called(line) - register.get(Item.CALLED_BEFORE, line);
            sums[0][fund] += called;
            sums[1][investor] += called;
            sums[2][fund] += register.recalled(line);
            sums[3][fund] += register.uncalled(line);
            sums[4][investor] += register.uncalled(line);
        }
        for (int owner = 0; owner < owners; owner++) {
            if (register.firstOfFund(owner) >= 0) {
                agree("cash called by fund ", owner, sums[0][owner], accounts.received(owner, FlowGroup.CALL));
                agree("cash recalled by fund ", owner, sums[2][owner], accounts.received(owner, FlowGroup.RECALL));
                agree("uncalled money of fund ", owner, sums[3][owner], register.uncalledOfFund(owner));
            }
            if (register.firstOfInvestor(owner) >= 0) {
                agree("cash called from investor ", owner, sums[1][owner], accounts.paid(owner, FlowGroup.CALL));
                agree("uncalled money of investor ", owner, sums[4][owner], register.uncalledOfInvestor(owner));
            }
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
