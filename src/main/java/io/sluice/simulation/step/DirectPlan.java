package io.sluice.simulation.step;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;

/**
 * What a regional fund plans for its own projects, in step with its sub-funds.
 *
 * <p>plan = d min(C, P / (1 - d)), fen: d = {@code regional_direct_share}, C its commitments, P what it has promised to sub-funds; in the last {@code first_close_quarters}
 * of its investment period, when a fund that still raises money may close too late or not at all, P is what it has committed to sub-funds that have closed. A fund
 * that finds fewer sub-funds than planned cuts its own projects with them, or they would be more than d of what it invests.
 */
final class DirectPlan {
    private final double directShare;
    private final int closing;

    DirectPlan(ModelParameters p) {
        directShare = p.get("regional_direct_share");
        closing = p.count("first_close_quarters");
    }

    double of(World w, int t, int f) {
        double committed = w.funds().committed(f);
        int region = w.funds().region(f);
        int left = w.funds().closedAt(f) + EnactLaw.investmentQuarters(w, t) - t;
        double placed = left > closing ? w.chain().promised(region) : w.chain().joined(region);
        return directShare >= 1 ? committed : directShare * Math.min(committed, placed / (1 - directShare));
    }
}
