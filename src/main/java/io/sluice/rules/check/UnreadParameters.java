package io.sluice.rules.check;

import io.sluice.rules.pack.Parameter;
import io.sluice.rules.pack.RuleInfo;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Figures that no rule reads. */
final class UnreadParameters implements Check {
    @Override
    public void look(CheckedLaw law, Consumer<Finding> found) {
        Set<String> read = new TreeSet<>();
        law.plain().book().packs().forEach(pack -> pack.rules().stream()
                .map(RuleInfo::reads)
                .forEach(read::addAll));
        for (Parameter parameter : law.plain().book().parameters().values()) {
            if (law.asked(parameter.pack()) && !read.contains(parameter.name())) {
                found.accept(new Finding(
                        "never-read",
                        Finding.Level.NOTE,
                        parameter.place(),
                        List.of(),
                        "no rule of these packs reads the parameter " + parameter.name(),
                        List.of(),
                        "read it in a rule: Parameters( $" + parameter.fieldName() + " : " + parameter.fieldName()
                                + " ), or delete it",
                        null));
            }
        }
    }
}
