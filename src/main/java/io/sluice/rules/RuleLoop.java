package io.sluice.rules;

/** A rule fires without end. */
public final class RuleLoop extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String rule;

    /**
     * A rule that was stopped.
     *
     * @param rule the rule that made the last statement before the limit
     * @param message what was stopped, and after how many firings
     */
    public RuleLoop(String rule, String message) {
        super(message);
        this.rule = rule;
    }

    /** The rule that made the last statement before the limit. */
    public String rule() {
        return rule;
    }
}
