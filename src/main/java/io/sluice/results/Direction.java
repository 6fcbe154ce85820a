package io.sluice.results;

import java.util.Locale;

/** Which way of an indicator its policy wants; no judgement is built on it, it only words and colours a report. */
public enum Direction {
    /** More is what the policy wants. */
    HIGHER_IS_BETTER,
    /** Less is what the policy wants. */
    LOWER_IS_BETTER,
    /** Neither by itself. */
    NEUTRAL;

    /** The word used in files: {@code higher-is-better}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The direction of this name. */
    public static Direction parse(String text) {
        for (Direction direction : values()) {
            if (direction.toString().equals(text)) {
                return direction;
            }
        }
        throw new IllegalArgumentException(
                "no direction \"" + text + "\"; there are higher-is-better, lower-is-better, neutral");
    }
}
