package io.sluice.rules.check;

/**
 * How far the check looks into rules that meet each other, so that a table of thousands of rows is checked in time that grows with
 * its rows and not with their square. What is cut short is said; each number stands in the table of limits of the page on rules.
 */
public final class CheckLimits {
    /** Other rules that one is held against. */
    public static final int LOOKS = 200;

    /** Of these, those about which a row is looked for that meets both. */
    public static final int TRIES = 50;

    /** Other rules that findings about one rule name. */
    public static final int PARTNERS = 3;

    /** Findings of one kind about two rules. */
    public static final int FINDINGS = 100;

    private CheckLimits() {}
}
