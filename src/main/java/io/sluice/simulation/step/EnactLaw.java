package io.sluice.simulation.step;

import io.sluice.quantity.Scales;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundPhase;
import java.util.stream.IntStream;

/**
 * Step 3: the law of the quarter's first day holds. Laws are prepared per quarter before a run; what changes here is what
 * follows from a change of law at once: a quarter later than the end of the national fund's investment period its
 * regional funds may only harvest, and what they have invested is put to the rules ({@link FloorFindings}).
 */
final class EnactLaw implements Step {
    private static final int MONTHS_A_QUARTER = Scales.MONTHS_A_QUARTER;

    private final FloorFindings floors;

    EnactLaw(ModelParameters p) {
        floors = new FloorFindings(p);
    }

    @Override
    public void run(World w, int t) {
        if (!w.setting().nationalFund() || t < investmentQuarters(w, t)) {
            return;
        }
        int[] ended = IntStream.range(0, w.chain().regions())
                .map(w.chain()::regional)
                .filter(fund -> w.funds().phase(fund) == FundPhase.INVESTING)
                .toArray();
        floors.test(w, t, ended);
        for (int fund : ended) {
            w.funds().setPhase(fund, FundPhase.HARVESTING);
        }
    }

    /** Length of the chain's investment period, quarters: the longest that the rules admit. */
    static int investmentQuarters(World w, int t) {
        return (int) (PlanLimits.of(w, w.setting().law(t)).months().investment() / MONTHS_A_QUARTER);
    }
}
