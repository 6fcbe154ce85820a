package io.sluice.rules;

import java.util.Locale;

/** What the law says about one row: a subject and the instrument it asks for. */
public enum Outcome {
    /** At least one rule says eligible, none excludes, and no requirement is unmet. */
    ELIGIBLE,
    /** A rule excludes it, or a requirement is unmet. */
    REFUSED,
    /** No rule in force says anything: nothing is granted by silence. */
    NO_RULE,
    /** A rule that could decide it reads a field marked unknown. */
    UNDETERMINED;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The outcome as a case file writes it, such as {@code no-rule}. */
    public String word() {
        return word;
    }
}
