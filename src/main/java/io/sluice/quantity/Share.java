package io.sluice.quantity;

import java.math.BigDecimal;

/**
 * A share at the scale of one millionth: 0.3 is 300,000 millionths. Shares below zero and above one are allowed here; a range
 * belongs to the parameter that has one.
 *
 * @param millionths the share in units of 10^-6
 */
public record Share(long millionths) implements Comparable<Share> {
    /** Nothing. */
    public static final Share ZERO = new Share(0);

    /** The whole. */
    public static final Share ONE = new Share(Exact.MILLION);

    /** A share given in millionths. */
    public static Share ofMillionths(long millionths) {
        return new Share(millionths);
    }

    /** The share that {@code part} is of {@code whole}, half-even at the scale of one millionth. */
    public static Share ofRatio(long part, long whole) {
        return new Share(Exact.mulDiv(part, Exact.MILLION, whole));
    }

    /**
     * Reads a decimal such as {@code 0.30} with at most six decimals.
     *
     * @throws UnitException if the text is no decimal, has a unit, or is finer than one millionth
     */
    public static Share parse(String text) {
        return new Share(Units.parse(text, "share", Dimension.SHARE));
    }

    /** One less this share. */
    public Share complement() {
        return new Share(Math.subtractExact(Exact.MILLION, millionths));
    }

    /** The share as a binary fraction, for behaviour that is not money. */
    public double toDouble() {
        return millionths / 1e6;
    }

    @Override
    public int compareTo(Share other) {
        return Long.compare(millionths, other.millionths);
    }

    /** The share as a plain decimal without trailing zeros; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return millionths == 0
                ? "0"
                : BigDecimal.valueOf(millionths, 6).stripTrailingZeros().toPlainString();
    }
}
