package io.sluice.rules.pack;

import io.sluice.quantity.Dimension;
import io.sluice.rules.drl.Expr;
import io.sluice.rules.drl.Token;
import io.sluice.rules.pack.Value.Sort;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.Nearest;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks what the conditions of a rule mean: every name known, like compared with like, no figure of policy, no overflow. */
final class ConditionCheck {
    private static final BigInteger ONE_SHARE = BigInteger.valueOf(1_000_000);
    private static final BigInteger ONE_POINT = BigInteger.valueOf(100);
    private static final BigInteger STRUCTURE = BigInteger.valueOf(12);

    private final Words words;
    private final Figures figures;
    private final Map<String, Mark> instruments = new TreeMap<>();

    ConditionCheck(Words words, Figures figures) {
        this.words = words;
        this.figures = figures;
    }

    /** The instruments that the conditions name, each where it is named first. */
    Map<String, Mark> instruments() {
        return instruments;
    }

    /** Checks something that holds or does not. */
    void condition(Expr expr) {
        if (expr instanceof Expr.Junction junction) {
            junction.parts().forEach(this::condition);
        } else if (expr instanceof Expr.Not not) {
            condition(not.part());
        } else if (expr instanceof Expr.Group group) {
            condition(group.part());
        } else if (expr instanceof Expr.Compare compare) {
            compare(compare);
        } else if (expr instanceof Expr.In in) {
            oneOf(in);
        } else {
            flag(expr);
        }
    }

    private void flag(Expr expr) {
        if (expr instanceof Expr.Literal literal && literal.isFlag()) {
            report(
                    expr.mark(),
                    "constant",
                    "found '" + literal.token().text() + "' as a condition, which never changes",
                    "delete it");
            return;
        }
        Value value = value(expr);
        if (value.sort() == Sort.NUMBER || value.sort() == Sort.CODE || value.sort() == Sort.TEXT) {
            report(
                    expr.mark(),
                    "no-condition",
                    value.said() + " is no condition by itself",
                    value.sort() == Sort.NUMBER ? "compare it: >= $limit" : "compare it: == \"...\"");
        }
    }

    private void compare(Expr.Compare compare) {
        Value left = value(compare.left());
        Value right = value(compare.right());
        if (left.sort() == Sort.UNKNOWN || right.sort() == Sort.UNKNOWN) {
            return;
        }
        if (left.sort() == Sort.NUMBER && right.sort() == Sort.NUMBER) {
            numbers(compare, left, right);
        } else if (left.sort() == Sort.CODE || right.sort() == Sort.CODE) {
            codes(compare, left, right);
        } else if (left.sort() == Sort.FLAG && right.sort() == Sort.FLAG) {
            equalityOnly(compare.operator(), left);
        } else {
            mismatch(compare, left, right);
        }
        boundFirst(compare);
    }

    private void equalityOnly(Token operator, Value left) {
        if (!operator.isSign("==") && !operator.isSign("!=")) {
            report(
                    operator.mark(),
                    "wrong-type",
                    left.said() + " has no order, so " + operator.text() + " means nothing",
                    "write == or !=");
        }
    }

    private void codes(Expr.Compare compare, Value left, Value right) {
        boolean leftIsCode = left.sort() == Sort.CODE;
        Value code = leftIsCode ? left : right;
        Value other = leftIsCode ? right : left;
        Expr where = leftIsCode ? compare.right() : compare.left();
        if (other.sort() == Sort.TEXT) {
            knownWord(code, other, where);
        } else if (other.sort() != Sort.CODE) {
            report(where.mark(), "wrong-type", code.said() + " is compared with " + other.said(), example(code));
            return;
        } else if (code.codes() != null
                && other.codes() != null
                && !code.codes().name().equals(other.codes().name())) {
            report(
                    compare.operator().mark(),
                    "wrong-type",
                    left.said() + " is compared with " + right.said(),
                    "they take their words from different lists: "
                            + code.codes().name() + " and " + other.codes().name());
            return;
        }
        equalityOnly(compare.operator(), code);
    }

    private static @Nullable String example(Value code) {
        return code.codes() == null || code.codes().words().isEmpty()
                ? "compare it with a word in quotes"
                : "compare it with a word in quotes, such as \""
                        + code.codes().words().get(0) + "\"";
    }

