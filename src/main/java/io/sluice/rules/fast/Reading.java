package io.sluice.rules.fast;

/** What is known of a rule's meaning. */
sealed interface Reading {
    /**
     * The rule is seen through.
     *
     * @param condition what must hold of a row
     * @param saying what is stated then
     */
    record Seen(Condition condition, Saying saying) implements Reading {}

    /**
     * The rule is left to sessions.
     *
     * @param why what is not seen through
     */
    record Closed(String why) implements Reading {}
}
