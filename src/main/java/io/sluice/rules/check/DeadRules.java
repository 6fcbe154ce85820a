package io.sluice.rules.check;

import io.sluice.rules.bench.Clause;
import io.sluice.rules.bench.PlainRule;
import io.sluice.rules.logic.Condition;
import io.sluice.rules.logic.Solver;
import io.sluice.rules.logic.Space;
import io.sluice.rules.pack.RuleInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;

/** Rules whose conditions no row can meet, on any of their days. */
final class DeadRules implements Check {
    @Override
    public void look(CheckedLaw law, Consumer<Finding> found) {
        for (RuleInfo info : law.plain().book().rules()) {
            if (law.asked(info.pack())) {
                look(law, info, found);
            }
        }
    }

    private static void look(CheckedLaw law, RuleInfo info, Consumer<Finding> found) {
        SortedMap<LocalDate, PlainRule> days = law.days(info.id());
        boolean open = false;
        List<LocalDate> dead = new ArrayList<>();
        for (Map.Entry<LocalDate, PlainRule> day : days.entrySet()) {
            Space space = law.plain().on(day.getKey()).space(info.subject());
            Solver.Kind kind = Solver.find(day.getValue().whole(), space).kind();
            open |= kind == Solver.Kind.OPEN;
            if (kind == Solver.Kind.NONE) {
                dead.add(day.getKey());
            }
        }
        if (open) {
            found.accept(new Finding(
                    "not-decided",
                    Finding.Level.NOTE,
                    info.place(),
                    List.of(info.id()),
                    "it could not be shown whether rule " + info.id() + " can ever fire",
                    List.of(),
                    "its conditions multiply fields with each other",
                    null));
        } else if (!days.isEmpty() && dead.size() == days.size()) {
            found.accept(new Finding(
                    "never-fires",
                    Finding.Level.WARNING,
                    info.place(),
                    List.of(info.id()),
                    "rule " + info.id() + " can never fire: " + reason(law, info, dead.get(0)),
                    List.of(),
                    null,
                    law.answers().weight(info)));
        } else if (!dead.isEmpty()) {
            found.accept(new Finding(
                    "never-fires",
                    Finding.Level.WARNING,
                    info.place(),
                    List.of(info.id()),
                    "rule " + info.id() + " cannot fire from " + dead.get(0) + " on, with the figures of that day: "
                            + reason(law, info, dead.get(0)),
                    List.of(),
                    null,
                    null));
        }
    }

    /** Whether no row can meet the conditions of a rule on any of its days; of a trusted rule that is not known. */
    static boolean isDead(CheckedLaw law, RuleInfo info) {
        return !info.trusted()
                && law.days(info.id()).entrySet().stream().allMatch(day -> Solver.find(
                                day.getValue().whole(),
                                law.plain().on(day.getKey()).space(info.subject()))
                        .isNone());
    }

    /** The shortest list of parts of the condition, one or two, that no row meets together. */
    private static String reason(CheckedLaw law, RuleInfo info, LocalDate day) {
        PlainRule rule = java.util.Objects.requireNonNull(law.days(info.id()).get(day));
        Space space = law.plain().on(day).space(info.subject());
        List<Clause> clauses = Clause.of(rule);
        for (Clause one : clauses) {
            if (Solver.find(one.condition(), space).isNone()) {
                return "no " + info.subject().word() + " meets " + one.written();
            }
        }
        for (int i = 0; i < clauses.size(); i++) {
            for (int j = i + 1; j < clauses.size(); j++) {
                Condition both = Condition.all(
                        List.of(clauses.get(i).condition(), clauses.get(j).condition()));
                if (Solver.find(both, space).isNone()) {
                    return "no " + info.subject().word() + " meets both "
                            + clauses.get(i).written() + " and "
                            + clauses.get(j).written();
                }
            }
        }
        return "no " + info.subject().word() + " meets all its conditions";
    }
}
