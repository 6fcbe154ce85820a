package io.sluice.rules.drl;

import java.util.ArrayList;
import java.util.List;

/**
 * An expression without what its author could have left out: parentheses that change nothing, {@code !} and signs that undo
 * each other, and {@code &&} inside {@code &&}. It means the same.
 */
final class NormalForm {
    private NormalForm() {}

    static Expr of(Expr expr) {
        if (expr instanceof Expr.Group group) {
            return of(group.part());
        } else if (expr instanceof Expr.Junction junction) {
            return of(junction);
        } else if (expr instanceof Expr.Not not) {
            Expr part = of(not.part());
            return part instanceof Expr.Not twice ? twice.part() : new Expr.Not(not.operator(), part);
        } else if (expr instanceof Expr.Minus minus) {
            Expr part = of(minus.part());
            return part instanceof Expr.Minus twice ? twice.part() : new Expr.Minus(minus.operator(), part);
        } else if (expr instanceof Expr.Compare compare) {
            return new Expr.Compare(of(compare.left()), compare.operator(), of(compare.right()));
        } else if (expr instanceof Expr.Arithmetic sum) {
            return new Expr.Arithmetic(of(sum.left()), sum.operator(), of(sum.right()));
        } else if (expr instanceof Expr.In in) {
            List<Expr> values = in.values().stream().map(NormalForm::of).toList();
            return new Expr.In(of(in.left()), in.operator(), in.negated(), values, in.close());
        }
        return expr;
    }

    private static Expr of(Expr.Junction junction) {
        List<Expr> parts = new ArrayList<>();
        for (Expr part : junction.parts()) {
            Expr normal = of(part);
            boolean same = normal instanceof Expr.Junction inner
                    && inner.operator().text().equals(junction.operator().text());
            parts.addAll(same ? ((Expr.Junction) normal).parts() : List.of(normal));
        }
        return new Expr.Junction(junction.operator(), parts);
    }
}
