package io.sluice.simulation.step;

import io.sluice.quantity.Scales;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.FundPhase;
import io.sluice.world.fund.Funds;

/**
 * What each fund may invest in a quarter, fen.
 *
 * <p>rest = part x committed + recycled - invested, part = 1 - fees over the investment period for a sub-fund; for a regional fund's own projects
 * rest = plan - invested ({@link DirectPlan}), part = {@code regional_direct_share}. Budget = min(rest, max({@code budget_haste} rest /
 * quarters left, {@code fund_ticket_most} part x committed)), and never more than the fund has and can call: an even pace,
 * but always enough for one round.
 */
final class Budgets {
    private final double haste;
    private final double most;
    /** Part of commitments set aside for fees, by kind of fund. */
    private final double[] feeReserve = new double[FundKind.values().length];

    private final int investmentQuarters;
    private final double directShare;
    private final DirectPlan directPlan;
    private long[] budget = new long[0];

    Budgets(ModelParameters p) {
        haste = p.get("budget_haste");
        most = p.get("fund_ticket_most");
        for (FundKind kind : FundKind.values()) {
            feeReserve[kind.ordinal()] = Fees.reserve(p, kind);
        }
        investmentQuarters = Scales.QUARTERS_A_YEAR * p.count("subfund_investment_years");
        directShare = p.get("regional_direct_share");
        directPlan = new DirectPlan(p);
    }

    /** Budgets by fund number, 0 for funds that do not invest; good until asked again, and the asker may change them. */
    long[] of(World w, int t) {
        Funds funds = w.funds();
        if (budget.length < funds.count()) {
            budget = new long[2 * funds.count()];
        }
        for (int f = 0; f < funds.count(); f++) {
            boolean spends =
                    funds.phase(f) == FundPhase.INVESTING && funds.kind(f).invests();
            budget[f] = spends ? of(w, t, f) : 0;
        }
        return budget;
    }

    private long of(World w, int t, int f) {
        Funds funds = w.funds();
        boolean regional = funds.kind(f) == FundKind.REGIONAL;
        int period = regional ? EnactLaw.investmentQuarters(w, t) : investmentQuarters;
        int left = Math.max(1, funds.closedAt(f) + period - t);
        double all = regional
                ? directPlan.of(w, t, f)
                : (1 - feeReserve[funds.kind(f).ordinal()]) * funds.committed(f) + funds.recycled(f);
        long already = regional ? funds.investedDirect(f) : funds.invested(f);
        double rest = Math.max(0, all - already);
        long reach = w.ledger().cash(funds.owner(f)) + w.ledger().register().uncalledOfFund(funds.owner(f));
        double part = regional ? directShare : 1 - feeReserve[funds.kind(f).ordinal()];
        double pace = Math.max(haste * rest / left, most * part * funds.committed(f));
        return Math.min((long) Math.min(rest, pace), reach);
    }
}
