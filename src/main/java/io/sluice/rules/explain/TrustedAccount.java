package io.sluice.rules.explain;

import io.sluice.rules.Statement;
import io.sluice.rules.pack.Opaque;
import io.sluice.rules.pack.RuleInfo;
import java.util.List;
import java.util.Objects;

/**
 * A trusted rule asked about a row: what it says is known, why is not.
 *
 * @param rule the rule
 * @param says what it states about the row, asked alone
 * @param unknown facts it may look at that are not known, which leave it open
 */
public record TrustedAccount(RuleInfo rule, List<Statement> says, List<String> unknown) {
    /** Keeps copies. */
    public TrustedAccount {
        says = List.copyOf(says);
        unknown = List.copyOf(unknown);
    }

    /** What of it is not seen through. */
    public String why() {
        Opaque opaque = Objects.requireNonNull(rule.opaque());
        return opaque.why();
    }

    /** Whether it refuses the row. */
    public boolean refuses() {
        return says.stream().anyMatch(Statement::refuses);
    }
}
