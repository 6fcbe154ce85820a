package io.sluice.world.investor;

import io.sluice.draw.Draws;
import io.sluice.draw.Purpose;
import io.sluice.quantity.Scales;

/**
 * A factor of mean 1 that is drawn once a year:
 *
 * <pre>  f = exp(s z - s^2 / 2),   z standard normal at (who, year, what for)</pre>
 *
 * <p>The median of f is below 1 and its mean 1, so that what it multiplies varies and does not grow. No policy is part of its address. s = 0: f
 * is 1.
 *
 * @param deviation s, log
 * @param purpose what for
 */
public record YearlySpread(double deviation, Purpose purpose) {
    /** The factor of somebody in a quarter; the same in all quarters of a year. */
    public double factor(Draws draws, long who, int quarter) {
        if (deviation == 0) {
            return 1;
        }
        double z = draws.normal(who, quarter / Scales.QUARTERS_A_YEAR, purpose, 0);
        return StrictMath.exp(deviation * z - deviation * deviation / 2);
    }
}
