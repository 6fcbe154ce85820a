package io.sluice.rules.bench;

import io.sluice.rules.Statement;
import io.sluice.rules.drl.Expr;
import io.sluice.rules.drl.RuleFields;
import io.sluice.rules.drl.RuleTree;
import io.sluice.rules.drl.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A rule read from its text and applied to one row at a time, without Drools: slow, plain, and exact (a product too large
 * for 64 bits is an error, not a wrong answer). It checks the engines and measures how far off a row is.
 */
final class RuleReading {
    private final RuleTree rule;
    private final RuleFields fields;

    RuleReading(RuleTree rule) {
        this.rule = rule;
        this.fields = RuleFields.of(rule);
    }

    RuleFields fields() {
        return fields;
    }

    String id() {
        return rule.id();
    }

    RuleTree tree() {
        return rule;
    }

    /** What a rule says: the kind and its number, 0 when it has none. */
    record Said(Statement kind, long value) {}

    /** What the rule says about a row; empty when its conditions do not hold. */
    List<Said> statements(FactRow row, Function<String, OptionalLong> figures) {
        Scope scope = new Scope(row, figures, null);
        if (!holds(scope)) {
            return List.of();
        }
        List<Said> said = new ArrayList<>();
        for (RuleTree.Call call : rule.statements()) {
            Statement kind = Statement.of(call.method().text()).orElseThrow();
            long value = kind.hasValue() ? (Long) evaluate(call.arguments().get(2), scope) : 0;
            said.add(new Said(kind, value));
        }
        return said;
    }

    /** Whether the conditions hold when one comparison is turned round. */
    boolean holdsWithout(Expr.Compare turned, FactRow row, Function<String, OptionalLong> figures) {
        return holds(new Scope(row, figures, turned));
    }

    /** The value of a part of a condition for a row whose bindings were read. */
    Object value(Expr expr, FactRow row, Function<String, OptionalLong> figures) {
        Scope scope = new Scope(row, figures, null);
        holds(scope);
        return evaluate(expr, scope);
    }

    private boolean holds(Scope scope) {
        boolean all = true;
        for (RuleTree.Pattern pattern : rule.patterns()) {
            scope.inParameters = pattern.isParameters();
            for (RuleTree.Constraint constraint : pattern.constraints()) {
                if (constraint instanceof RuleTree.Binding binding) {
                    scope.variables.put(
                            binding.variable().text(),
                            scope.field(binding.field().text()));
                }
            }
            for (RuleTree.Constraint constraint : pattern.constraints()) {
                if (constraint instanceof RuleTree.Test test) {
                    all &= truth(test.condition(), scope);
                }
            }
        }
        return all;
    }

    private static boolean truth(Expr expr, Scope scope) {
        return (Boolean) evaluate(expr, scope);
    }

    private static Object evaluate(Expr expr, Scope scope) {
        if (expr instanceof Expr.Group group) {
            return evaluate(group.part(), scope);
        } else if (expr instanceof Expr.Not not) {
            return !truth(not.part(), scope);
        } else if (expr instanceof Expr.Junction junction) {
            boolean or = junction.operator().isSign("||");
            return or
                    ? junction.parts().stream().anyMatch(p -> truth(p, scope))
                    : junction.parts().stream().allMatch(p -> truth(p, scope));
        } else if (expr instanceof Expr.Compare compare) {
            return compare(compare, scope) != (compare == scope.turned);
        } else if (expr instanceof Expr.In in) {
            Object left = evaluate(in.left(), scope);
            return in.values().stream().anyMatch(v -> evaluate(v, scope).equals(left)) != in.negated();
        } else if (expr instanceof Expr.Arithmetic arithmetic) {
            return arithmetic(arithmetic, scope);
        } else if (expr instanceof Expr.Minus minus) {
            return Math.negateExact((Long) evaluate(minus.part(), scope));
        } else if (expr instanceof Expr.Name name) {
            return scope.field(name.token().text());
        } else if (expr instanceof Expr.Variable variable) {
            return Objects.requireNonNull(scope.variables.get(variable.token().text()), variable.token()::text);
        }
        return literal(((Expr.Literal) expr).token());
    }

    private static Object literal(Token token) {
        return switch (token.kind()) {
            case TEXT -> token.text();
            case WHOLE -> Long.parseLong(token.text());
            default -> Boolean.parseBoolean(token.text());
        };
    }

    private static boolean compare(Expr.Compare compare, Scope scope) {
        Object left = evaluate(compare.left(), scope);
        Object right = evaluate(compare.right(), scope);
        String sign = compare.operator().text();
        if (sign.equals("==") || sign.equals("!=")) {
            return left.equals(right) == sign.equals("==");
        }
        int order = Long.compare((Long) left, (Long) right);
        return switch (sign) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static long arithmetic(Expr.Arithmetic arithmetic, Scope scope) {
        long left = (Long) evaluate(arithmetic.left(), scope);
        long right = (Long) evaluate(arithmetic.right(), scope);
        return switch (arithmetic.operator().text()) {
            case "+" -> Math.addExact(left, right);
            case "-" -> Math.subtractExact(left, right);
            case "*" -> Math.multiplyExact(left, right);
            default ->
                throw new IllegalArgumentException("rules add, subtract and multiply; found "
                        + arithmetic.operator().text());
        };
    }

    /** The row, the figures of the day, and the variables bound so far. */
    private static final class Scope {
        private final FactRow row;
        private final Function<String, OptionalLong> figures;
        private final Expr.@Nullable Compare turned;
        private final Map<String, Object> variables = new HashMap<>();
        private boolean inParameters;

        Scope(FactRow row, Function<String, OptionalLong> figures, Expr.@Nullable Compare turned) {
            this.row = row;
            this.figures = figures;
            this.turned = turned;
        }

        Object field(String name) {
            return inParameters
                    ? (Object) figures.apply(name)
                            .orElseThrow(() -> new IllegalArgumentException("no value for the figure " + name))
                    : row.value(name);
        }
    }
}
