package io.sluice.quantity;

import java.util.Locale;

/**
 * What a whole number in the program counts. Every number of a rule, a fact or a result is a {@code long} in the scale of its
 * dimension, so that two of them compare exactly.
 */
public enum Dimension {
    /** Money, in fen. */
    MONEY(100, "fen"),
    /** A share of something, in millionths. */
    SHARE(1_000_000, "10^-6"),
    /** A score, in hundredths of a point. */
    SCORE(100, "10^-2 points"),
    /** How many times something, in millionths. */
    MULTIPLE(1_000_000, "10^-6"),
    /** A span of time, in months. */
    MONTHS(1, "months"),
    /** A number of things. */
    COUNT(1, "items"),
    /** True (1) or false (0). */
    FLAG(1, "0 or 1"),
    /** The number of an entry of a code set. */
    CODE(1, "code");

    private final long scale;
    private final String scaleName;

    Dimension(long scale, String scaleName) {
        this.scale = scale;
        this.scaleName = scaleName;
    }

    /** How many of the whole numbers stored make one of the base unit: 100 for money (fen to the yuan), 10^6 for a share. */
    public long scale() {
        return scale;
    }

    /** The unit the whole numbers are stored in, in words. */
    public String scaleName() {
        return scaleName;
    }

    /** The name as it is written in files: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
