package io.sluice.rules.check;

import io.sluice.rules.pack.Change;
import io.sluice.rules.pack.Pack;
import io.sluice.rules.pack.Parameter;
import io.sluice.rules.pack.RuleInfo;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Changes of a reform that leave the law as it is: a figure gets the value it has, a rule is switched as it stands. */
final class EmptyChanges implements Check {
    @Override
    public void look(CheckedLaw law, Consumer<Finding> found) {
        for (Pack reform : law.plain().book().packs()) {
            if (law.asked(reform.id())) {
                for (Change change : reform.changes()) {
                    what(law, reform, change).ifPresent(what -> found.accept(finding(change, what)));
                }
            }
        }
    }

    private static Optional<String> what(CheckedLaw law, Pack reform, Change change) {
        if (change instanceof Change.SetValue set) {
            LocalDate first = reform.changes().stream()
                    .filter(other ->
                            other instanceof Change.SetValue && other.item().equals(set.item()))
                    .map(Change::from)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            return enacted(law, set.item())
                    .filter(before -> {
                        Parameter after = law.plain().book().parameters().get(set.item());
                        return after != null && after.sameFrom(first, before);
                    })
                    .map(before -> "sets " + set.item() + " from " + set.from() + " to the value the law has already");
        }
        if (change instanceof Change.SwitchOff off) {
            return rule(law, off.item())
                    .filter(rule -> rule.until() != null && rule.until().isBefore(off.from()))
                    .map(rule -> "switches " + off.item() + " off from " + off.from() + ", which ends on "
                            + rule.until() + " by itself");
        }
        if (change instanceof Change.SwitchOn on) {
            boolean off = law.plain().book().packs().stream()
                    .anyMatch(pack -> pack.switchedOff().containsKey(on.item()));
            return off ? Optional.empty() : Optional.of("switches " + on.item() + " on, which is in force as it is");
        }
        return Optional.empty();
    }

    /** A figure as the files of its pack say it. */
    private static Optional<Parameter> enacted(CheckedLaw law, String name) {
        return law.plain().book().packs().stream()
                .flatMap(pack -> Optional.ofNullable(pack.parameters().get(name)).stream())
                .findFirst();
    }

    /** A rule as its file says it. */
    private static Optional<RuleInfo> rule(CheckedLaw law, String id) {
        return law.plain().book().packs().stream()
                .flatMap(pack -> pack.rules().stream())
                .filter(rule -> rule.id().equals(id))
                .findFirst();
    }

    private static Finding finding(Change change, String what) {
        return new Finding(
                "changes-nothing",
                Finding.Level.WARNING,
                change.place(),
                List.of(),
                change.by() + " " + what + "; that is no change",
                List.of(),
                "leave it out, or say what is to differ",
                null);
    }
}
