package io.sluice.rules.drl;

import java.util.List;
import java.util.stream.Collectors;

/** Writes an expression in its normal form, with no more parentheses than it needs. */
final class ExprPrinter {
    private static final int OR = 1;
    private static final int AND = 2;
    private static final int CONDITION = 3;
    private static final int SUM = 4;
    private static final int PRODUCT = 5;
    private static final int FACTOR = 6;

    private int depth;
    private int deepest;

    private ExprPrinter() {}

    /** The text of an expression. */
    static String print(Expr expr) {
        return new ExprPrinter().of(NormalForm.of(expr), OR);
    }

    /** How many parentheses stand around one another in its text; those of a list of words do not count. */
    static int depth(Expr expr) {
        ExprPrinter printer = new ExprPrinter();
        printer.of(NormalForm.of(expr), OR);
        return printer.deepest;
    }

    /** An expression where one that binds at least as tightly as this is needed. */
    private String of(Expr expr, int tightness) {
        if (binds(expr) >= tightness) {
            return bare(expr);
        }
        depth++;
        deepest = Math.max(deepest, depth);
        String text = "( " + bare(expr) + " )";
        depth--;
        return text;
    }

    private static int binds(Expr expr) {
        if (expr instanceof Expr.Junction junction) {
            return junction.operator().isSign("||") ? OR : AND;
        } else if (expr instanceof Expr.Compare || expr instanceof Expr.In || expr instanceof Expr.Not) {
            return CONDITION;
        } else if (expr instanceof Expr.Arithmetic sum) {
            return sum.operator().isSign("*") ? PRODUCT : SUM;
        }
        return expr instanceof Expr.Minus ? PRODUCT : FACTOR;
    }

    private String bare(Expr expr) {
        if (expr instanceof Expr.Junction junction) {
            String sign = " " + junction.operator().text() + " ";
            int parts = binds(junction) + 1;
            return junction.parts().stream().map(part -> of(part, parts)).collect(Collectors.joining(sign));
        } else if (expr instanceof Expr.Not not) {
            return "!" + of(not.part(), FACTOR);
        } else if (expr instanceof Expr.Minus minus) {
            return "-" + of(minus.part(), FACTOR);
        } else if (expr instanceof Expr.Compare compare) {
            return of(compare.left(), SUM) + " " + compare.operator().text() + " " + of(compare.right(), SUM);
        } else if (expr instanceof Expr.Arithmetic sum) {
            return sum(sum);
        } else if (expr instanceof Expr.In in) {
            return of(in.left(), SUM) + (in.negated() ? " not in ( " : " in ( ") + list(in.values()) + " )";
        }
        Token token = expr.first();
        return token.kind() == Token.Kind.TEXT ? MarkedDrl.quoted(token.text()) : token.text();
    }

    private String list(List<Expr> values) {
        return values.stream().map(value -> of(value, SUM)).collect(Collectors.joining(", "));
    }

    /** A sum or product groups from the left; a sign stands bare only where nothing stands before it. */
    private String sum(Expr.Arithmetic sum) {
        int own = binds(sum);
        Expr right = sum.right();
        return of(sum.left(), own) + " " + sum.operator().text() + " "
                + of(right, right instanceof Expr.Minus ? FACTOR : own + 1);
    }
}
