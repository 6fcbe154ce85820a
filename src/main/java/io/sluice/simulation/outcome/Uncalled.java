package io.sluice.simulation.outcome;

import io.sluice.quantity.Split;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.UncalledCause;
import io.sluice.simulation.record.Unspent;
import io.sluice.simulation.step.Fees;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.FundPhase;
import io.sluice.world.fund.Funds;

/**
 * Why what was committed to a sub-fund was not called by the horizon, as an identity to the fen:
 *
 * <pre>  C - K = D + G + (phi - F) + O</pre>
 *
 * <p>C committed, K called, D released after defaults; G = (C - phi) + R - I, what the fund could invest less what it did, phi the fees set aside for the investment
 * period, R recycled proceeds, I invested; F fees paid; O the rest: what was paid from proceeds and interest, less called money that waits or was given back. G is
 * split over what stopped the fund in its quarters ({@link Unspent}) by largest remainder; of a fund that still invests it is put down to the horizon.
 */
final class Uncalled {
    private static final UncalledCause[] CAUSES = UncalledCause.values();

    private final World w;
    private final double feeReserve;

    Uncalled(World w) {
        this.w = w;
        ModelParameters p = w.setting().parameters();
        feeReserve = Fees.reserve(p, FundKind.SUB_FUND);
    }

    /** Uncalled money of a sub-fund by cause, fen; sums to what was committed and not called. */
    long[] of(int f) {
        Funds funds = w.funds();
        long[] causes = new long[CAUSES.length];
        long committed = funds.committed(f);
        long reserve = committed - (long) ((1 - feeReserve) * committed);
        long gap = committed - reserve + funds.recycled(f) - funds.invested(f);
        long defaulted = funds.defaulted(f);
        causes[UncalledCause.DEFAULTED.ordinal()] = defaulted;
        causes[UncalledCause.FEES.ordinal()] = reserve - funds.feesPaid(f);
        if (funds.phase(f) == FundPhase.INVESTING) {
            causes[UncalledCause.STILL_INVESTING.ordinal()] += gap;
        } else {
            attribute(f, gap, causes);
        }
        long named = 0;
        for (long cause : causes) {
            named += cause;
        }
        causes[UncalledCause.OWN_CASH.ordinal()] += committed - funds.contributed(f) - named;
        return causes;
    }

    private void attribute(int f, long gap, long[] causes) {
        Unspent unspent = w.tally().unspent();
        long[] weights = new long[CAUSES.length];
        long all = 0;
        for (UncalledCause cause : CAUSES) {
            weights[cause.ordinal()] = unspent.of(f, cause);
            all += weights[cause.ordinal()];
        }
        if (gap <= 0 || all == 0) {
            causes[UncalledCause.PACE.ordinal()] += gap;
            return;
        }
        long[] parts = Split.byLargestRemainder(gap, weights);
        for (int c = 0; c < parts.length; c++) {
            causes[c] += parts[c];
        }
    }

    /** Whether the identity is about a fund: a sub-fund of the chain that has closed. */
    static boolean about(Funds funds, int f) {
        return funds.kind(f) == FundKind.SUB_FUND
                && funds.phase(f) != FundPhase.RAISING
                && funds.phase(f) != FundPhase.ABANDONED;
    }
}
