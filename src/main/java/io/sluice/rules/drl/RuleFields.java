package io.sluice.rules.drl;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a rule looks at.
 *
 * @param names the fields of its subject it reads
 * @param instruments the instruments it can speak about; null when it does not name them
 */
public record RuleFields(SortedSet<String> names, @Nullable SortedSet<String> instruments) {

    /** Whether it can speak about an instrument. */
    public boolean concerns(String instrument) {
        return instruments == null || instruments.contains(instrument);
    }

    /** What a rule looks at. */
    public static RuleFields of(RuleTree rule) {
        SortedSet<String> fields = new TreeSet<>();
        SortedSet<String> instruments = null;
        for (RuleTree.Pattern pattern : rule.patterns()) {
            if (pattern.isParameters()) {
                continue;
            }
            for (RuleTree.Constraint constraint : pattern.constraints()) {
                if (constraint instanceof RuleTree.Binding binding) {
                    fields.add(binding.field().text());
                } else if (constraint instanceof RuleTree.Test test) {
                    names(test.condition(), fields);
                    SortedSet<String> named = instruments(test.condition());
                    instruments = instruments == null ? named : instruments;
                }
            }
        }
        return new RuleFields(Collections.unmodifiableSortedSet(fields), instruments);
    }

    private static void names(Expr expr, SortedSet<String> fields) {
        if (expr instanceof Expr.Name name) {
            fields.add(name.token().text());
        } else if (expr instanceof Expr.Junction junction) {
            junction.parts().forEach(part -> names(part, fields));
        } else if (expr instanceof Expr.Not not) {
            names(not.part(), fields);
        } else if (expr instanceof Expr.Group group) {
            names(group.part(), fields);
        } else if (expr instanceof Expr.Compare compare) {
            names(compare.left(), fields);
            names(compare.right(), fields);
        } else if (expr instanceof Expr.In in) {
            names(in.left(), fields);
            in.values().forEach(value -> names(value, fields));
        } else if (expr instanceof Expr.Arithmetic arithmetic) {
            names(arithmetic.left(), fields);
            names(arithmetic.right(), fields);
        } else if (expr instanceof Expr.Minus minus) {
            names(minus.part(), fields);
        }
    }

    /** The instruments of {@code instrument == "a"} and {@code instrument in ("a", "b")}; null for any other condition. */
    private static @Nullable SortedSet<String> instruments(Expr condition) {
        List<Expr> values = List.of();
        if (condition instanceof Expr.Compare compare
                && compare.operator().isSign("==")
                && isInstrument(compare.left())) {
            values = List.of(compare.right());
        } else if (condition instanceof Expr.In in && !in.negated() && isInstrument(in.left())) {
            values = in.values();
        }
        SortedSet<String> named = new TreeSet<>();
        for (Expr value : values) {
            if (!(value instanceof Expr.Literal literal)) {
                return null;
            }
            named.add(literal.token().text());
        }
        return named.isEmpty() ? null : Collections.unmodifiableSortedSet(named);
    }

    private static boolean isInstrument(Expr side) {
        return side instanceof Expr.Name name && name.token().text().equals("instrument");
    }
}
