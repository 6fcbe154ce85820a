package io.sluice.rules.bench;

import io.sluice.rules.drl.Expr;
import io.sluice.rules.drl.RuleTree;
import io.sluice.rules.logic.Condition;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the conditions of a rule that must all hold.
 *
 * @param expr as written
 * @param condition what it asks, with the figures of the day
 * @param file the file it is in
 */
public record Clause(Expr expr, Condition condition, io.sluice.scenario.text.SourceFile file) {
    /** The conditions of a rule in order of writing; those joined by {@code &&} one by one. */
    public static List<Clause> of(PlainRule rule) {
        return written(rule.tree()).stream()
                .map(expr ->
                        new Clause(expr, rule.conditions().of(expr), rule.tree().file()))
                .toList();
    }

    /** The same as written. */
    public static List<Expr> written(RuleTree rule) {
        List<Expr> clauses = new ArrayList<>();
        for (RuleTree.Pattern pattern : rule.patterns()) {
            for (RuleTree.Constraint constraint : pattern.constraints()) {
                if (constraint instanceof RuleTree.Test test && !pattern.isParameters()) {
                    add(test.condition(), clauses);
                }
            }
        }
        return clauses;
    }

    private static void add(Expr expr, List<Expr> clauses) {
        if (expr instanceof Expr.Junction junction && junction.operator().isSign("&&")) {
            junction.parts().forEach(part -> add(part, clauses));
        } else if (expr instanceof Expr.Group group) {
            add(group.part(), clauses);
        } else {
            clauses.add(expr);
        }
    }

    /** Whether it is a plain comparison, with no negation around it. */
    public boolean isPlain() {
        return expr instanceof Expr.Compare || expr instanceof Expr.In;
    }

    /** As written in the file. */
    public String written() {
        return "'" + Written.of(expr) + "'";
    }
}
