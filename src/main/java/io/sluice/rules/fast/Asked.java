package io.sluice.rules.fast;

import java.util.ArrayList;
import java.util.List;

/**
 * Questions asked of one row after another, those of a kind together, so that the machine knows beforehand what comes next. A
 * question that could take out nothing of what is left is not asked.
 *
 * @param bounds whether a number is below a bound
 * @param values whether a number is some value
 * @param others the others
 */
record Asked(Passes.Below[] bounds, Passes.Equals[] values, Pass[] others) {
    static Asked of(List<Pass> passes) {
        List<Passes.Below> bounds = new ArrayList<>();
        List<Passes.Equals> values = new ArrayList<>();
        List<Pass> others = new ArrayList<>();
        for (Pass pass : passes) {
            if (pass instanceof Passes.Below below) {
                bounds.add(below);
            } else if (pass instanceof Passes.Equals equals) {
                values.add(equals);
            } else {
                others.add(pass);
            }
        }
        return new Asked(
                bounds.toArray(Passes.Below[]::new), values.toArray(Passes.Equals[]::new), others.toArray(Pass[]::new));
    }

    void ask(long[][] columns, long[][] sets, int row) {
        for (Passes.Below pass : bounds) {
            long[] set = sets[pass.word()];
            if ((set[row] & pass.reach()) != 0) {
                set[row] &= pass.left(columns, row);
            }
        }
        for (Passes.Equals pass : values) {
            long[] set = sets[pass.word()];
            if ((set[row] & pass.reach()) != 0) {
                set[row] &= pass.left(columns, row);
            }
        }
        for (Pass pass : others) {
            long[] set = sets[pass.word()];
            if ((set[row] & pass.reach()) != 0) {
                set[row] &= pass.left(columns, row);
            }
        }
    }
}
