package io.sluice.simulation.step;

import io.sluice.quantity.Exact;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;
import io.sluice.world.ledger.Commitments;

/**
 * What a fund of the chain has invested, at cost, fen.
 *
 * <p>A sub-fund f: e_f in deals that the rules counted as seed and start-up when they were made, o_f in others. A regional fund is looked
 * through: with a_f what it has paid into f, u_f what it still owes f and c_f what all partners have paid in, early = sum_f a_f e_f / c_f,
 * other likewise, its own projects added to either, through = sum_f (a_f + u_f). No text says how a regional fund is measured. That it is looked
 * through, and that what it is bound to pay counts as invested through sub-funds, as it does in agreements of funds of funds, are
 * assumptions of this model.
 *
 * @param early in deals that count as seed and start-up
 * @param other in other deals
 * @param through paid into sub-funds or owed to them; 0 for a sub-fund
 * @param direct put into projects of a regional fund's own; 0 for a sub-fund
 */
record Invested(long early, long other, long through, long direct) {
    /** What a fund has invested so far. */
    static Invested of(World w, int f) {
        Funds funds = w.funds();
        long early = funds.investedSmall(f);
        long other = funds.investedOther(f);
        if (funds.kind(f) != FundKind.REGIONAL) {
            return new Invested(early, other, 0, 0);
        }
        Commitments register = w.ledger().register();
        long through = 0;
        for (int below = 0; below < funds.count(); below++) {
            if (funds.kind(below) == FundKind.SUB_FUND && funds.region(below) == funds.region(f)) {
                int line = line(w, f, below);
                long paid = line < 0 ? 0 : register.called(line);
                if (paid > 0) {
                    early += Exact.mulDivFloor(funds.investedSmall(below), paid, funds.contributed(below));
                    other += Exact.mulDivFloor(funds.investedOther(below), paid, funds.contributed(below));
                }
                through += line < 0 ? 0 : paid + register.uncalled(line);
            }
        }
        return new Invested(early, other, through, funds.investedDirect(f));
    }

    /** What a fund has promised another, as a line of the register; below 0 if nothing. */
    private static int line(World w, int from, int into) {
        Commitments register = w.ledger().register();
        int line = register.firstOfFund(w.funds().owner(into));
        while (line >= 0 && register.investorOf(line) != w.funds().owner(from)) {
            line = register.nextOfFund(line);
        }
        return line;
    }

    /** Whether there is nothing to take a share of. */
    boolean nothing() {
        return early + other + through + direct == 0;
    }
}
