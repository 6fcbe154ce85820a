package io.sluice.simulation.outcome;

import io.sluice.world.venture.LatentVentures;

/**
 * Who was financed in an arm and in the counterfactual: three by three, for ventures as a whole and stage by stage (decisions
 * A8).
 *
 * <p>A venture's status by the horizon is none, private only, or public ({@link Financed}). Category = 3 x status in the
 * counterfactual + status in the arm. Money is what these ventures received in the arm; over the nine categories it sums
 * exactly to all money of ventures founded after the start, and with the money of older ones to the money invested by the
 * whole market.
 */
final class Additionality {
    private static final int STATUSES = 3;

    private Additionality() {}

    /**
     * Ventures, and their money by ultimate owner in fen: governments, state-owned and financial institutions, private
     * investors. Rows are categories.
     *
     * @param slot 0 for ventures as a whole, 1 + s for stage s
     */
    static long[][] table(Financed arm, Financed counterfactual, int slot) {
        if (arm.ventures() != counterfactual.ventures()) {
            throw new IllegalArgumentException("the arms have " + arm.ventures() + " and " + counterfactual.ventures()
                    + " latent ventures; they must share one exogenous block");
        }
        long[][] cells = new long[STATUSES * STATUSES][4];
        for (int j = 0; j < arm.ventures(); j++) {
            add(cells, arm, counterfactual, j, slot);
        }
        return cells;
    }

    /** The same for ventures as a whole, industry by industry. */
    static long[][][] byIndustry(Financed arm, Financed counterfactual, LatentVentures latent, int industries) {
        long[][][] cells = new long[industries][STATUSES * STATUSES][4];
        int first = latent.count() - arm.ventures();
        for (int j = 0; j < arm.ventures(); j++) {
            add(cells[latent.industry(first + j)], arm, counterfactual, j, 0);
        }
        return cells;
    }

    private static void add(long[][] cells, Financed arm, Financed counterfactual, int j, int slot) {
        long[] cell = cells[STATUSES * counterfactual.status(j, slot) + arm.status(j, slot)];
        cell[0]++;
        cell[1] += arm.governments(j, slot);
        cell[2] += arm.state(j, slot);
        cell[3] += arm.own(j, slot);
    }
}
