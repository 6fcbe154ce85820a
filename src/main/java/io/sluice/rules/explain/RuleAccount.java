package io.sluice.rules.explain;

import io.sluice.rules.Statement;
import io.sluice.rules.bench.PlainRule;
import java.util.List;

/**
 * A rule held against a row.
 *
 * @param rule the rule
 * @param kind what it does to the row
 * @param reasons its conditions one by one, that of the instrument left out
 * @param unknown the facts it reads that are not known
 */
public record RuleAccount(PlainRule rule, Kind kind, List<Reason> reasons, List<String> unknown) {
    /** What a rule does to a row. */
    public enum Kind {
        /** It speaks. */
        SPEAKS,
        /** Its conditions do not all hold. */
        SILENT,
        /** It reads what is not known. */
        UNDETERMINED
    }

    public RuleAccount {
        reasons = List.copyOf(reasons);
        unknown = List.copyOf(unknown);
    }

    /** Whether it refuses the row. */
    public boolean refuses() {
        return kind == Kind.SPEAKS && rule.refuses();
    }

    /** Whether it permits what the row asks for. */
    public boolean permits() {
        return kind == Kind.SPEAKS && rule.states(Statement.ELIGIBLE);
    }

    /** The conditions that fail. */
    public List<Reason> failing() {
        return reasons.stream().filter(r -> !r.holds()).toList();
    }
}
