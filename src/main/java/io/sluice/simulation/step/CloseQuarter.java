package io.sluice.simulation.step;

import io.sluice.quantity.Scales;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import io.sluice.world.fund.Funds;
import io.sluice.world.ledger.Flow;

/**
 * Step 16: fees and coupons are paid, holdings are marked at the last round's price, the ledger is held to its invariants.
 *
 * <p>Fees: {@link Fees}, as far as a fund has free cash. Money that waits in a fund earns {@code deposit_rate} / 4 a quarter, rounded down, which the fund pays
 * out as it pays out proceeds. Coupon a quarter: a fourth of the yield at which each bond was sold. Marks: {@link NetAssets}.
 */
final class CloseQuarter implements Step {
    private static final int QUARTERS_A_YEAR = Scales.QUARTERS_A_YEAR;

    private final Fees fees;
    private final NetAssets values = new NetAssets();

    private final double depositRate;

    CloseQuarter(ModelParameters p) {
        fees = new Fees(p);
        depositRate = p.get("deposit_rate") / QUARTERS_A_YEAR;
    }

    @Override
    public void run(World w, int t) {
        fees(w, t);
        deposits(w);
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
                funds.addFee(f, fee);
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

    private void deposits(World w) {
        Funds funds = w.funds();
        for (int f = 0; f < funds.count(); f++) {
            long interest = (long) (depositRate * Math.max(0, w.ledger().cash(funds.owner(f))));
            if (interest > 0) {
                w.ledger()
                        .transfer(
                                Flow.DEPOSIT_INTEREST,
                                w.accounts().realEconomy(),
                                funds.owner(f),
                                interest,
                                Behaviour.FEE.cause());
                funds.addProceeds(f, interest);
            }
        }
    }

    private void coupons(World w, int t) {
        if (!w.setting().nationalFund()) {
            return;
        }
        long due = (long) (w.chain().coupons() / Scales.QUARTERS_A_YEAR);
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
