package io.sluice.rules.logic;

import io.sluice.rules.Columns;
import io.sluice.rules.Comparison;
import java.util.ArrayList;
import java.util.List;

/** The comparisons that conditions are made of, each true on one side of one value. */
public final class Comparisons {
    private Comparisons() {}

    /** The comparisons of some conditions; a set of values of a field is one comparison for each of its ends. */
    public static List<Comparison> of(List<Condition> conditions) {
        List<Comparison> all = new ArrayList<>();
        conditions.forEach(condition -> add(condition, all));
        return List.copyOf(all);
    }

    private static void add(Condition condition, List<Comparison> all) {
        if (condition instanceof Condition.All every) {
            every.parts().forEach(part -> add(part, all));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> add(part, all));
        } else if (condition instanceof Condition.Within within) {
            Intervals values = within.values();
            for (int i = 0; i < values.size(); i++) {
                addAtLeast(within.field(), values.low(i), all);
                if (values.high(i) < Long.MAX_VALUE) {
                    addAtLeast(within.field(), values.high(i) + 1, all);
                }
            }
        } else {
            Polynomial sum = ((Condition.AtMostZero) condition).sum();
            all.add((rows, row) ->
                    sum.at(field -> RowTest.column(rows, field)[row]).signum() <= 0);
        }
    }

    private static void addAtLeast(String field, long least, List<Comparison> all) {
        if (least > Long.MIN_VALUE) {
            all.add((Columns rows, int row) -> RowTest.column(rows, field)[row] >= least);
        }
    }
}
