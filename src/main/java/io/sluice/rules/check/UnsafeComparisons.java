package io.sluice.rules.check;

import io.sluice.rules.Statement;
import io.sluice.rules.bench.Clause;
import io.sluice.rules.bench.PlainRule;
import io.sluice.rules.bench.Written;
import io.sluice.rules.drl.Expr;
import io.sluice.rules.logic.Condition;
import io.sluice.rules.pack.Place;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.rules.table.TableReader;
import java.util.List;
import java.util.function.Consumer;

/** Requirements written as their breach ({@code x >= limit -> unmet}) instead of as the law words them, negated. */
final class UnsafeComparisons implements Check {
    @Override
    public void look(CheckedLaw law, Consumer<Finding> found) {
        for (RuleInfo info : law.plain().book().rules()) {
            var days = law.days(info.id());
            if (law.asked(info.pack()) && !days.isEmpty() && info.states().contains(Statement.UNMET.word())) {
                look(days.values().iterator().next(), law, found);
            }
        }
    }

    private static void look(PlainRule rule, CheckedLaw law, Consumer<Finding> found) {
        List<Clause> clauses = Clause.of(rule);
        if (clauses.stream().anyMatch(c -> !c.isPlain())) {
            return;
        }
        for (Clause clause : clauses) {
            if (clause.expr() instanceof Expr.Compare compare && isNumber(clause, law, rule)) {
                String turned = Written.of(compare.left()) + " "
                        + negated(compare.operator().text()) + " " + Written.of(compare.right());
                found.accept(new Finding(
                        "breach-not-requirement",
                        Finding.Level.NOTE,
                        TableReader.isTable(rule.info().place().file())
                                ? rule.info().place()
                                : new Place(clause.file(), compare.mark()),
                        List.of(rule.id()),
                        "the requirement of rule " + rule.id() + " is written as its breach, " + clause.written(),
                        List.of(),
                        "write what the law asks, negated: !( " + turned
                                + " ); then what is unknown is never let in by a slip",
                        law.answers().weight(rule.info())));
            }
        }
    }

    private static boolean isNumber(Clause clause, CheckedLaw law, PlainRule rule) {
        if (clause.condition() instanceof Condition.Within within) {
            var field = law.plain()
                    .vocabulary()
                    .field(rule.info().subject(), within.field())
                    .orElseThrow();
            return !field.isCode() && !field.isFlag();
        }
        return clause.condition() instanceof Condition.AtMostZero;
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
}
