package io.sluice.study.validation;

/**
 * How near the model's figure must come to what somebody measured.
 *
 * @param low least figure that is near enough
 * @param high greatest figure that is near enough
 * @param open the end that decides nothing
 * @param from the source's figure where only one bound is claimed; not a number where both are
 */
public record Tolerance(double low, double high, Open open, double from) {
    /** The end of a tolerance that decides nothing: the quantity cannot lie beyond it, or nothing is claimed there. */
    public enum Open {
        /** Neither. */
        NONE,
        /** The lower end. */
        LOW,
        /** The upper end. */
        HIGH
    }

    /** Refuses ends in the wrong order. */
    public Tolerance {
        if (!(low <= high)) {
            throw new IllegalArgumentException("a tolerance from " + low + " to " + high + " holds nothing");
        }
    }

    /** A tolerance whose both ends decide. */
    public static Tolerance between(double low, double high) {
        return new Tolerance(low, high, Open.NONE, Double.NaN);
    }

    /** The lower end that decides; minus infinity if none does. */
    double floor() {
        return open == Open.LOW ? Double.NEGATIVE_INFINITY : low;
    }

    /** The upper end that decides; infinity if none does. */
    double ceiling() {
        return open == Open.HIGH ? Double.POSITIVE_INFINITY : high;
    }

    /**
     * What an error is held against: half the width, or, where only one bound is claimed, the distance from it to the source's
     * figure. A bound that is the source's own figure has no such distance; its tolerance runs to the natural end of the quantity, and
     * half of that width counts.
     */
    double reach() {
        if (Double.isNaN(from)) {
            return (high - low) / 2;
        }
        return from < low ? low - from : from - high;
    }
}
