package io.sluice.world.macro;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Laws;
import io.sluice.draw.Purpose;
import io.sluice.scenario.ModelParameters;

/**
 * The shocks of a quarter to the whole economy: a multivariate Student t with one factor and one mixing variable.
 *
 * <p>z_i = l_i c + sqrt(1 - l_i^2) e_i with c and e_i standard normal, so that the correlation of shocks i and j is l_i l_j,
 * whatever loadings -1 .. 1 a scenario sets; eps_i = z_i sqrt((nu - 2) / w), w chi-squared with nu degrees of freedom and
 * the same for all i: each shock has variance 1, and extremes come together (dependence in the tails, also of uncorrelated
 * shocks). Source of the form: model.md 2.5; loadings ({@code loading_*}) and nu ({@code shock_degrees}) are assumed.
 *
 * <p>Without {@code switch_correlation} loadings are 0 and each shock has a mixing variable of its own: independent shocks
 * of the same laws. Without {@code switch_heavy_tails} shocks are normal. No units: standard deviations.
 */
final class JointShocks {
    /** What is hit; the order is part of the draw addresses and frozen. */
    enum Factor {
        GROWTH,
        YIELD,
        MARKET,
        CLIMATE,
        LAND
    }

    private final Draws draws;
    private final double degrees;
    private final boolean heavy;
    private final boolean joint;
    private final double[] loading;

    JointShocks(Draws draws, ModelParameters p) {
        this.draws = draws;
        degrees = p.get("shock_degrees");
        heavy = p.on("switch_heavy_tails");
        joint = p.on("switch_correlation");
        loading = new double[] {
            p.get("loading_growth"),
            p.get("loading_yield"),
            p.get("loading_market"),
            p.get("loading_climate"),
            p.get("loading_land")
        };
    }

    /** All shocks of a quarter, by {@link Factor}. */
    double[] of(int quarter) {
        long global = Entity.global();
        double common = draws.normal(global, quarter, Purpose.MACRO_SHOCK, 0);
        double together = mixing(quarter, 0);
        double[] shocks = new double[loading.length];
        for (int i = 0; i < shocks.length; i++) {
            double own = draws.normal(global, quarter, Purpose.MACRO_SHOCK, 1 + i);
            double z = joint ? loading[i] * common + StrictMath.sqrt(1 - loading[i] * loading[i]) * own : own;
            shocks[i] = z * (joint ? together : mixing(quarter, 1 + i));
        }
        return shocks;
    }

    private double mixing(int quarter, int index) {
        if (!heavy) {
            return 1;
        }
        double u = draws.uniform(Entity.global(), quarter, Purpose.MACRO_MIXING, index);
        return StrictMath.sqrt((degrees - 2) / Laws.chiSquared(u, degrees));
    }
}
