package io.sluice.world.macro;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import io.sluice.scenario.ModelParameters;

/**
 * What happens to each industry whatever the policy: breakthroughs and export controls.
 *
 * <p>A breakthrough arrives in a quarter with probability 1 - exp(-lambda), lambda = {@code breakthrough_rate} a quarter,
 * and lasts {@code breakthrough_quarters}; while it lasts technology moves faster and valuations are higher. Export
 * control is a two-state Markov chain (parameters {@code export_control_start}, {@code export_control_end}, probabilities a
 * quarter). Shocks of the scenario force either on for given quarters, in every arm alike.
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
        double arrival = 1 - StrictMath.exp(-p.get("breakthrough_rate"));
        int lasts = (int) StrictMath.rint(p.get("breakthrough_quarters"));
        double start = p.get("export_control_start");
        double end = p.get("export_control_end");
        for (int k = 0; k < exposed.length; k++) {
            long industry = Entity.industry(k);
            boolean controlled = false;
            int until = 0;
            for (int t = 0; t < quarters; t++) {
                if (draws.uniform(industry, t, Purpose.BREAKTHROUGH, 0) < arrival) {
                    until = t + lasts;
                }
                path.breakthrough[k][t] = t < until;
                double u = draws.uniform(industry, t, Purpose.EXPORT_CONTROL, 0);
                controlled = controlled ? u >= end : u < start;
                path.exportControl[k][t] = controlled && exposed[k];
            }
        }
        return path;
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
