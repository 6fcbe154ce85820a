package io.sluice.rules.drl;

/**
 * How large the parts of rules and tables may be. Each limit is checked while the text is read, before anything walks what was
 * read from the inside out, and each stands in the table of limits of the page on rules (a test holds the two equal). How large
 * whole files may be, of rules as of anything else, is {@link io.sluice.scenario.file.Limit}: that is settled before reading.
 */
public final class RuleLimits {
    /** Parentheses, {@code !} and signs around one another, as written. */
    public static final int WRITTEN_DEPTH = 60;

    /** Parentheses around one another that are left when all needless ones are taken away. */
    public static final int DEPTH = 8;

    /** Parentheses around one another that cost Drools little. */
    public static final int SHALLOW = 4;

    /** Conditions of one file that are deeper than that. */
    public static final int DEEP_CONDITIONS = 50;

    /** Parts joined by {@code &&} or by {@code ||}, in a row. */
    public static final int JOINED = 100;

    /** Terms of a sum or factors of a product, in a row. */
    public static final int TERMS = 100;

    /** Words in the parentheses after {@code in}. */
    public static final int WORDS = 200;

    /** Fields, values and words of one rule, in its conditions or in its statements. */
    public static final int PARTS = 1_000;

    /** Conditions in the parentheses of one fact. */
    public static final int CONDITIONS = 200;

    /** Facts and {@code Parameters( ... )} of one rule. */
    public static final int FACTS = 20;

    /** Statements of one rule. */
    public static final int STATEMENTS = 20;

    /** Things in the parentheses of one statement. */
    public static final int ARGUMENTS = 10;

    /** Annotations of one rule. */
    public static final int ANNOTATIONS = 20;

    /** Rules of one file. */
    public static final int RULES = 20_000;

    /** Characters of a text in quotes. */
    public static final int TEXT = 2_000;

    /** Digits of a number. */
    public static final int DIGITS = 18;

    /** Rows of a table, with its head and its notes. */
    public static final int ROWS = 10_000;

    /** Columns of a table. */
    public static final int COLUMNS = 100;

    private RuleLimits() {}
}
