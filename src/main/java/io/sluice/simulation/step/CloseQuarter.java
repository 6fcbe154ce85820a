package io.sluice.simulation.step;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.FundPhase;
import io.sluice.world.fund.Funds;
import io.sluice.world.ledger.Commitments;
import io.sluice.world.ledger.Flow;

/**
 * Step 16: fees and coupons are paid, holdings are marked at the last round's price, the ledger is held to its invariants.
 *
 * <p>Fee a quarter: {@code management_fee} / 4 of commitments while a fund invests, of cost afterwards; regional funds
 * {@code regional_fee}. Coupon a quarter: a fourth of the yield at which each bond was sold. Net asset value of a fund: cash plus
 * marks, through the layers by called money: NAV(regional) = cash + marks + sum of its share of each sub-fund's NAV.
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
        marks(w, t);
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

    private static void marks(World w, int t) {
        Funds funds = w.funds();
        long[] nav = EndOfLife.Marks.byFund(w);
        long idle = 0;
        long chain = 0;
        for (int f = 0; f < nav.length; f++) {
            long cash = w.ledger().cash(funds.owner(f));
            nav[f] += cash;
            if (funds.kind(f).chain()) {
                idle += cash;
                chain += nav[f];
            }
        }
        long[] upper = nav.clone();
        double publicNav = 0;
        for (int f = 0; f < nav.length; f++) {
            if (funds.kind(f) != FundKind.NATIONAL && funds.kind(f) != FundKind.REGIONAL) {
                publicNav += passUp(w, f, nav[f], upper);
            }
        }
        if (w.setting().nationalFund()) {
            for (int r = 0; r < w.chain().regions(); r++) {
                int f = w.chain().regional(r);
                publicNav += passUp(w, f, upper[f], upper);
            }
            long national = upper[w.chain().national()];
            publicNav += national;
            w.tally().add(Series.NATIONAL_NAV, t, national);
        }
        w.tally().add(Series.IDLE_CASH, t, idle);
        w.tally().add(Series.CHAIN_NAV, t, chain);
        w.tally().add(Series.PUBLIC_NAV, t, (long) publicNav);
    }

    /** Adds each partner fund's share of a value to that fund's; returns the provinces' part. */
    private static double passUp(World w, int f, long value, long[] upper) {
        Commitments register = w.ledger().register();
        int owner = w.funds().owner(f);
        double called = 0;
        for (int line = register.firstOfFund(owner); line >= 0; line = register.nextOfFund(line)) {
            called += register.called(line);
        }
        if (called <= 0) {
            return 0;
        }
        double provinces = 0;
        for (int line = register.firstOfFund(owner); line >= 0; line = register.nextOfFund(line)) {
            double part = value * (register.called(line) / called);
            switch (w.ledger().sectorOf(register.investorOf(line))) {
                case PROVINCE -> provinces += part;
                case REGIONAL -> upper[w.chain().regional(w.funds().region(f))] += (long) part;
                case NATIONAL -> upper[w.chain().national()] += (long) part;
                default -> {}
            }
        }
        return provinces;
    }
}