    private void knownWord(Value code, Value text, Expr where) {
        String word = String.valueOf(text.text());
        if (code.codes() == null) {
            return;
        }
        if (code.codes().contains(word)) {
            if (code.codes().name().equals(io.sluice.rules.Vocabulary.INSTRUMENT)) {
                instruments.putIfAbsent(word, where.mark());
            }
            return;
        }
        if (code.codes().name().equals(io.sluice.rules.Vocabulary.INSTRUMENT) && words.isIncomplete()) {
            return;
        }
        String near = Nearest.hint(word, code.codes().words());
        String known = code.codes().words().isEmpty()
                ? "no pack declares any; write them under instruments: in pack.yaml"
                : "known: " + String.join(", ", code.codes().words());
        report(
                where.mark(),
                "unknown-word",
                "there is no " + code.codes().name() + " \"" + word + "\"",
                near != null ? near : known);
    }

    private void oneOf(Expr.In in) {
        Value left = value(in.left());
        for (Expr item : in.values()) {
            Value value = value(item);
            if (left.sort() == Sort.UNKNOWN || value.sort() == Sort.UNKNOWN) {
                continue;
            }
            if (left.sort() == Sort.CODE && value.sort() == Sort.TEXT) {
                knownWord(left, value, item);
            } else if (left.sort() == Sort.CODE) {
                report(item.mark(), "wrong-type", left.said() + " is compared with " + value.said(), example(left));
            } else {
                report(
                        in.operator().mark(),
                        "wrong-type",
                        "'in' lists words, but " + left.said() + " is none",
                        "write two comparisons with && or ||");
                return;
            }
        }
    }

    private void mismatch(Expr.Compare compare, Value left, Value right) {
        Value text = left.sort() == Sort.TEXT ? left : right.sort() == Sort.TEXT ? right : null;
        Value number = left.sort() == Sort.NUMBER ? left : right.sort() == Sort.NUMBER ? right : null;
        Expr textExpr = left.sort() == Sort.TEXT ? compare.left() : compare.right();
        if (text != null && number != null) {
            boolean figure = String.valueOf(text.text()).matches("\\s*[0-9].*")
                    && number.dimensions().size() == 1;
            report(
                    textExpr.mark(),
                    "wrong-type",
                    number.said() + " is compared with " + text.said(),
                    figure
                            ? figures.lines(
                                    String.valueOf(text.text()),
                                    number.dimensions().get(0),
                                    name(textExpr == compare.left() ? compare.right() : compare.left()),
                                    compare.operator().text())
                            : "a number is compared with a number or a parameter");
            return;
        }
        Value flag = left.sort() == Sort.FLAG ? left : right;
        Value other = left.sort() == Sort.FLAG ? right : left;
        Expr where = left.sort() == Sort.FLAG ? compare.right() : compare.left();
        report(
                where.mark(),
                "wrong-type",
                flag.said() + " is compared with " + other.said(),
                flag.sort() == Sort.FLAG ? "write the flag alone, or !flag, or flag == true" : null);
    }

    private static String name(Expr expr) {
        return name(expr, "policy");
    }

    private static String name(Expr expr, String other) {
        return expr instanceof Expr.Name n
                ? n.token().text()
                : expr instanceof Expr.Variable v ? v.token().text() : other;
    }

    private void numbers(Expr.Compare compare, Value left, Value right) {
        if (left.isLiteral() && right.isLiteral()) {
            report(compare.mark(), "constant", "two numbers are compared, which never changes", "delete it");
        } else if (left.isLiteral()) {
            figure(
                    compare.left(),
                    left,
                    right,
                    name(compare.right()),
                    mirrored(compare.operator().text()));
            numberFirst(compare, left, right);
        } else if (right.isLiteral()) {
            figure(
                    compare.right(),
                    right,
                    left,
                    name(compare.left()),
                    compare.operator().text());
        } else if (!alike(left, right)) {
            report(
                    compare.operator().mark(),
                    "wrong-unit",
                    left.said() + " is compared with " + right.said(),
                    unlike(left, right));
        }
    }

    /** A number on the left of a field is beyond the compiler of Drools. */
    private void numberFirst(Expr.Compare compare, Value left, Value right) {
        boolean figure = right.dimensions().size() != 1
                || left.bare() == null
                || !Figures.isStructure(left.bare(), right.dimensions().get(0));
        if (!figure) {
            report(
                    compare.left().mark(),
                    "number-first",
                    "found " + left.said() + " on the left of a comparison",
                    "write the other side first: " + name(compare.right(), "...") + " "
                            + mirrored(compare.operator().text()) + " " + left.bare());
        }
    }

