package io.sluice.rules.check;

import io.sluice.rules.Phase;
import io.sluice.rules.Subject;
import io.sluice.rules.pack.RuleInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        kinds.values().forEach(rules -> look(law, rules, found));
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
