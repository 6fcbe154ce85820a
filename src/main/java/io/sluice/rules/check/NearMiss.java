package io.sluice.rules.check;

import io.sluice.rules.Columns;
import io.sluice.rules.bench.Clause;
import io.sluice.rules.bench.PlainRule;
import io.sluice.rules.logic.Condition;
import io.sluice.rules.logic.Intervals;
import io.sluice.rules.logic.Polynomial;
import io.sluice.rules.logic.RowTest;
import io.sluice.rules.logic.Space;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Rows that lie within a twentieth of where a rule would answer otherwise: all its other conditions hold. */
final class NearMiss {
    private static final double NEAR = 0.05;

    private NearMiss() {}

    /** Tells whether a row of a batch is near to one of a rule's bounds. */
    static IntPredicate of(PlainRule rule, Space space, Columns rows) {
        List<Clause> clauses = Clause.of(rule);
        List<IntPredicate> near = new ArrayList<>();
        for (Clause clause : clauses) {
            IntPredicate bound = bound(clause.condition(), space, rows);
            if (bound != null) {
                RowTest others = RowTest.of(
                        Condition.all(clauses.stream()
                                .filter(c -> c != clause)
                                .map(Clause::condition)
                                .toList()),
                        rows);
                near.add(row -> bound.test(row) && others.holds(row));
            }
        }
        return row -> near.stream().anyMatch(n -> n.test(row));
    }

    private static @org.jspecify.annotations.Nullable IntPredicate bound(
            Condition condition, Space space, Columns rows) {
        if (condition instanceof Condition.Within within) {
            var field = space.field(within.field());
            if (field.isCode() || field.isFlag()) {
                return null;
            }
            long[] column = RowTest.column(rows, within.field());
            List<Long> bounds = bounds(within.values(), space.domain(within.field()));
            return row ->
                    bounds.stream().anyMatch(b -> Math.abs((double) column[row] - b) <= NEAR * Math.abs((double) b));
        }
        return condition instanceof Condition.AtMostZero atMost ? row -> near(atMost.sum(), rows, row) : null;
    }

    private static List<Long> bounds(Intervals values, Intervals domain) {
        List<Long> bounds = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (values.low(i) > domain.min()) {
                bounds.add(values.low(i));
            }
            if (values.high(i) < domain.max()) {
                bounds.add(values.high(i));
            }
        }
        return bounds;
    }

    /** Whether what is added and what is taken away differ by little. */
    private static boolean near(Polynomial sum, Columns rows, int row) {
        double added = 0;
        double taken = 0;
        for (Map.Entry<List<String>, BigInteger> term : sum.terms().entrySet()) {
            double product = term.getValue().doubleValue();
            for (String field : term.getKey()) {
                product *= RowTest.column(rows, field)[row];
            }
            added += Math.max(0, product);
            taken += Math.max(0, -product);
        }
        double larger = Math.max(added, taken);
        return larger > 0 && Math.abs(added - taken) <= NEAR * larger;
    }
}
