package io.sluice.analysis;

/**
 * An interval for an unknown quantity.
 *
 * @param low lower limit; minus infinity when the data do not bound it
 * @param high upper limit; plus infinity when the data do not bound it
 * @param level confidence, for example 0.95
 * @param method how it was made: {@code t}, {@code t, paired}, {@code delta}, {@code Fieller}, {@code Wilson}, {@code Clopper-Pearson},
 *     {@code order statistics}, {@code Welch}, {@code bootstrap, paired}, {@code exact}, {@code none}
 */
public record Interval(double low, double high, double level, String method) {
    /** The confidence of every interval of a summary. */
    public static final double LEVEL = 0.95;

    /** An interval that says nothing, because the data cannot bound the quantity. */
    public static Interval unbounded(String method) {
        return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, LEVEL, method);
    }

    /** Whether both limits are finite. */
    public boolean bounded() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    /** Whether a value lies in the interval, limits included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** The same interval in a unit that is {@code divisor} times as large. */
    public Interval dividedBy(double divisor) {
        return new Interval(low / divisor, high / divisor, level, method);
    }
}
