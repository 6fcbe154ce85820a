package io.sluice.rules.check;

import io.sluice.rules.Phase;
import io.sluice.rules.Subject;
import io.sluice.rules.bench.PlainRule;
import io.sluice.rules.logic.Condition;
import io.sluice.rules.logic.Solver;
import io.sluice.rules.logic.Space;
import io.sluice.rules.pack.RuleInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Days between two rules of one kind on which neither is in force. */
final class DateHoles implements Check {
    private record Kind(String pack, Subject subject, Phase phase, List<String> says, List<String> instruments) {}

    @Override
    public void look(CheckedLaw law, Consumer<Finding> found) {
        Map<String, List<RuleInfo>> kinds = new TreeMap<>();
        for (RuleInfo rule : law.plain().book().rules()) {
            if (rule.trusted()) {
                continue; // that two of them are of one kind is not known
            }
            Kind kind = new Kind(rule.pack(), rule.subject(), rule.phase(), rule.states(), rule.instruments());
            kinds.computeIfAbsent(kind.toString(), k -> new ArrayList<>()).add(rule);
        }
        kinds.values().forEach(rules -> {
            look(law, rules, found);
            rules.forEach(rule -> renewal(law, rule, rules, found));
        });
    }

    /**
     * A rule ends, and the one that says the same begins later. That others of the kind are in force meanwhile closes the hole
     * only for the rows they speak about.
     */
    private static void renewal(CheckedLaw law, RuleInfo rule, List<RuleInfo> kind, Consumer<Finding> found) {
        LocalDate end = rule.until();
        if (end == null || !law.asked(rule.pack()) || law.days(rule.id()).isEmpty()) {
            return;
        }
        Space space = law.plain().on(end).space(rule.subject());
        Condition before = condition(law, rule, end);
        kind.stream()
                .filter(next -> next.from().isAfter(end))
                .filter(next -> renews(before, condition(law, next, next.from()), space))
                .min(Comparator.comparing(RuleInfo::from).thenComparing(RuleInfo::id))
                .filter(next -> next.from().isAfter(end.plusDays(1)))
                .ifPresent(next -> hole(law, rule, next, kind, space, found));
    }

    /** What a rule asks on a day. */
    private static Condition condition(CheckedLaw law, RuleInfo rule, LocalDate day) {
        Condition asked = Condition.FALSE;
        for (PlainRule span : law.days(rule.id()).headMap(day.plusDays(1)).values()) {
            asked = span.whole();
        }
        return asked;
    }

    /** Whether of two rules one speaks wherever the other does. */
    private static boolean renews(Condition one, Condition other, Space space) {
        return Solver.implies(one, other, space) == Solver.Kind.FOUND
                || Solver.implies(other, one, space) == Solver.Kind.FOUND;
    }

    private static void hole(
            CheckedLaw law, RuleInfo rule, RuleInfo next, List<RuleInfo> kind, Space space, Consumer<Finding> found) {
        LocalDate first = Objects.requireNonNull(rule.until()).plusDays(1);
        List<RuleInfo> meanwhile = kind.stream()
                .filter(other -> other.from().isBefore(next.from())
                        && (other.until() == null || !other.until().isBefore(first)))
                .toList();
        if (meanwhile.isEmpty()) {
            return; // told already: no rule of the kind is in force
        }
        List<Condition> alone = new ArrayList<>();
        alone.add(condition(law, rule, first.minusDays(1)));
        alone.add(condition(law, next, next.from()));
        meanwhile.forEach(other ->
                law.days(other.id()).forEach((day, on) -> alone.add(on.whole().not())));
        Condition left = Condition.all(alone);
        Solver.Answer answer = law.find(left, law.plain().on(first), rule.subject());
        if (answer.isFound()) {
            found.accept(new Finding(
                    "hole-in-dates",
                    Finding.Level.WARNING,
                    next.place(),
                    List.of(rule.id(), next.id()),
                    "from " + first + " to " + next.from().minusDays(1) + " neither is in force: " + rule.id()
                            + " ends on " + rule.until() + " and " + next.id() + " begins on " + next.from(),
                    List.of(
                            "on " + first + ": "
                                    + CheckedLaw.written(answer.row(), space, new TreeSet<>(left.fields())),
                            "no other rule of the kind speaks about it"),
                    "if the law has no such pause, let one begin on the day after the other ends",
                    null));
        }
    }

    private static void look(CheckedLaw law, List<RuleInfo> rules, Consumer<Finding> found) {
        List<RuleInfo> sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparing(RuleInfo::from).thenComparing(RuleInfo::id));
        RuleInfo last = null;
        for (RuleInfo rule : sorted) {
            LocalDate end = last == null ? null : last.until();
            if (last != null && end != null && end.plusDays(1).isBefore(rule.from()) && law.asked(rule.pack())) {
                found.accept(new Finding(
                        "hole-in-dates",
                        Finding.Level.WARNING,
                        rule.place(),
                        List.of(last.id(), rule.id()),
                        "from " + end.plusDays(1) + " to " + rule.from().minusDays(1) + " no such rule is in force: "
                                + last.id() + " ends on " + end + " and " + rule.id() + " begins on " + rule.from(),
                        List.of(),
                        "if the law has no such pause, let one begin on the day after the other ends",
                        null));
            }
            if (last == null
                    || last.until() != null
                            && (rule.until() == null || rule.until().isAfter(last.until()))) {
                last = rule;
            }
        }
    }
}
