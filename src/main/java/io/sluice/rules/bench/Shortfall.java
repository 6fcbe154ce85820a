package io.sluice.rules.bench;

import io.sluice.quantity.Dimension;
import io.sluice.quantity.Units;
import io.sluice.rules.Field;
import io.sluice.rules.Law;
import io.sluice.rules.Subject;
import io.sluice.rules.drl.Expr;
import io.sluice.rules.drl.RuleTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How far a row is from where a rule would no longer speak: the least change of one field that turns one of the rule's
 * comparisons round and silences the rule.
 *
 * @param rule the rule
 * @param field the field to change
 * @param dimension what it measures
 * @param amount by how much, in the scale of the dimension; above 0
 */
public record Shortfall(String rule, String field, Dimension dimension, long amount) {

    /** The amount with its unit, such as {@code 0.01 million yuan}. */
    public String written() {
        return Units.format(amount, dimension);
    }

    /** The least change of each field that would silence a rule that speaks about a row; empty when no number decides. */
    static List<Shortfall> of(ReadingEngine engine, String rule, Law law, FactRow row, Subject subject) {
        if (!engine.sees(rule)) {
            return List.of();
        }
        RuleReading reading = engine.reading(rule);
        Function<String, OptionalLong> figures = engine.figures(law);
        Map<String, String> fieldOf = new HashMap<>();
        List<Expr.Compare> comparisons = new ArrayList<>();
        for (RuleTree.Pattern pattern : reading.tree().patterns()) {
            for (RuleTree.Constraint constraint : pattern.constraints()) {
                if (constraint instanceof RuleTree.Test test && !pattern.isParameters()) {
                    Linear.comparisons(test.condition(), comparisons);
                } else if (constraint instanceof RuleTree.Binding binding && !pattern.isParameters()) {
                    fieldOf.put(binding.variable().text(), binding.field().text());
                }
            }
        }
        List<Shortfall> found = new ArrayList<>();
        for (Expr.Compare compare : comparisons) {
            if (!reading.holdsWithout(compare, row, figures)) {
                Shortfall shortfall = of(compare, engine, reading, row, figures, fieldOf, subject);
                if (shortfall != null) {
                    found.add(shortfall);
                }
            }
        }
        return found;
    }

    private static @Nullable Shortfall of(
            Expr.Compare compare,
            ReadingEngine engine,
            RuleReading reading,
            FactRow row,
            Function<String, OptionalLong> figures,
            Map<String, String> fieldOf,
            Subject subject) {
        if (!(reading.value(compare.left(), row, figures) instanceof Long left)
                || !(reading.value(compare.right(), row, figures) instanceof Long right)) {
            return null;
        }
        String sign = compare.operator().text();
        boolean holds = holds(left, sign, right);
        String wanted = holds ? negated(sign) : sign;
        Linear onLeft = Linear.of(compare.left(), fieldOf);
        Linear onRight = Linear.of(compare.right(), fieldOf);
        Linear side = onLeft != null ? onLeft : onRight;
        if (side == null) {
            return null;
        }
        long amount = side == onLeft
                ? change(left / side.factor(), side.factor(), wanted, right)
                : change(right / side.factor(), side.factor(), mirrored(wanted), left);
        Field field = engine.words().field(subject, side.field());
        return new Shortfall(reading.id(), side.field(), field.dimension(), amount);
    }

    /** The least distance from {@code now} to an x with {@code factor * x wanted bound}. */
    private static long change(long now, long factor, String wanted, long bound) {
        long target =
                switch (wanted) {
                    case "<" -> Math.floorDiv(bound - 1, factor);
                    case "<=", "==" -> Math.floorDiv(bound, factor);
                    case ">" -> Math.floorDiv(bound, factor) + 1;
                    case ">=" -> -Math.floorDiv(-bound, factor);
                    default -> now + 1;
                };
        return Math.abs(Math.subtractExact(now, target));
    }

    private static boolean holds(long left, String sign, long right) {
        return switch (sign) {
            case "<" -> left < right;
            case "<=" -> left <= right;
            case ">" -> left > right;
            case ">=" -> left >= right;
            case "==" -> left == right;
            default -> left != right;
        };
    }

    private static String negated(String sign) {
        return switch (sign) {
            case "<" -> ">=";
            case "<=" -> ">";
            case ">" -> "<=";
            case ">=" -> "<";
            case "==" -> "!=";
            default -> "==";
        };
    }

    private static String mirrored(String sign) {
        return switch (sign) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            default -> sign;
        };
    }
}
