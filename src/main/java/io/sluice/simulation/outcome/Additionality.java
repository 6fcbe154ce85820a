package io.sluice.simulation.outcome;

import io.sluice.simulation.arm.World;
import io.sluice.world.venture.Ventures;

/**
 * Who was funded in an arm and in the counterfactual: three by three (decisions A8).
 *
 * <p>A venture's status by the horizon is none (raised nothing), private only, or public (any government money in the chain
 * of its rounds). Category = 3 x status in the counterfactual + status in the arm. Ventures founded before the start are
 * left out: their first money came before any arm began.
 */
final class Additionality {
    private static final int STATUSES = 3;
    private static final int NONE = 0;
    private static final int PRIVATE_ONLY = 1;
    private static final int PUBLIC = 2;

    private Additionality() {}

    /** Ventures, government money and private money by category, the money as raised in the arm, fen. */
    static long[][] table(World arm, World counterfactual) {
        long[][] cells = new long[STATUSES * STATUSES][3];
        for (int j = arm.exogenous().ventures().firstOf(0);
                j < arm.exogenous().ventures().count();
                j++) {
            int category = STATUSES * status(counterfactual.ventures(), j) + status(arm.ventures(), j);
            cells[category][0]++;
            cells[category][1] += arm.ventures().raisedPublic(j);
            cells[category][2] += arm.ventures().raisedPrivate(j);
        }
        return cells;
    }

    private static int status(Ventures v, int j) {
        if (v.raisedPublic(j) > 0) {
            return PUBLIC;
        }
        return v.rounds(j) > 0 ? PRIVATE_ONLY : NONE;
    }
}
