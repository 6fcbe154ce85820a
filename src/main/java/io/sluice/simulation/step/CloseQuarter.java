package io.sluice.simulation.step;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import io.sluice.world.fund.Funds;
import io.sluice.world.ledger.Flow;

/**
 * Step 16: fees and coupons are paid, holdings are marked at the last round's price, the ledger is held to its invariants.
 *
 * <p>Fees: {@link Fees}, as far as a fund has free cash. Coupon a quarter: a fourth of the yield at which each bond was sold. Marks: {@link NetAssets}.
 */
final class CloseQuarter implements Step {
    private final Fees fees;
    private final NetAssets values = new NetAssets();

    CloseQuarter(ModelParameters p) {
        fees = new Fees(p);
    }

    @Override
    public void run(World w, int t) {
        fees(w, t);
        coupons(w, t);
        values.mark(w, t);
        w.tally().alive()[t] = w.ventures().activeCount();
        w.ledger().closeQuarter();
    }

    private void fees(World w, int t) {
        Funds funds = w.funds();
        long sum = 0;
        for (int f = 0; f < funds.count(); f++) {
            long due = fees.due(w, f);
            if (due > 0) {
                long free = w.ledger().cash(funds.owner(f)) - funds.proceeds(f);
                long fee = Math.max(0, Math.min(due, free));
                w.ledger()
                        .transfer(
                                Flow.MANAGEMENT_FEE,
                                funds.owner(f),
                                w.accounts().managers(),
                                fee,
                                Behaviour.FEE.cause());
                sum += funds.kind(f).chain() ? fee : 0;
            }
        }
        long earned = w.ledger().cash(w.accounts().managers());
        w.ledger()
                .transfer(
                        Flow.MANAGER_COST,
                        w.accounts().managers(),
                        w.accounts().realEconomy(),
                        Math.max(0, earned),
                        Behaviour.FEE.cause());
        w.tally().add(Series.FEES_PAID, t, sum);
    }

    private void coupons(World w, int t) {
        if (!w.setting().nationalFund()) {
            return;
        }
        long due = (long) (w.chain().coupons() / 4);
        long paid = 0;
        int classes = w.economy().classes().count();
        for (int c = 0; c < classes; c++) {
            long part = (long) StrictMath.floor(due * w.economy().classes().bonds(c));
            w.ledger()
                    .transfer(
                            Flow.COUPON,
                            w.accounts().treasury(),
                            w.accounts().classes()[c],
                            part,
                            Behaviour.BOND.cause());
            paid += part;
        }
        w.tally().add(Series.COUPONS_PAID, t, paid);
    }
}
