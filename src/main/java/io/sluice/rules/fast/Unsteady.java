package io.sluice.rules.fast;

import io.sluice.rules.Columns;
import io.sluice.rules.Law;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.scenario.text.InputException;
import java.util.List;

/** Trusted rules that answer one question in two ways: code that draws, counts what it was asked, or reads a clock. */
final class Unsteady {
    private Unsteady() {}

    /** What is told to the author of the rules. */
    static InputException fault(List<RuleInfo> rules, Columns rows, Law day) {
        return new InputException(rules.stream()
                .map(rule -> rule.place()
                        .source()
                        .diagnostic(
                                rule.place().mark(),
                                "trusted-unsteady",
                                "the trusted rule " + rule.id() + " was asked twice about the same " + rows.rows() + " "
                                        + rows.subject().word() + "s on " + day.day() + " and did not answer alike",
                                "an answer may follow from the facts and figures alone: no clock, no random number, nothing"
                                        + " kept from one question to the next"))
                .toList());
    }
}
