package io.sluice.simulation.step;

import io.sluice.rules.Law;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundPhase;

/**
 * Step 3: the law of the quarter's first day holds. Laws are prepared per quarter before a run; what changes here is what
 * follows from a change of law at once: a quarter later than the end of the national fund's investment period its
 * regional funds may only harvest.
 */
final class EnactLaw implements Step {
    private static final int MONTHS_A_QUARTER = 3;

    @Override
    public void run(World w, int t) {
        if (!w.setting().nationalFund() || t < investmentQuarters(w.setting().law(t))) {
            return;
        }
        for (int r = 0; r < w.chain().regions(); r++) {
            int fund = w.chain().regional(r);
            if (w.funds().phase(fund) == FundPhase.INVESTING) {
                w.funds().setPhase(fund, FundPhase.HARVESTING);
            }
        }
    }

    /** Length of the chain's investment period by law, quarters; by default ten years. */
    static int investmentQuarters(Law law) {
        return (int) (law.parameter("investment-period-limit").orElse(120) / MONTHS_A_QUARTER);
    }
}
