package io.sluice.analysis;

/**
 * The spread of futures over replications: not an error, it does not shrink with more of them. Quantiles are type 7.
 *
 * @param p05 one future in twenty lies below
 * @param p50 the median future
 * @param p95 one future in twenty lies above
 */
public record Spread(double p05, double p50, double p95) {
    /** The same spread in a unit that is {@code divisor} times as large. */
    public Spread dividedBy(double divisor) {
        return new Spread(p05 / divisor, p50 / divisor, p95 / divisor);
    }
}
