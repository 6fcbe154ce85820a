package io.sluice.rules;

/**
 * What is asked of the law.
 *
 * @param kind whether the answer is acted upon or only considered
 * @param phase which rules are asked
 */
public record Question(Kind kind, Phase phase) {
    /** Whether the answer is acted upon. */
    public enum Kind {
        /** The answer decides; it counts in the statistics of the rules. */
        DECIDE,
        /** Somebody wonders what would be answered; it counts nowhere. */
        WHAT_IF
    }

    /** A question whose answer decides. */
    public static Question decide(Phase phase) {
        return new Question(Kind.DECIDE, phase);
    }

    /** A question whose answer is only considered. */
    public static Question whatIf(Phase phase) {
        return new Question(Kind.WHAT_IF, phase);
    }
}
