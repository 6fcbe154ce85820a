package io.sluice.rules.check;

import io.sluice.rules.pack.Opaque;
import io.sluice.rules.pack.RuleInfo;
import java.util.List;
import java.util.function.Consumer;

/** Rules of the trusted profile: each is named with what of it the other checks do not see through. */
final class TrustedRules implements Check {
    @Override
    public void look(CheckedLaw law, Consumer<Finding> found) {
        for (RuleInfo rule : law.plain().book().trusted()) {
            Opaque opaque = rule.opaque();
            if (opaque != null && law.asked(rule.pack())) {
                found.accept(new Finding(
                        "trusted",
                        Finding.Level.NOTE,
                        rule.place(),
                        List.of(rule.id()),
                        "rule " + rule.id() + " is trusted and not seen through: " + opaque.why(),
                        List.of(
                                "whether it can fire, contradicts, repeats or fills a gap is not known; weights count strict"
                                        + " rules alone"),
                        "cases test it; what it counts or sums may be asked for as a field of the vocabulary, which a strict"
                                + " rule reads",
                        null));
            }
        }
    }
}
