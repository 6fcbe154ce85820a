package io.sluice.rules.fast;

/**
 * How a rule is decided.
 *
 * @param place where
 * @param why the reason in words
 */
public record Route(Place place, String why) {
    /** Where a rule is decided. */
    public enum Place {
        /** Column by column. */
        COLUMNS,
        /** In a session of Drools. */
        SESSION
    }
}
