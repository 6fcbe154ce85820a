package io.sluice.rules.check;

import io.sluice.rules.Statement;
import io.sluice.rules.bench.PlainLaw;
import io.sluice.rules.bench.PlainRule;
import io.sluice.rules.logic.Condition;
import io.sluice.rules.logic.Polynomial;
import io.sluice.rules.logic.Solver;
import io.sluice.rules.logic.Space;
import io.sluice.rules.pack.RuleInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Rules that cannot both be meant: two that give one row different rates, and permissions that the requirements beside them
 * never let take effect. Each comes with a row that shows it, and what deciding that row said.
 */
final class Contradictions implements Check {
    @Override
    public void look(CheckedLaw law, Consumer<Finding> found) {
        Set<Set<String>> reported = new HashSet<>();
        Set<PlainRule> done = new HashSet<>();
        law.plain().windows().forEach((day, on) -> {
            Set<PlainRule> fresh = new HashSet<>(on.rules());
            fresh.removeAll(done);
            for (PlainRule rule : on.rules()) {
                if (rate(rule) != null && !law.enough("contradiction")) {
                    law.meet(on, rule, Statement.RATE, other -> {
                        boolean asked = law.asked(rule.info().pack())
                                || law.asked(other.info().pack());
                        boolean before = other.number() < rule.number();
                        boolean changed = fresh.contains(rule) || fresh.contains(other);
                        if (law.enough("contradiction")
                                || !asked
                                || !before
                                || !changed
                                || reported.contains(pair(rule, other))) {
                            return CheckedLaw.Meeting.SEEN;
                        }
                        CheckedLaw.Meeting met = rates(law, on, other, rule, found);
                        if (met == CheckedLaw.Meeting.FOUND) {
                            reported.add(pair(rule, other));
                            law.count("contradiction");
                        }
                        return met;
                    });
                }
            }
            done.addAll(on.rules());
        });
        for (RuleInfo rule : law.plain().book().rules()) {
            boolean permits = rule.states().contains(Statement.ELIGIBLE.word());
            if (law.asked(rule.pack()) && permits && !law.enough("no-effect")) {
                permission(law, rule, found);
            }
        }
    }

    private static Set<String> pair(PlainRule rule, PlainRule other) {
        return Set.of(rule.id(), other.id());
    }

    private static CheckedLaw.Meeting rates(
            CheckedLaw law, PlainLaw on, PlainRule rule, PlainRule other, Consumer<Finding> found) {
        Polynomial one = rate(rule);
        Polynomial two = rate(other);
        if (one == null || two == null || one.equals(two)) {
            return CheckedLaw.Meeting.SEEN;
        }
        Polynomial difference = one.plus(two.negated());
        Condition differ = Condition.any(List.of(
                Condition.atMostZero(difference.plus(Polynomial.of(1))),
                Condition.atMostZero(difference.negated().plus(Polynomial.of(1)))));
        Condition clash = Condition.all(List.of(rule.whole(), other.whole(), differ));
        Solver.Answer answer = law.find(clash, on, rule.info().subject());
        if (!answer.isFound()) {
            return CheckedLaw.Meeting.TRIED;
        }
        CheckedLaw.Verdict verdict =
                law.decide(answer.row(), on, rule.info().subject(), rule.info().phase());
        Space space = on.space(rule.info().subject());
        SortedSet<String> fields = new TreeSet<>(clash.fields());
        List<String> shown = new ArrayList<>();
        shown.add("on " + on.day() + ": " + CheckedLaw.written(answer.row(), space, fields));
        shown.add("decided: " + verdict.written());
        found.accept(new Finding(
                "contradiction",
                Finding.Level.WARNING,
                other.info().place(),
                List.of(rule.id(), other.id()),
                "rules " + rule.id() + " and " + other.id() + " give the same "
                        + rule.info().subject().word() + " different rates",
                shown,
                "make their conditions exclude each other, or let one replace the other by @replaces",
                law.answers().weight(instrument(rule, other), clash)));
        return CheckedLaw.Meeting.FOUND;
    }

    private static String instrument(PlainRule rule, PlainRule other) {
        List<String> both = new ArrayList<>(rule.info().instruments());
        if (!other.info().instruments().isEmpty()) {
            both.retainAll(other.info().instruments());
        }
        return both.isEmpty() ? "" : both.get(0);
    }