    private static String mirrored(String operator) {
        return switch (operator) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            default -> operator;
        };
    }

    private void figure(Expr where, Value literal, Value other, String name, String operator) {
        BigInteger number = literal.bare();
        if (number != null && number.signum() == 0) {
            return;
        }
        String said = literal.said();
        if (other.dimensions().size() != 1) {
            report(
                    where.mark(),
                    "policy-figure",
                    "found " + said + " compared with " + other.said() + "; a rule holds no figures of policy",
                    "put it into parameters.yaml and read it by Parameters( $name : name )");
            return;
        }
        Dimension dimension = other.dimensions().get(0);
        if (number == null || !Figures.isStructure(number, dimension)) {
            report(
                    where.mark(),
                    "policy-figure",
                    "found " + said + " compared with " + other.said() + "; a rule holds no figures of policy",
                    figures.lines(
                            number == null ? String.valueOf(literal.text()) : number.toString(),
                            dimension,
                            name,
                            operator));
        }
    }

    /**
     * Whether two numbers measure the same. In a comparison by cross-multiplication one side carries the whole, written as
     * 1000000 (one share, one times) or 100 (one point), where the other carries the share or points.
     */
    private static boolean alike(Value left, Value right) {
        List<Dimension> a = new ArrayList<>(left.dimensions());
        List<Dimension> b = new ArrayList<>(right.dimensions());
        for (Dimension d : left.dimensions()) {
            if (b.remove(d)) {
                a.remove(d);
            }
        }
        return (a.isEmpty() && b.isEmpty()) || (a.isEmpty() && isWhole(left, b)) || (b.isEmpty() && isWhole(right, a));
    }

    private static boolean isWhole(Value side, List<Dimension> rest) {
        BigInteger expected = BigInteger.ONE;
        for (Dimension d : rest) {
            if (d != Dimension.SHARE && d != Dimension.MULTIPLE && d != Dimension.SCORE) {
                return false;
            }
            expected = expected.multiply(d == Dimension.SCORE ? ONE_POINT : ONE_SHARE);
        }
        return side.bare() != null && side.bare().mod(expected).signum() == 0;
    }

    private static @Nullable String unlike(Value left, Value right) {
        boolean share = left.dimensions().contains(Dimension.SHARE)
                || right.dimensions().contains(Dimension.SHARE);
        boolean simple = left.dimensions().size() == 1 && right.dimensions().size() == 1;
        return share && simple
                ? "a share of something is tested as: part * 1000000 >= $share * whole"
                : "both sides have to measure the same thing";
    }

    /** A field of the fact on both sides together with a variable is beyond the compiler of Drools. */
    private void boundFirst(Expr.Compare compare) {
        Set<String> left = new TreeSet<>();
        Set<String> right = new TreeSet<>();
        Set<String> variables = new TreeSet<>();
        names(compare.left(), left, variables);
        names(compare.right(), right, variables);
        if (left.isEmpty() || right.isEmpty() || variables.isEmpty()) {
            return;
        }
        String field = right.iterator().next();
        report(
                compare.mark(),
                "bind-first",
                "fields of the fact stand on both sides together with " + String.join(", ", variables),
                "bind it first: $" + field + " : " + field + ", and write $" + field + " for " + field
                        + " on the right");
    }

    private static void names(Expr expr, Set<String> fields, Set<String> variables) {
        if (expr instanceof Expr.Name name) {
            fields.add(name.token().text());
        } else if (expr instanceof Expr.Variable variable) {
            variables.add(variable.token().text());
        } else if (expr instanceof Expr.Arithmetic arithmetic) {
            names(arithmetic.left(), fields, variables);
            names(arithmetic.right(), fields, variables);
        } else if (expr instanceof Expr.Minus minus) {
            names(minus.part(), fields, variables);
        } else if (expr instanceof Expr.Group group) {
            names(group.part(), fields, variables);
        }
    }

    /** What a value stands for; {@link Value#UNKNOWN} when a fault was reported. */
    Value value(Expr expr) {
        if (expr instanceof Expr.Literal literal) {
            return literal(literal);
        }
        if (expr instanceof Expr.Name name) {
            return words.field(name.token());
        }
        if (expr instanceof Expr.Variable variable) {
            return words.variable(variable.token());
        }
        if (expr instanceof Expr.Group group) {
            return value(group.part());
        }
        if (expr instanceof Expr.Minus minus) {
            Value part = numeric(minus.part());
            return part.sort() == Sort.UNKNOWN ? part : part.negated();
        }
        if (expr instanceof Expr.Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        }
        report(
                expr.mark(),
                "misplaced-condition",
                "found a condition where a value is needed",
                "take the parentheses away");
        return Value.UNKNOWN;
    }

    /** What a statement carries: names bound before, sums and products of them, but no bare field. */
    Value stated(Expr expr) {
        Set<String> fields = new TreeSet<>();
        names(expr, fields, new TreeSet<>());
        if (fields.isEmpty()) {
            return value(expr);
        }
        String field = fields.iterator().next();
        report(
                expr.mark(),
                "wrong-value",
                "found '" + field + "'; a statement carries names that were bound before",
                "write in the fact's parentheses: $" + field + " : " + field + ", and here $" + field);
        return Value.UNKNOWN;
    }

    private Value numeric(Expr expr) {
        Value value = value(expr);
        if (value.sort() != Sort.NUMBER && value.sort() != Sort.UNKNOWN) {
            report(expr.mark(), "wrong-type", value.said() + " is no number to reckon with", null);
            return Value.UNKNOWN;
        }
        return value;
    }

    private Value literal(Expr.Literal literal) {
        Token token = literal.token();
        if (literal.isFlag()) {
            return Value.flag("'" + token.text() + "'");
        }
        if (token.kind() == Token.Kind.TEXT) {
            return Value.text(token.text());
        }
        if (token.kind() == Token.Kind.WHOLE) {
            return Value.literal(new BigInteger(token.text()));
        }
        return Value.decimal(token.text());
    }

    private Value arithmetic(Expr.Arithmetic expr) {
        Value left = numeric(expr.left());
        Value right = numeric(expr.right());
        if (left.sort() == Sort.UNKNOWN || right.sort() == Sort.UNKNOWN) {
            return Value.UNKNOWN;
        }
        boolean product = expr.operator().isSign("*");
        if (product) {
            factor(expr.left(), left);
            factor(expr.right(), right);
            if (left.isLiteral() && right.isLiteral()) {
                report(
                        expr.mark(),
                        "constant",
                        "two numbers are multiplied, which never changes",
                        "write a field between them: 12 * age * 100");
                return Value.UNKNOWN;
            }
        } else if (left.isLiteral() && right.isLiteral()) {
            report(
                    expr.mark(),
                    "constant",
                    "two numbers are added up, which never changes",
                    "write their sum into parameters.yaml");
            return Value.UNKNOWN;
        } else if (left.isLiteral() != right.isLiteral()) {
            Value other = left.isLiteral() ? right : left;
            figure(
                    left.isLiteral() ? expr.left() : expr.right(),
                    left.isLiteral() ? left : right,
                    other,
                    name(left.isLiteral() ? expr.right() : expr.left()),
                    "");
        } else if (!alike(left, right)) {
            report(
                    expr.operator().mark(),
                    "wrong-unit",
                    left.said() + " and " + right.said() + " cannot be added up",
                    "both have to measure the same thing");
            return Value.UNKNOWN;
        }
        Value result =
                product ? left.times(right) : left.plus(right, expr.operator().isSign("-"));
        if (result.overflows()) {
            report(
                    expr.mark(),
                    "overflow",
                    "this can become larger than a whole number holds: up to "
                            + result.high().max(result.low().negate()),
                    "compare a share that is a field of its own, or ask for a narrower range in the vocabulary");
            return Value.UNKNOWN;
        }
        return result;
    }

    private void factor(Expr where, Value value) {
        BigInteger number = value.bare();
        if (!value.isLiteral()) {
            return;
        }
        boolean structure = number != null && number.signum() >= 0 && number.compareTo(STRUCTURE) <= 0;
        if (!structure && !ONE_SHARE.equals(number) && !ONE_POINT.equals(number)) {
            report(
                    where.mark(),
                    "policy-figure",
                    "found " + value.said() + " as a factor; a rule holds no figures of policy",
                    "put it into parameters.yaml; 1000000 stands for one share, 100 for one point");
        }
    }

    private void report(Mark mark, String code, String message, @Nullable String hint) {
        words.report(mark, code, message, hint);
    }
}
