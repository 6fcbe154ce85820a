package io.sluice.rules;

/** Two rules of equal rank give one row different rates: the law contradicts itself, and no engine may choose. */
public final class RuleConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String first;
    private final String second;

    /**
     * A contradiction between two rules.
     *
     * @param first id of one rule
     * @param second id of the other
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
