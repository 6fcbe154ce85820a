package io.sluice.simulation.step;

import io.sluice.quantity.Scales;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.Codes;
import io.sluice.simulation.fact.PortfolioFacts;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.Funds;

/**
 * Describes a fund of the chain with deals it may add, for the rules on its portfolio ({@code portfolio-room}).
 *
 * <p>What can still come to stand in seed and start-up firms is what the fund can spend on ventures less its other holdings: fees are never invested. With C
 * commitments, phi fees over the investment period as a share of C and R recycled proceeds, a sub-fund can spend (1 - phi) C + R, a regional fund on its own
 * projects what it plans for them ({@link DirectPlan}). A regional fund's sub-funds have signed the floor, so it keeps it by keeping it with its own projects.
 */
final class PortfolioRoom {
    private static final int MONTHS_A_YEAR = Scales.MONTHS_A_YEAR;

    private final long lifeMonths;
    private final double afterFees;
    private final DirectPlan directPlan;

    PortfolioRoom(ModelParameters p) {
        lifeMonths = (long) MONTHS_A_YEAR * p.count("subfund_life_years");
        afterFees = 1 - Fees.reserve(p, FundKind.SUB_FUND);
        directPlan = new DirectPlan(p);
    }

    /**
     * Describes a fund.
     *
     * @param early money it would add in deals that count as seed and start-up, fen
     * @param later money it would add in other deals, fen
     */
    void describe(World w, int t, PortfolioFacts facts, int row, int f, long early, long later) {
        Funds funds = w.funds();
        boolean regional = funds.kind(f) == FundKind.REGIONAL;
        facts.set(
                row,
                regional ? Codes.KIND_REGIONAL : Codes.KIND_SUB_FUND,
                funds.region(f),
                funds.committed(f),
                lifeMonths,
                funds.investedSmall(f) + early,
                funds.investedOther(f) + later,
                funds.investedDirect(f) + (regional ? early + later : 0),
                (long) investable(w, t, f));
    }

    /** What a fund can spend on ventures over its life, fen. */
    double investable(World w, int t, int f) {
        return w.funds().kind(f) == FundKind.REGIONAL
                ? directPlan.of(w, t, f)
                : afterFees * w.funds().committed(f) + w.funds().recycled(f);
    }
}
