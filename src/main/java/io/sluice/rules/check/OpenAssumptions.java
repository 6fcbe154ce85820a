package io.sluice.rules.check;

import io.sluice.rules.pack.DatedValue;
import io.sluice.rules.pack.Parameter;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.rules.pack.Status;
import java.util.List;
import java.util.function.Consumer;

/** Assumed figures without a band and assumed rules without an alternative: no study can say whether they matter. */
final class OpenAssumptions implements Check {
    @Override
    public void look(CheckedLaw law, Consumer<Finding> found) {
        for (Parameter parameter : law.plain().book().parameters().values()) {
            if (law.asked(parameter.pack())) {
                parameter.values().stream()
                        .filter(value -> value.status() == Status.ASSUMED && value.band() == null)
                        .forEach(value -> found.accept(figure(parameter, value)));
            }
        }
        for (RuleInfo rule : law.plain().book().rules()) {
            if (law.asked(rule.pack()) && rule.status() == Status.ASSUMED && rule.alternative() == null) {
                found.accept(new Finding(
                        "no-alternative",
                        Finding.Level.NOTE,
                        rule.place(),
                        List.of(rule.id()),
                        "rule \"" + rule.id() + "\" is assumed and names no alternative",
                        List.of(),
                        "write @alternative(\"off\"), the id of the rule in its place, or @alternative(\"none: reason\")",
                        null));
            }
        }
    }

    private static Finding figure(Parameter parameter, DatedValue value) {
        return new Finding(
                "no-band",
                Finding.Level.NOTE,
                value.place(),
                List.of(),
                "the value of " + parameter.name() + " from " + value.from() + " is assumed and has no band",
                List.of(),
                "write band: [low, high] beside it, in " + parameter.unit(),
                null);
    }
}
