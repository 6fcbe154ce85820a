package io.sluice.simulation.doubt;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What a row of the register might be: the quantiles of 5, 50 and 95 % of the values it is drawn from, and what is
 * possible at all.
 *
 * @param low the 5 % point
 * @param central the median
 * @param high the 95 % point
 * @param least least value that is possible
 * @param most greatest value that is possible
 * @param whole whether it counts whole things
 */
public record Band(
        BigDecimal low, BigDecimal central, BigDecimal high, BigDecimal least, BigDecimal most, boolean whole) {
    /** Digits of a drawn value. */
    private static final MathContext DIGITS = new MathContext(9, RoundingMode.HALF_EVEN);

    /** Places of a reach: fewer than a binary number has, so that it is 1 at 95 % and nothing else. */
    private static final int PLACES = 12;

    /** Refuses points out of order. */
    public Band {
        if (least.compareTo(low) > 0
                || low.compareTo(central) > 0
                || central.compareTo(high) > 0
                || high.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "a band is in order: " + least + ", " + low + ", " + central + ", " + high + ", " + most);
        }
    }

    /** Whether there is anything to draw. */
    public boolean open() {
        return low.compareTo(high) < 0;
    }

    /** The value at quantile u, not less for a greater u; beyond what is possible it is the bound. */
    public BigDecimal at(Shape shape, double u) {
        if (!open()) {
            return central;
        }
        BigDecimal free = shape == Shape.UNIFORM ? uniform(u) : twoPieces(u);
        return free.max(least).min(most);
    }

    /** Whether a value stands at a bound of what is possible that is no point of the band: the draw went beyond. */
    public boolean cut(BigDecimal value) {
        return value.compareTo(least) == 0 && least.compareTo(low) < 0
                || value.compareTo(most) == 0 && most.compareTo(high) > 0;
    }

    private BigDecimal twoPieces(double u) {
        BigDecimal reach = new BigDecimal(Shape.reach(u)).setScale(PLACES, RoundingMode.HALF_EVEN);
        BigDecimal side = reach.signum() < 0 ? central.subtract(low) : high.subtract(central);
        if (side.signum() == 0) {
            return central;
        }
        BigDecimal value = central.add(side.multiply(reach));
        return whole ? value.setScale(0, RoundingMode.HALF_EVEN) : value.round(DIGITS);
    }

    private BigDecimal uniform(double u) {
        BigDecimal share = new BigDecimal(u);
        BigDecimal width = high.subtract(low);
        return whole
                ? low.add(width.add(BigDecimal.ONE).multiply(share).setScale(0, RoundingMode.FLOOR))
                : low.add(width.multiply(share)).round(DIGITS);
    }
}
