package io.sluice.simulation.step;

import io.sluice.quantity.Scales;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.FundPhase;
import io.sluice.world.fund.Funds;

/**
 * Management fee due for a quarter, fen: rate / 4 x B while a fund invests, afterwards of the cost of what it still holds, at most of B.
 *
 * <pre>  B = (1 - x) C + x K</pre>
 *
 * <p>C commitments, K called so far; x = {@code fee_on_paid_in} for funds with government money (the State Council's document of 2025 asks for fees on what is paid
 * in, wording as recalled), 0 for others. Rate: {@code management_fee}, for regional funds {@code regional_fee}; the national company has none.
 */
public final class Fees {
    private final double rate;
    private final double regionalRate;
    private final double onPaidIn;

    Fees(ModelParameters p) {
        rate = p.get("management_fee") / Scales.QUARTERS_A_YEAR;
        regionalRate = p.get("regional_fee") / Scales.QUARTERS_A_YEAR;
        onPaidIn = p.get("fee_on_paid_in");
    }

    long due(World w, int f) {
        Funds funds = w.funds();
        boolean investing = funds.phase(f) == FundPhase.INVESTING;
        if (funds.kind(f) == FundKind.NATIONAL || !(investing || funds.phase(f) == FundPhase.HARVESTING)) {
            return 0;
        }
        double x = funds.kind(f) == FundKind.PRIVATE ? 0 : onPaidIn;
        double whole = (1 - x) * funds.committed(f) + x * funds.contributed(f);
        double base = investing ? whole : Math.min(whole, funds.costHeld(f));
        return (long) ((funds.kind(f) == FundKind.REGIONAL ? regionalRate : rate) * base);
    }

    /**
     * Part of its commitments that a fund sets aside for fees of its investment period: n years at the rate, of commitments or, where fees are on what is paid in and
     * calls come evenly, of half of them on average.
     */
    public static double reserve(ModelParameters p, FundKind kind) {
        double x = kind == FundKind.PRIVATE ? 0 : p.get("fee_on_paid_in");
        return p.get("management_fee") * p.get("subfund_investment_years") * (1 - x / 2);
    }
}
