package io.sluice.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The order in which the law is asked. Each phase sees what the earlier ones found as plain fields of its facts; reading
 * what a later one finds is refused when the pack is read.
 */
public enum Phase {
    /** Statuses that need no other status. */
    STATUS1,
    /** Statuses that build on those of the first phase. */
    STATUS2,
    /** May it have the instrument at all? */
    GATE,
    /** Points. */
    SCORE,
    /** Shares: grants, tax rates, matching. */
    RATE,
    /** Most money. */
    CAP,
    /** Duties after the decision. */
    CONDUCT;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The phase as {@code @phase("...")} writes it, such as {@code gate}. */
    public String word() {
        return word;
    }

    /** The phase written so; empty when there is none. */
    public static Optional<Phase> of(String word) {
        return Arrays.stream(values()).filter(p -> p.word.equals(word)).findFirst();
    }
}
