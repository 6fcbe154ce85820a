package io.sluice.simulation.step;

import io.sluice.scenario.ModelParameters;

/**
 * The price of a bridge over the price of the last round.
 *
 * <p>A venture whose technology is not ready for the next stage has missed its plan: with probability p = {@code bridge_down_share} its
 * bridge is a down round, at min(1, (1 - m) exp(v e)) of the last value, m the median cut ({@code bridge_down_cut}), v = {@code value_spread},
 * e standard normal; else it is priced at the last round. A venture that has no stage left to grow into has missed nothing.
 * Older owners are not protected against dilution.
 */
final class BridgePrice {
    private final double share;
    private final double kept;
    private final double spread;

    BridgePrice(ModelParameters p) {
        share = p.get("bridge_down_share");
        kept = 1 - p.get("bridge_down_cut");
        spread = p.get("value_spread");
    }

    /** Whether the bridge of a venture that has missed its plan is a down round. */
    boolean down(double uniform) {
        return uniform < share;
    }

    /** The value before a down round over the value after the last round. */
    double factor(double normal) {
        return Math.min(1, kept * StrictMath.exp(spread * normal));
    }
}
