package io.sluice.analysis;

import io.sluice.results.Dimensions.Member;

/**
 * An assumption that is told to decide a number: what the draws make of the number goes with what is drawn of the
 * assumption.
 *
 * @param assumption the row of the register
 * @param correlation Spearman's rank correlation over the draws
 * @param interval its 95 % interval after Bonett and Wright (2000): z +- 1.96 sqrt((1 + r^2 / 2) / (n - 3)) on Fisher's
 *     scale
 */
public record Decisive(Member assumption, double correlation, Interval interval) {
    /** Share of the variance of ranks that goes with this assumption alone. */
    public double share() {
        return correlation * correlation;
    }
}
