package io.sluice.rules;

/**
 * What rules say of one row cannot be: two of equal rank give it different rates, so that no engine may choose, or one gives it
 * a rate or cap below nothing or above the whole, which no engine may cut.
 */
public final class RuleConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String first;
    private final String second;

    /**
     * A contradiction.
     *
     * @param first id of one rule
     * @param second id of the other; the same when one rule is enough
     * @param message what each says, and about which row
     */
    public RuleConflict(String first, String second, String message) {
        super(message);
        this.first = first;
        this.second = second;
    }

    /** The rule that comes first by id. */
    public String first() {
        return first;
    }

    /** The other rule. */
    public String second() {
        return second;
    }
}
