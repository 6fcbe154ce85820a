package io.sluice.rules.bench;

import io.sluice.rules.drl.Expr;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A side of a comparison that is a field times a whole number.
 *
 * @param field the field
 * @param factor the number, above 0
 */
record Linear(String field, long factor) {
    static @Nullable Linear of(Expr expr, Map<String, String> fieldOf) {
        if (expr instanceof Expr.Name name) {
            return new Linear(name.token().text(), 1);
        } else if (expr instanceof Expr.Variable variable) {
            String field = fieldOf.get(variable.token().text());
            return field == null ? null : new Linear(field, 1);
        } else if (expr instanceof Expr.Group group) {
            return of(group.part(), fieldOf);
        } else if (expr instanceof Expr.Arithmetic product && product.operator().isSign("*")) {
            Linear left = of(product.left(), fieldOf);
            return left != null && literal(product.right()) > 0
                    ? new Linear(left.field(), left.factor() * literal(product.right()))
                    : null;
        }
        return null;
    }

    private static long literal(Expr expr) {
        return expr instanceof Expr.Literal literal && literal.token().isNumber()
                ? Long.parseLong(literal.token().text())
                : 0;
    }

    /** All comparisons of a condition, in order of writing. */
    static void comparisons(Expr expr, List<Expr.Compare> into) {
        if (expr instanceof Expr.Compare compare) {
            into.add(compare);
        } else if (expr instanceof Expr.Not not) {
            comparisons(not.part(), into);
        } else if (expr instanceof Expr.Group group) {
            comparisons(group.part(), into);
        } else if (expr instanceof Expr.Junction junction) {
            junction.parts().forEach(part -> comparisons(part, into));
        }
    }

    /** The name of the first of these variables that an expression reads, or null. */
    static @Nullable String variableIn(Expr expr, Map<String, String> names) {
        if (expr instanceof Expr.Variable variable) {
            return names.get(variable.token().text());
        } else if (expr instanceof Expr.Group group) {
            return variableIn(group.part(), names);
        } else if (expr instanceof Expr.Minus minus) {
            return variableIn(minus.part(), names);
        } else if (expr instanceof Expr.Arithmetic arithmetic) {
            String left = variableIn(arithmetic.left(), names);
            return left == null ? variableIn(arithmetic.right(), names) : left;
        }
        return null;
    }
}
