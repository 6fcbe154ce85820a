package io.sluice.analysis;

import io.sluice.results.Dimensions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Expectations of columns of a table by arm and combination of keys. */
final class Means {
    /** By arm, combination and column, in stored units. */
    private final Map<Integer, Estimate[][]> byArm = new HashMap<>();

    private Means() {}

    /** Estimates them; of the numbers by replication none is kept. */
    static Means of(RunTables run, TableView table, Slots slots, String... columns) {
        Means means = new Means();
        List<Integer> arms = run.codes();
        arms.forEach(arm -> means.byArm.put(arm, new Estimate[slots.count()][columns.length]));
        table.each(arms, slots, Measure.each(columns), (column, slot, vectors) -> {
            for (int a = 0; a < vectors.length; a++) {
                means.of(arms.get(a))[slot][column] =
                        Sampled.mean(vectors[a][0]).estimate();
            }
        });
        return means;
    }

    /** One of them in units of {@code scale}. */
    Estimate at(Dimensions.Member arm, int slot, int column, double scale) {
        return of(arm.code())[slot][column].dividedBy(scale);
    }

    /** One more than the greatest code of a dimension. */
    static int codes(List<Dimensions.Member> members) {
        return members.stream().mapToInt(Dimensions.Member::code).max().orElse(-1) + 1;
    }

    private Estimate[][] of(int arm) {
        return Objects.requireNonNull(byArm.get(arm));
    }
}
