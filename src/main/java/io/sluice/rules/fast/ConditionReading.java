package io.sluice.rules.fast;

import io.sluice.rules.drl.Expr;
import io.sluice.rules.drl.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/** Makes a condition of what a pattern of Drools tests. */
final class ConditionReading {
    private final Function<String, Operand> fields;
    private final Function<String, Operand> variables;
    private final CodeSets codes;

    /** Whether two fields take their words from one set. */
    interface CodeSets {
        boolean alike(String field, String other);
    }

    /**
     * A reading.
     *
     * @param fields what a name of the pattern's fact is
     * @param variables what a bound variable is
     * @param codes which codes can be compared
     */
    ConditionReading(Function<String, Operand> fields, Function<String, Operand> variables, CodeSets codes) {
        this.fields = fields;
        this.variables = variables;
        this.codes = codes;
    }

    /**
     * What must hold.
     *
     * @param expr the condition
     * @param yes whether it must be true, or false
     * @throws Unseen when it holds anything else than comparisons
     */
    Condition read(Expr expr, boolean yes) {
        if (expr instanceof Expr.Group group) {
            return read(group.part(), yes);
        } else if (expr instanceof Expr.Not not) {
            return read(not.part(), !yes);
        } else if (expr instanceof Expr.Junction junction) {
            List<Condition> parts =
                    junction.parts().stream().map(part -> read(part, yes)).toList();
            return junction.operator().isSign("||") == yes ? new Condition.Any(parts) : new Condition.All(parts);
        } else if (expr instanceof Expr.Compare compare) {
            return compare(compare, yes);
        } else if (expr instanceof Expr.In in) {
            return in(in, yes);
        } else if (operand(expr) instanceof Operand.Flag flag) {
            return new Condition.Is(new Atom.Flag(flag.field()), yes);
        }
        throw new Unseen("a condition is no comparison");
    }

    private Condition in(Expr.In in, boolean yes) {
        if (!(operand(in.left()) instanceof Operand.Code code)) {
            throw new Unseen("'in' stands after something that is no code");
        }
        TreeSet<String> words = new TreeSet<>();
        for (Expr value : in.values()) {
            if (!(operand(value) instanceof Operand.Word word)) {
                throw new Unseen("a list holds something that is no word");
            }
            words.add(word.text());
        }
        return new Condition.Is(new Atom.OneOf(code.field(), words), yes != in.negated());
    }

    private Condition compare(Expr.Compare compare, boolean yes) {
        Operand left = operand(compare.left());
        Operand right = operand(compare.right());
        String sign = compare.operator().text();
        if (left instanceof Operand.Number a && right instanceof Operand.Number b) {
            return numbers(a.amount(), sign, b.amount(), yes);
        }
        if (!sign.equals("==") && !sign.equals("!=")) {
            throw new Unseen("it orders what are no numbers");
        }
        return equal(left, right, yes == sign.equals("=="));
    }

    private static Condition numbers(Amount a, String sign, Amount b, boolean yes) {
        return switch (sign) {
            case "==" -> new Condition.Is(new Atom.Equal(a, b), yes);
            case "!=" -> new Condition.Is(new Atom.Equal(a, b), !yes);
            case "<" -> new Condition.Is(new Atom.Less(a, b), yes);
            case ">=" -> new Condition.Is(new Atom.Less(a, b), !yes);
            case ">" -> new Condition.Is(new Atom.Less(b, a), yes);
            case "<=" -> new Condition.Is(new Atom.Less(b, a), !yes);
            default -> throw new Unseen("it compares by " + sign);
        };
    }

    private Condition equal(Operand left, Operand right, boolean yes) {
        if (right instanceof Operand.Code code && left instanceof Operand.Word) {
            return equal(code, left, yes);
        } else if (right instanceof Operand.Flag flag && left instanceof Operand.Truth) {
            return equal(flag, left, yes);
        } else if (left instanceof Operand.Code code && right instanceof Operand.Word word) {
            return new Condition.Is(new Atom.OneOf(code.field(), new TreeSet<>(List.of(word.text()))), yes);
        } else if (left instanceof Operand.Flag flag && right instanceof Operand.Truth truth) {
            return new Condition.Is(new Atom.Flag(flag.field()), yes == truth.value());
        } else if (left instanceof Operand.Flag a && right instanceof Operand.Flag b) {
            return new Condition.Is(new Atom.Same(a.field(), b.field(), true), yes);
        } else if (left instanceof Operand.Code a && right instanceof Operand.Code b) {
            if (!codes.alike(a.field(), b.field())) {
                throw new Unseen(a.field() + " and " + b.field() + " take their words from different sets");
            }
            return new Condition.Is(new Atom.Same(a.field(), b.field(), false), yes);
        }
        throw new Unseen("it compares two things of different kinds");
    }

    private Operand operand(Expr expr) {
        if (expr instanceof Expr.Group group) {
            return operand(group.part());
        } else if (expr instanceof Expr.Name name) {
            return fields.apply(name.token().text());
        } else if (expr instanceof Expr.Variable variable) {
            return variables.apply(variable.token().text());
        } else if (expr instanceof Expr.Literal literal) {
            return literal(literal.token());
        } else if (expr instanceof Expr.Minus minus) {
            Operand.Number part = number(minus.part());
            return part.small() == null
                    ? Operand.Number.of(part.amount().negative())
                    : Operand.Number.literal(-(long) part.small());
        } else if (expr instanceof Expr.Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        }
        throw new Unseen("a condition stands where a value is expected");
    }

    private static Operand literal(Token token) {
        return switch (token.kind()) {
            case TEXT -> new Operand.Word(token.text());
            case WHOLE -> {
                if (token.text().length() > 10) {
                    throw new Unseen("it has a literal beyond 32 bits");
                }
                yield Operand.Number.literal(Long.parseLong(token.text()));
            }
            case WORD -> new Operand.Truth(token.isWord("true"));
            default -> throw new Unseen("it has the literal " + token.text());
        };
    }

    private Operand.Number number(Expr expr) {
        if (operand(expr) instanceof Operand.Number number) {
            return number;
        }
        throw new Unseen("it computes with what is no number");
    }

    private Operand arithmetic(Expr.Arithmetic arithmetic) {
        Operand.Number left = number(arithmetic.left());
        Operand.Number right = number(arithmetic.right());
        List<Long> small = new ArrayList<>();
        if (left.small() != null && right.small() != null) {
            small.add((long) left.small());
            small.add((long) right.small());
        }
        return switch (arithmetic.operator().text()) {
            case "+" ->
                small.isEmpty()
                        ? Operand.Number.of(left.amount().plus(right.amount()))
                        : Operand.Number.literal(small.get(0) + small.get(1));
            case "-" ->
                small.isEmpty()
                        ? Operand.Number.of(left.amount().plus(right.amount().negative()))
                        : Operand.Number.literal(small.get(0) - small.get(1));
            case "*" ->
                small.isEmpty()
                        ? Operand.Number.of(left.amount().times(right.amount()))
                        : Operand.Number.literal(small.get(0) * small.get(1));
            default ->
                throw new Unseen("it computes by " + arithmetic.operator().text());
        };
    }
}
