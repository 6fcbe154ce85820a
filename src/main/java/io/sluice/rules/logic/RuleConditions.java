package io.sluice.rules.logic;

import io.sluice.rules.drl.Expr;
import io.sluice.rules.drl.RuleTree;
import io.sluice.rules.drl.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a rule on a day: names resolved to fields, figures to their values of the day. What it makes of a rule
 * holds for exactly the rows for which the rule speaks.
 */
public final class RuleConditions {
    private static final Polynomial ONE = Polynomial.of(1);

    private final RuleTree rule;
    private final Space space;
    private final Function<String, OptionalLong> figures;
    private final Map<String, Polynomial> variables = new HashMap<>();
    private boolean inParameters;

    /**
     * Reads a rule.
     *
     * @param space the fields of its subject
     * @param figures the value of the day of a figure by its name in DRL
     */
    public RuleConditions(RuleTree rule, Space space, Function<String, OptionalLong> figures) {
        this.rule = rule;
        this.space = space;
        this.figures = figures;
        for (RuleTree.Pattern pattern : rule.patterns()) {
            inParameters = pattern.isParameters();
            for (RuleTree.Constraint constraint : pattern.constraints()) {
                if (constraint instanceof RuleTree.Binding binding) {
                    variables.put(
                            binding.variable().text(), name(binding.field().text()));
                }
            }
        }
        inParameters = false;
    }

    /** All that the rule asks. */
    public Condition whole() {
        List<Condition> parts = new java.util.ArrayList<>();
        for (RuleTree.Pattern pattern : rule.patterns()) {
            inParameters = pattern.isParameters();
            for (RuleTree.Constraint constraint : pattern.constraints()) {
                if (constraint instanceof RuleTree.Test test) {
                    parts.add(of(test.condition()));
                }
            }
        }
        inParameters = false;
        return Condition.all(parts);
    }

    /** One condition of the rule's fact, or a part of one. */
    public Condition of(Expr expr) {
        if (expr instanceof Expr.Group group) {
            return of(group.part());
        } else if (expr instanceof Expr.Not not) {
            return of(not.part()).not();
        } else if (expr instanceof Expr.Junction junction) {
            List<Condition> parts = junction.parts().stream().map(this::of).toList();
            return junction.operator().isSign("||") ? Condition.any(parts) : Condition.all(parts);
        } else if (expr instanceof Expr.Compare compare) {
            return compare(compare);
        } else if (expr instanceof Expr.In in) {
            Condition any = Condition.any(in.values().stream()
                    .map(v -> equal(sum(in.left(), v), sum(v, in.left())))
                    .toList());
            return in.negated() ? joined(any).not() : joined(any);
        } else if (expr instanceof Expr.Literal literal && literal.isFlag()) {
            return literal.token().isWord("true") ? Condition.TRUE : Condition.FALSE;
        }
        return equal(sum(expr, expr), ONE);
    }

    /** The number that the rule states with a statement; null when it states none. */
    public @Nullable Polynomial value(RuleTree.Call statement) {
        return statement.arguments().size() < 3
                ? null
                : sum(statement.arguments().get(2), null);
    }

    /** A number or code of the rule, as an expression over fields. */
    public Polynomial sum(Expr expr) {
        return sum(expr, null);
    }

    /** Several sets of values of one field as one. */
    private static Condition joined(Condition condition) {
        if (!(condition instanceof Condition.Any any) || any.parts().isEmpty()) {
            return condition;
        }
        String field = null;
        Intervals values = Intervals.NONE;
        for (Condition part : any.parts()) {
            if (!(part instanceof Condition.Within within) || (field != null && !field.equals(within.field()))) {
                return condition;
            }
            field = within.field();
            values = values.or(within.values());
        }
        return Condition.within(Objects.requireNonNull(field), values);
    }

    private Condition compare(Expr.Compare compare) {
        Polynomial left = sum(compare.left(), compare.right());
        Polynomial right = sum(compare.right(), compare.left());
        Polynomial difference = left.plus(right.negated());
        return switch (compare.operator().text()) {
            case "<" -> Condition.atMostZero(difference.plus(ONE));
            case "<=" -> Condition.atMostZero(difference);
            case ">" -> Condition.atMostZero(difference.negated().plus(ONE));
            case ">=" -> Condition.atMostZero(difference.negated());
            case "==" -> equal(left, right);
            default -> equal(left, right).not();
        };
    }

    private static Condition equal(Polynomial left, Polynomial right) {
        Polynomial difference = left.plus(right.negated());
        Condition both =
                Condition.all(List.of(Condition.atMostZero(difference), Condition.atMostZero(difference.negated())));
        if (both instanceof Condition.All all
                && all.parts().size() == 2
                && all.parts().get(0) instanceof Condition.Within a
                && all.parts().get(1) instanceof Condition.Within b) {
            return Condition.within(a.field(), a.values().and(b.values()));
        }
        return both;
    }

    /** An expression; a word in quotes is a code of the field on the other side. */
    private Polynomial sum(Expr expr, @Nullable Expr other) {
        if (expr instanceof Expr.Group group) {
            return sum(group.part(), other);
        } else if (expr instanceof Expr.Name name) {
            return name(name.token().text());
        } else if (expr instanceof Expr.Variable variable) {
            return Objects.requireNonNull(variables.get(variable.token().text()), variable.token()::text);
        } else if (expr instanceof Expr.Minus minus) {
            return sum(minus.part(), null).negated();
        } else if (expr instanceof Expr.Arithmetic arithmetic) {
            Polynomial left = sum(arithmetic.left(), null);
            Polynomial right = sum(arithmetic.right(), null);
            return switch (arithmetic.operator().text()) {
                case "+" -> left.plus(right);
                case "-" -> left.plus(right.negated());
                default -> left.times(right);
            };
        }
        return literal(((Expr.Literal) expr).token(), other);
    }

    private Polynomial literal(Token token, @Nullable Expr other) {
        return switch (token.kind()) {
            case TEXT ->
                Polynomial.of(space.code(
                        sum(Objects.requireNonNull(other), null).fields().first(), token.text()));
            case WHOLE -> Polynomial.of(Long.parseLong(token.text()));
            default -> Polynomial.of(token.isWord("true") ? 1 : 0);
        };
    }

    private Polynomial name(String name) {
        if (!inParameters) {
            return Polynomial.of(space.field(name).name());
        }
        return Polynomial.of(
                figures.apply(name).orElseThrow(() -> new IllegalArgumentException("no value for the figure " + name)));
    }
}
