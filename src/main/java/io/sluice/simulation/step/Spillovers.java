package io.sluice.simulation.step;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;

/**
 * What an industry's research does for all firms in it, as a reduced form (model.md 2.12).
 *
 * <p>Factor on the pace of technology in industry k: (R_k / R_k0)^e, between 1/B and B = {@code spillover_bound}, R_k the real research of its active ventures
 * last quarter, R_k0 that of the first morning, the same in every world of a replication; e = {@code spillover_elasticity}. Source
 * of the sign: Bloom, Schankerman and Van Reenen 2013, Econometrica 81(4) (recalled); size assumed. 1 without
 * {@code switch_spillovers}.
 */
final class Spillovers {
    private final double elasticity;
    private final double bound;

    Spillovers(ModelParameters p) {
        elasticity = p.on("switch_spillovers") ? p.get("spillover_elasticity") : 0;
        bound = p.get("spillover_bound");
    }

    void update(World w, int t) {
        if (elasticity == 0) {
            return;
        }
        double[] research = new double[w.economy().industries().modelled()];
        for (int i = 0; i < w.ventures().activeCount(); i++) {
            int j = w.ventures().active(i);
            research[w.exogenous().ventures().industry(j)] += w.ventures().research(j);
        }
        for (int k = 0; k < research.length; k++) {
            if (t == 0) {
                w.climate().setResearchReference(k, research[k]);
            }
            double reference = w.climate().researchReference(k);
            double ratio = reference > 0 && research[k] > 0 ? research[k] / reference : 1;
            w.climate().setSpillover(k, Math.max(1 / bound, Math.min(bound, StrictMath.pow(ratio, elasticity))));
        }
    }
}
