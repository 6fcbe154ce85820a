package io.sluice.simulation.step;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import io.sluice.world.fund.FundPhase;

/**
 * Step 2: everybody learns last quarter's indicators; nobody reacts to the quarter that is running.
 *
 * <p>Entry valuations move with uninvested money (decisions A4): factor_t = (D_t / D_0)^eps, D the uncalled and idle money
 * of funds that invest over the market's investment of the last year, D_0 its level in the first quarter, eps =
 * {@code dry_powder_elasticity}.
 */
final class UpdateInformation implements Step {
    private static final int MEMORY = 4;
    private static final double LEAST = 0.25;
    private static final double MOST = 4;

    private final double elasticity;

    UpdateInformation(ModelParameters p) {
        elasticity = p.get("dry_powder_elasticity");
    }

    @Override
    public void run(World w, int t) {
        w.governments().advance(t);
        if (t < MEMORY) {
            return;
        }
        long invested = 0;
        for (int back = 1; back <= MEMORY; back++) {
            invested += w.tally().series(Series.MARKET_INVESTED)[t - back];
        }
        double powder = (double) dryPowder(w) / Math.max(1, invested);
        if (t == MEMORY) {
            w.climate().setDryPowderReference(powder);
        }
        double reference = w.climate().dryPowderReference();
        double ratio = reference > 0 ? powder / reference : 1;
        w.climate().setValuationFactor(Math.max(LEAST, Math.min(MOST, StrictMath.pow(ratio, elasticity))));
    }

    private static long dryPowder(World w) {
        long sum = 0;
        for (int f = 0; f < w.funds().count(); f++) {
            if (w.funds().phase(f) == FundPhase.INVESTING && w.funds().kind(f).invests()) {
                sum += w.ledger().register().uncalledOfFund(w.funds().owner(f))
                        + w.ledger().cash(w.funds().owner(f));
            }
        }
        return sum;
    }
}
