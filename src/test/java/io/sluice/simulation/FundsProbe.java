package io.sluice.simulation;

import io.sluice.simulation.arm.World;
import io.sluice.simulation.step.Fees;

/** What funds of a world can do, worked out anew for tests. */
final class FundsProbe {
    private FundsProbe() {}

    /** What a fund can spend on ventures over its life: commitments less the fees it sets aside, and what it recycled; fen. */
    static double investable(World w, int f) {
        double reserve = Fees.reserve(w.setting().parameters(), w.funds().kind(f));
        return (1 - reserve) * w.funds().committed(f) + w.funds().recycled(f);
    }
}
