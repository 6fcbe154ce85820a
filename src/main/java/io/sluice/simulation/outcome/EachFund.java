package io.sluice.simulation.outcome;

import io.sluice.results.Rows;
import io.sluice.results.RowsBuilder;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.ResultTables;
import io.sluice.simulation.record.UncalledCause;
import io.sluice.simulation.step.EndOfLife;
import io.sluice.world.fund.Funds;
import io.sluice.world.ledger.Commitments;

/** The rows of the table of funds: one for each fund of an arm, for regressions of a reader's own. */
final class EachFund {
    /** Classes of owners, in the order of the table's columns. */
    private enum Owner {
        NATIONAL,
        LOCAL,
        STATE,
        PRIVATE
    }

    private static final int OWNERS = Owner.values().length;

    private final int replication;
    private final RowsBuilder rows = Rows.builder(ResultTables.FUNDS);

    EachFund(int replication) {
        this.replication = replication;
    }

    void record(World w, int cell) {
        Funds funds = w.funds();
        long[] marks = EndOfLife.Marks.byFund(w);
        Uncalled why = new Uncalled(w);
        for (int f = 0; f < funds.count(); f++) {
            row(w, cell, f, marks[f], why);
        }
    }

    private void row(World w, int cell, int f, long mark, Uncalled why) {
        Funds funds = w.funds();
        long[] standing = new long[OWNERS];
        long[] called = new long[OWNERS];
        Commitments register = w.ledger().register();
        for (int line = register.firstOfFund(funds.owner(f)); line >= 0; line = register.nextOfFund(line)) {
            int owner = owner(w, register.investorOf(line));
            standing[owner] += register.called(line) + register.uncalled(line);
            called[owner] += register.called(line);
        }
        int proposal = funds.proposal(f);
        rows.row(cell, 0, w.setting().arm(), replication, f)
                .put(funds.kind(f).ordinal())
                .put(funds.phase(f).ordinal())
                .put(funds.region(f))
                .put(funds.province(f))
                .put(proposal == Funds.NONE ? -1 : w.exogenous().managers().industries(proposal))
                .put(funds.formed(f))
                .put(funds.closedAt(f))
                .put(funds.target(f))
                .put((long) (funds.target(f) / funds.announcedOver(f)))
                .put(funds.committed(f));
        for (long fen : standing) {
            rows.put(fen);
        }
        rows.put(funds.contributed(f));
        for (long fen : called) {
            rows.put(fen);
        }
        rows.put(funds.investedSmall(f))
                .put(funds.investedOther(f))
                .put(funds.feesPaid(f))
                .put(funds.distributed(f))
                .put(funds.carry(f))
                .put(w.ledger().cash(funds.owner(f)))
                .put(mark);
        long[] causes = Uncalled.about(funds, f) ? why.of(f) : new long[UncalledCause.values().length];
        for (long fen : causes) {
            rows.put(fen);
        }
    }

    private static int owner(World w, int investor) {
        Owner owner =
                switch (w.ledger().sectorOf(investor)) {
                    case TREASURY, NATIONAL, REGIONAL -> Owner.NATIONAL;
                    case PROVINCE -> Owner.LOCAL;
                    case STATE_INVESTOR -> Owner.STATE;
                    default -> Owner.PRIVATE;
                };
        return owner.ordinal();
    }

    Rows rows() {
        return rows.build();
    }
}
