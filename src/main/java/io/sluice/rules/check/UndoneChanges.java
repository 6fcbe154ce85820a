package io.sluice.rules.check;

import io.sluice.rules.pack.Change;
import io.sluice.rules.pack.Pack;
import io.sluice.rules.pack.RuleInfo;
import java.util.List;
import java.util.function.Consumer;

/** Figures that one reform sets for rules which another, in force beside it, takes out of force. */
final class UndoneChanges implements Check {
    @Override
    public void look(CheckedLaw law, Consumer<Finding> found) {
        List<Pack> reforms =
                law.plain().book().packs().stream().filter(Pack::isReform).toList();
        for (Pack reform : reforms) {
            for (Change change : reform.changes()) {
                if (change instanceof Change.SetValue set) {
                    reforms.stream()
                            .filter(other -> !other.id().equals(reform.id()))
                            .filter(other -> law.asked(reform.id()) || law.asked(other.id()))
                            .flatMap(other -> other.changes().stream())
                            .filter(end -> ends(law, end, set))
                            .forEach(end -> found.accept(finding(set, end)));
                }
            }
        }
    }

    /** Whether a change takes a rule that reads the figure out of force. */
    private static boolean ends(CheckedLaw law, Change end, Change.SetValue set) {
        boolean takes = end instanceof Change.SwitchOff || end instanceof Change.Replace;
        return takes
                && law.plain().book().packs().stream()
                        .flatMap(pack -> pack.rules().stream())
                        .filter(rule -> rule.id().equals(end.item()) && !rule.trusted())
                        .map(RuleInfo::reads)
                        .anyMatch(reads -> reads.contains(set.parameter()));
    }

    private static Finding finding(Change.SetValue set, Change end) {
        String how =
                end instanceof Change.Replace replace ? "replaces it by " + replace.replacement() : "switches it off";
        boolean never = !end.from().isAfter(set.from());
        return new Finding(
                "undone",
                never ? Finding.Level.WARNING : Finding.Level.NOTE,
                set.place(),
                List.of(end.item()),
                set.by() + " sets " + set.parameter() + " from " + set.from() + " for rule " + end.item() + ", but "
                        + end.by() + " " + how + " from " + end.from() + " (" + end.place() + ")",
                List.of(),
                never
                        ? "leave one of the two reforms out, or write one that holds both"
                        : "the figure counts for that rule until " + end.from().minusDays(1) + " only",
                null);
    }
}
