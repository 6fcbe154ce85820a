package io.sluice.analysis;

import org.jspecify.annotations.Nullable;

/**
 * A number with both its uncertainties: the Monte Carlo error of the estimate, and the spread of futures.
 *
 * @param value the estimate; without meaning (0) where {@link #undefined} says why there is none
 * @param standardError Monte Carlo standard error of {@code value}; shrinks with more replications
 * @param interval 95 % confidence interval of the quantity; its method says how it was made
 * @param spread 5, 50 and 95 % quantiles over replications of what one future shows
 * @param replications number of replications it rests on
 * @param undefined why there is no estimate, or null when there is one
 */
public record Estimate(
        double value,
        double standardError,
        Interval interval,
        Spread spread,
        int replications,
        @Nullable String undefined) {

    /** A number that does not exist, with the reason in words. */
    public static Estimate undefined(int replications, String reason) {
        return new Estimate(0, 0, Interval.unbounded("none"), new Spread(0, 0, 0), replications, reason);
    }

    /** Whether there is a number. */
    public boolean defined() {
        return undefined == null;
    }

    /** The same estimate in a unit that is {@code divisor} times as large. */
    public Estimate dividedBy(double divisor) {
        return new Estimate(
                value / divisor,
                standardError / divisor,
                interval.dividedBy(divisor),
                spread.dividedBy(divisor),
                replications,
                undefined);
    }
}
