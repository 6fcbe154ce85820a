package io.sluice.simulation.step;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.venture.Ventures;

/**
 * How ventures save when money does not come.
 *
 * <p>A venture whose first attempt at its next round fails cuts what it spends to max(S, (1 - c) E), S its sales and E its spending,
 * fen a quarter, c = {@code burn_cut}; research falls in proportion. What cash it has then lasts longer, and it goes on looking.
 * Out of cash it lives on if its sales are more than l E, l = {@code lean_spending}, E what it spent before it began to save. Both
 * are assumed; that firms save when rounds fail is seen in the median runway of firms in 2023, which rose by about a third, mostly
 * because they spent less.
 */
final class Austerity {
    private final double kept;
    private final double lean;

    Austerity(ModelParameters p) {
        kept = 1 - p.get("burn_cut");
        lean = p.get("lean_spending");
    }

    /** A round that was asked for did not come about: the first time since the last round, the venture saves. */
    void save(World w, int t, int j) {
        Ventures v = w.ventures();
        if (t != v.dueRound(j) || v.rounds(j) == 0) {
            return;
        }
        long before = v.spending(j);
        long after = Math.max(v.sales(j), (long) (kept * before));
        if (after < before) {
            long research = (long) ((double) v.research(j) / before * after);
            v.setSpending(j, after);
            v.setResearch(j, research, research);
        }
    }

    /** Whether sales carry a venture that is out of cash. */
    boolean livesOnSales(World w, int t, int j) {
        Ventures v = w.ventures();
        boolean saves = v.rounds(j) > 0 && t >= v.dueRound(j) && kept > 0;
        return v.sales(j) > lean * (saves ? v.spending(j) / kept : v.spending(j));
    }
}
