package io.sluice.rules.drl;

import io.sluice.rules.drl.RuleTree.Binding;
import io.sluice.rules.drl.RuleTree.Call;
import io.sluice.rules.drl.RuleTree.Constraint;
import io.sluice.rules.drl.RuleTree.Pattern;
import io.sluice.rules.drl.RuleTree.Test;
import java.util.List;
import java.util.stream.Collectors;

/** What a rule asks and states, without places, comments and needless parentheses: every node of its tree with its kind. */
final class Shape {
    private Shape() {}

    static String of(RuleTree rule) {
        return rule.id()
                + rule.patterns().stream().map(Shape::of).toList()
                + rule.statements().stream().map(Shape::of).toList();
    }

    private static String of(Pattern pattern) {
        Token variable = pattern.variable();
        return (variable == null ? "" : variable.text()) + ":" + pattern.type().text()
                + pattern.constraints().stream().map(Shape::of).toList();
    }

    private static String of(Constraint constraint) {
        return constraint instanceof Binding binding
                ? "bind " + binding.variable().text() + " " + binding.field().text()
                : of(NormalForm.of(((Test) constraint).condition()));
    }

    private static String of(Call call) {
        return call.receiver().text() + "." + call.method().text()
                + call.arguments().stream().map(a -> of(NormalForm.of(a))).toList();
    }

    private static String of(Expr expr) {
        if (expr instanceof Expr.Junction junction) {
            return node(junction.operator().text(), junction.parts());
        } else if (expr instanceof Expr.Not not) {
            return node("not", List.of(not.part()));
        } else if (expr instanceof Expr.Minus minus) {
            return node("minus", List.of(minus.part()));
        } else if (expr instanceof Expr.Compare compare) {
            return node(compare.operator().text(), List.of(compare.left(), compare.right()));
        } else if (expr instanceof Expr.Arithmetic sum) {
            return node(sum.operator().text(), List.of(sum.left(), sum.right()));
        } else if (expr instanceof Expr.In in) {
            return node(in.negated() ? "not in" : "in", List.of(in.left())) + node("of", in.values());
        } else if (expr instanceof Expr.Group group) {
            throw new IllegalStateException(
                    "a needless ( is left in line " + group.first().line());
        }
        return expr.getClass().getSimpleName() + " " + expr.first().kind() + " "
                + expr.first().text();
    }

    private static String node(String name, List<Expr> parts) {
        return "(" + name + " " + parts.stream().map(Shape::of).collect(Collectors.joining(" ")) + ")";
    }
}
