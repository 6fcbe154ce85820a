package io.sluice.simulation.step;

import io.sluice.simulation.arm.World;

/**
 * What a regional fund plans for its own projects, in step with what it has committed to sub-funds.
 *
 * <p>plan = d min(C, P / (1 - d)), fen: d = {@code regional_direct_share}, C its commitments, P what it has committed to sub-funds that have closed. A fund that finds fewer sub-funds than
 * planned cuts its own projects with them, or they would be more than d of what it invests.
 */
final class DirectPlan {
    private DirectPlan() {}

    static double of(World w, int f, double directShare) {
        double committed = w.funds().committed(f);
        double joined = w.chain().joined(w.funds().region(f));
        return directShare >= 1 ? committed : directShare * Math.min(committed, joined / (1 - directShare));
    }
}
