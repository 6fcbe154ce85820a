package io.sluice.world.macro;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Laws;
import io.sluice.draw.Purpose;
import io.sluice.scenario.ModelParameters;

/**
 * What happens to each industry whatever the policy: breakthroughs and export controls.
 *
 * <p>A breakthrough arrives in industry k in a quarter with probability 1 - exp(-lambda m_k), lambda = {@code breakthrough_rate}
 * a quarter, and lasts {@code breakthrough_quarters}; while it lasts technology moves faster and valuations are higher. m_k is
 * drawn once from a gamma law of mean 1 and variance v = {@code breakthrough_frailty}: waiting times are a mixture of exponential
 * laws with a Pareto tail, P(T > t) = (1 + v lambda t)^(-1/v), and some industries have many (model.md 2.10); m_k = 1 without
 * {@code switch_heavy_tails}.
 *
 * <p>Export control is a two-state Markov chain on exposed industries (parameters {@code export_control_start},
 * {@code export_control_end}, probabilities a quarter). With probability {@code export_control_common} an industry moves with
 * the uniform of the whole economy instead of its own: controls come together and each industry's own law stays what it is;
 * never without {@code switch_correlation}. Without {@code switch_industry_regimes} there is neither. Shocks of the scenario force
 * either on for given quarters, in every arm alike.
 */
public final class IndustryPath {
    private final boolean[][] breakthrough;
    private final boolean[][] exportControl;

    private IndustryPath(int industries, int quarters) {
        breakthrough = new boolean[industries][quarters];
        exportControl = new boolean[industries][quarters];
    }

    /**
     * Draws the paths.
     *
     * @param exposed by industry: whether export control can hit it
     */
    public static IndustryPath draw(Draws draws, ModelParameters p, boolean[] exposed, int quarters) {
        IndustryPath path = new IndustryPath(exposed.length, quarters);
        if (!p.on("switch_industry_regimes")) {
            return path;
        }
        for (int k = 0; k < exposed.length; k++) {
            path.drawBreakthroughs(draws, p, k);
            if (exposed[k]) {
                path.drawControls(draws, p, k);
            }
        }
        return path;
    }

    private void drawBreakthroughs(Draws draws, ModelParameters p, int k) {
        long industry = Entity.industry(k);
        double variance = p.on("switch_heavy_tails") ? p.get("breakthrough_frailty") : 0;
        double frailty = variance > 0
                ? Laws.gamma(draws.uniform(industry, -1, Purpose.BREAKTHROUGH, 1), 1 / variance, variance)
                : 1;
        double arrival = -StrictMath.expm1(-p.get("breakthrough_rate") * frailty);
        int lasts = p.count("breakthrough_quarters");
        int until = 0;
        for (int t = 0; t < breakthrough[k].length; t++) {
            if (draws.uniform(industry, t, Purpose.BREAKTHROUGH, 0) < arrival) {
                until = t + lasts;
            }
            breakthrough[k][t] = t < until;
        }
    }

    private void drawControls(Draws draws, ModelParameters p, int k) {
        long industry = Entity.industry(k);
        double common = p.on("switch_correlation") ? p.get("export_control_common") : 0;
        double start = p.get("export_control_start");
        double end = p.get("export_control_end");
        boolean controlled = false;
        for (int t = 0; t < exportControl[k].length; t++) {
            boolean together = draws.uniform(industry, t, Purpose.EXPORT_CONTROL, 1) < common;
            double u = draws.uniform(together ? Entity.global() : industry, t, Purpose.EXPORT_CONTROL, 0);
            controlled = controlled ? u >= end : u < start;
            exportControl[k][t] = controlled;
        }
    }

    /** Forces a breakthrough for a span of quarters (a shock of the scenario). */
    public void forceBreakthrough(int industry, int from, int quarters) {
        force(breakthrough[industry], from, quarters);
    }

    /** Forces export control for a span of quarters (a shock of the scenario). */
    public void forceExportControl(int industry, int from, int quarters) {
        force(exportControl[industry], from, quarters);
    }

    private static void force(boolean[] path, int from, int quarters) {
        for (int t = Math.max(0, from); t < Math.min(path.length, from + quarters); t++) {
            path[t] = true;
        }
    }

    public boolean breakthrough(int industry, int quarter) {
        return breakthrough[industry][quarter];
    }

    public boolean exportControl(int industry, int quarter) {
        return exportControl[industry][quarter];
    }
}