    private static @org.jspecify.annotations.Nullable Polynomial rate(PlainRule rule) {
        return rule.says().stream()
                .filter(s -> s.kind() == Statement.RATE)
                .map(PlainRule.Said::value)
                .findFirst()
                .orElse(null);
    }

    /** The rules that can refuse a row for which a rule speaks; empty when they are too many to weigh together. */
    private static Optional<List<PlainRule>> refusers(CheckedLaw law, PlainLaw on, PlainRule rule) {
        SortedMap<Integer, PlainRule> refusers = new TreeMap<>();
        boolean all = true;
        for (Statement kind : Statement.values()) {
            if (kind.refuses()) {
                all &= law.meet(on, rule, kind, other -> {
                    refusers.put(other.number(), other);
                    return CheckedLaw.Meeting.SEEN;
                });
            }
        }
        return all ? Optional.of(List.copyOf(refusers.values())) : Optional.empty();
    }

    /** A permission whose every row is refused, on all its days. */
    private static void permission(CheckedLaw law, RuleInfo info, Consumer<Finding> found) {
        if (isVoid(law, info)) {
            PlainLaw on = law.plain().on(law.days(info.id()).firstKey());
            PlainRule rule = Objects.requireNonNull(law.days(info.id()).get(on.day()));
            report(law, info, on, rule.whole(), conflict(law, on, rule).orElseThrow(), found);
        }
    }

    /** Whether every row that a permission is about is refused, on all its days. */
    static boolean isVoid(CheckedLaw law, RuleInfo info) {
        Collection<Map.Entry<LocalDate, PlainRule>> days = law.days(info.id()).entrySet();
        return !days.isEmpty()
                && days.stream()
                        .map(day -> conflict(law, law.plain().on(day.getKey()), day.getValue()))
                        .allMatch(conflict ->
                                conflict.filter(c -> c.isSure() && c.hasRows()).isPresent());
    }

    /** A permission against the rules that can refuse where it speaks; empty when they are too many to weigh together. */
    private static Optional<Conflict> conflict(CheckedLaw law, PlainLaw on, PlainRule permission) {
        RuleInfo info = permission.info();
        Condition rows = Condition.all(List.of(
                permission.whole(), Conflict.relations(law.plain().vocabulary().relations(info.subject()))));
        return refusers(law, on, permission)
                .map(refusing -> new Conflict(
                        rows,
                        refusing.stream()
                                .filter(r -> r.info().phase() == info.phase()
                                        && r.info().subject() == info.subject())
                                .toList(),
                        on.space(info.subject())::domain));
    }

    private static void report(
            CheckedLaw law, RuleInfo info, PlainLaw on, Condition granted, Conflict conflict, Consumer<Finding> found) {
        Space space = on.space(info.subject());
        List<List<PlainRule>> causes = conflict.causes();
        boolean alone = causes.get(0).size() == 1;
        List<PlainRule> refusing =
                causes.stream().flatMap(List::stream).distinct().toList();
        Solver.Answer answer = law.find(granted, on, info.subject());
        CheckedLaw.Verdict verdict = law.decide(answer.row(), on, info.subject(), info.phase());
        SortedSet<String> fields = new TreeSet<>(granted.fields());
        on.rules().stream()
                .filter(r -> verdict.said().containsKey(r.id()))
                .forEach(r -> fields.addAll(r.whole().fields()));
        List<String> rules = new ArrayList<>(List.of(info.id()));
        refusing.forEach(rule -> rules.add(rule.id()));
        List<String> shown = new ArrayList<>();
        if (!alone) {
            refusing.forEach(rule -> shown.add(Conflict.written(rule, on)));
        }
        shown.add("on " + on.day() + ": " + CheckedLaw.written(answer.row(), space, fields));
        shown.add("decided: " + verdict.written());
        found.accept(new Finding(
                "no-effect",
                Finding.Level.WARNING,
                info.place(),
                rules,
                "rule " + info.id() + " permits nothing: whatever it permits, " + Conflict.ids(refusing)
                        + (alone ? " refuses" : " refuse between them"),
                shown,
                null,
                law.answers().weight(info)));
    }
}
