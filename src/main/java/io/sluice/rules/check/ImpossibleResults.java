package io.sluice.rules.check;

import io.sluice.rules.ResultRange;
import io.sluice.rules.Statement;
import io.sluice.rules.bench.PlainLaw;
import io.sluice.rules.bench.PlainRule;
import io.sluice.rules.logic.Condition;
import io.sluice.rules.logic.Polynomial;
import io.sluice.rules.logic.Solver;
import io.sluice.rules.pack.RuleInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Rules that give some row a rate or cap that none can be: below nothing, or a share above the whole. A run stops at such a row. */
final class ImpossibleResults implements Check {
    @Override
    public void look(CheckedLaw law, Consumer<Finding> found) {
        for (RuleInfo info : law.plain().book().rules()) {
            if (law.asked(info.pack()) && !info.trusted()) {
                for (Map.Entry<LocalDate, PlainRule> day : law.days(info.id()).entrySet()) {
                    if (look(law, law.plain().on(day.getKey()), day.getValue(), found)) {
                        break; // one row a rule
                    }
                }
            }
        }
    }

    private static boolean look(CheckedLaw law, PlainLaw on, PlainRule rule, Consumer<Finding> found) {
        for (PlainRule.Said said : rule.says()) {
            Polynomial value = said.value();
            if (value != null && (said.kind() == Statement.RATE || said.kind() == Statement.CAP)) {
                Condition below = Condition.atMostZero(value.plus(Polynomial.of(1)));
                boolean bounded = said.kind() == Statement.RATE && !on.givesMultiple(rule.number());
                Condition impossible = bounded
                        ? Condition.any(List.of(
                                below,
                                Condition.atMostZero(value.negated().plus(Polynomial.of(ResultRange.WHOLE + 1)))))
                        : below;
                Condition whole = Condition.all(List.of(rule.whole(), impossible));
                Solver.Answer answer = law.find(whole, on, rule.info().subject());
                if (answer.isFound()) {
                    found.accept(finding(law, on, rule, said.kind(), whole, answer));
                    return true;
                }
            }
        }
        return false;
    }

    private static Finding finding(
            CheckedLaw law, PlainLaw on, PlainRule rule, Statement kind, Condition whole, Solver.Answer answer) {
        SortedSet<String> fields = new TreeSet<>(whole.fields());
        CheckedLaw.Verdict verdict =
                law.decide(answer.row(), on, rule.info().subject(), rule.info().phase());
        return new Finding(
                "impossible-result",
                Finding.Level.WARNING,
                rule.info().place(),
                List.of(rule.id()),
                "rule " + rule.id() + " can give a " + kind.word() + " below nothing or above the whole",
                List.of(
                        "on " + on.day() + ": "
                                + CheckedLaw.written(
                                        answer.row(), on.space(rule.info().subject()), fields),
                        "decided: " + verdict.written()),
                "let its conditions leave such rows out, or say in a second rule what they get",
                rule.info().instruments().isEmpty()
                        ? null
                        : law.answers().weight(rule.info().instruments().get(0), whole));
    }
}
