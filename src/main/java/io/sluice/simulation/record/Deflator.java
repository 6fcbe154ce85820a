package io.sluice.simulation.record;

import io.sluice.quantity.Scales;

/**
 * Turns money of a quarter into constant prices of 2025: x / (1 + i)^(years since mid-2025), i = parameter
 * {@code inflation} (assumed), the middle of the quarter counting.
 */
public final class Deflator {
    private final double[] factor;

    /** @param startYears years from mid-2025 to the start of the run */
    public Deflator(double inflation, double startYears, int quarters) {
        factor = new double[quarters];
        for (int t = 0; t < quarters; t++) {
            factor[t] = StrictMath.pow(1 + inflation, -(startYears + (t + 0.5) / Scales.QUARTERS_A_YEAR));
        }
    }

    /** Money of a quarter in constant prices, fen, rounded half-even. */
    public long constant(long nominal, int quarter) {
        return (long) StrictMath.rint(nominal * factor[quarter]);
    }
}
