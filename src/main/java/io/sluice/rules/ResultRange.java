package io.sluice.rules;

/** What a rate and a cap can be: no money and no share is below nothing, and no share above the whole. */
public final class ResultRange {
    /** The whole, in the scale of shares. */
    public static final long WHOLE = 1_000_000;

    private ResultRange() {}

    /** Whether a phase is one whose numbers are paid. */
    static boolean asked(Phase phase) {
        return phase == Phase.RATE || phase == Phase.CAP;
    }

    /** Whether a number that a rule states can be one. */
    static boolean holds(Law law, int rule, Statement kind, long number) {
        return switch (kind) {
            case RATE -> number >= 0 && (number <= WHOLE || law.givesMultiple(rule));
            case CAP -> number >= 0;
            default -> true;
        };
    }
}
