package io.sluice.rules.bench;

import io.sluice.rules.drl.Expr;
import java.util.stream.Collectors;

/** An expression of a rule as text, one space between words, whatever the file's spacing. */
public final class Written {
    private Written() {}

    /** An expression as text. */
    public static String of(Expr expr) {
        if (expr instanceof Expr.Group group) {
            return "(" + of(group.part()) + ")";
        } else if (expr instanceof Expr.Not not) {
            return "!" + of(not.part());
        } else if (expr instanceof Expr.Minus minus) {
            return "-" + of(minus.part());
        } else if (expr instanceof Expr.Junction junction) {
            return junction.parts().stream()
                    .map(Written::of)
                    .collect(Collectors.joining(" " + junction.operator().text() + " "));
        } else if (expr instanceof Expr.Compare compare) {
            return of(compare.left()) + " " + compare.operator().text() + " " + of(compare.right());
        } else if (expr instanceof Expr.Arithmetic sum) {
            return of(sum.left()) + " " + sum.operator().text() + " " + of(sum.right());
        } else if (expr instanceof Expr.In in) {
            String values = in.values().stream().map(Written::of).collect(Collectors.joining(", "));
            return of(in.left()) + (in.negated() ? " not in (" : " in (") + values + ")";
        }
        return expr.first().canonical();
    }
}
