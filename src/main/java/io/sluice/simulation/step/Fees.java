package io.sluice.simulation.step;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.FundPhase;
import io.sluice.world.fund.Funds;

/**
 * Management fee due for a quarter, fen: rate / 4 x commitments while a fund invests, afterwards of the cost of what it still holds,
 * at most of commitments. Rate: {@code management_fee}, for regional funds {@code regional_fee}; the national company has none.
 */
final class Fees {
    private final double rate;
    private final double regionalRate;

    Fees(ModelParameters p) {
        rate = p.get("management_fee") / 4;
        regionalRate = p.get("regional_fee") / 4;
    }

    long due(World w, int f) {
        Funds funds = w.funds();
        boolean investing = funds.phase(f) == FundPhase.INVESTING;
        if (funds.kind(f) == FundKind.NATIONAL || !(investing || funds.phase(f) == FundPhase.HARVESTING)) {
            return 0;
        }
        double base = investing ? funds.committed(f) : Math.min(funds.committed(f), funds.costHeld(f));
        return (long) ((funds.kind(f) == FundKind.REGIONAL ? regionalRate : rate) * base);
    }
}
