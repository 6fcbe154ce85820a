package io.sluice.simulation.step;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.FundPhase;
import io.sluice.world.fund.Funds;
import io.sluice.world.ledger.Flow;

/**
 * Step 16: fees and coupons are paid, holdings are marked at the last round's price, the ledger is held to its invariants.
 *
 * <p>Fee a quarter: {@code management_fee} / 4 of commitments while a fund invests, of cost afterwards; regional funds
 * {@code regional_fee}. Coupon a quarter: a fourth of the yield at which each bond was sold. Marks: {@link NetAssets}.
 */
final class CloseQuarter implements Step {
    private final double feeRate;
    private final double regionalFee;

    CloseQuarter(ModelParameters p) {
        feeRate = p.get("management_fee") / 4;
        regionalFee = p.get("regional_fee") / 4;
    }

    @Override
    public void run(World w, int t) {
        fees(w, t);
        coupons(w, t);
        NetAssets.mark(w, t);
        w.tally().alive()[t] = w.ventures().activeCount();
        w.ledger().closeQuarter();
    }

    private void fees(World w, int t) {
        Funds funds = w.funds();
        long sum = 0;
        for (int f = 0; f < funds.count(); f++) {
            boolean investing = funds.phase(f) == FundPhase.INVESTING;
            if (funds.kind(f) != FundKind.NATIONAL && (investing || funds.phase(f) == FundPhase.HARVESTING)) {
                double rate = funds.kind(f) == FundKind.REGIONAL ? regionalFee : feeRate;
                double base = investing ? funds.committed(f) : Math.min(funds.committed(f), funds.invested(f));
                long free = w.ledger().cash(funds.owner(f)) - funds.proceeds(f);
                long fee = Math.max(0, Math.min((long) (rate * base), free));
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
