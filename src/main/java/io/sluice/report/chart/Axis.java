package io.sluice.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A straight axis: where a value lies on it, and ticks at round values (1, 2 or 5 times a power of ten). */
final class Axis {
    private final double low;
    private final double high;
    private final double from;
    private final double to;
    private final BigDecimal step;

    private Axis(double low, double high, double from, double to, BigDecimal step) {
        this.low = low;
        this.high = high;
        this.from = from;
        this.to = to;
        this.step = step;
    }

    /**
     * An axis that shows {@code least} to {@code most} and ends at ticks.
     *
     * @param from where its low end lies in the drawing
     * @param to where its high end lies
     * @param ticks about how many ticks fit
     */
    static Axis of(double least, double most, double from, double to, int ticks) {
        double span = most - least;
        if (!(span > 0) || !Double.isFinite(span)) {
            span = Math.max(1, Math.abs(least));
        }
        BigDecimal step = step(span / Math.max(1, ticks));
        double low = floor(Double.isFinite(least) ? least : 0, step);
        double high = floor(low + span, step);
        while (high < most || high <= low) {
            high = BigDecimal.valueOf(high).add(step).doubleValue();
        }
        return new Axis(low, high, from, to, step);
    }

    /** Where a value lies; values beyond the ends lie at the ends. */
    double at(double value) {
        double inside = Math.min(high, Math.max(low, value));
        return from + (to - from) * ((inside - low) / (high - low));
    }

    /** The values at the ticks. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        BigDecimal tick = BigDecimal.valueOf(low);
        while (tick.doubleValue() <= high) {
            ticks.add(tick.doubleValue());
            tick = tick.add(step);
        }
        return ticks;
    }

    /** A tick's value in words: thousands apart, a true minus sign, as many places as the step needs. */
    String word(double tick) {
        int places = Math.max(0, step.stripTrailingZeros().scale());
        return Thousands.apart(BigDecimal.valueOf(tick)
                .setScale(places, RoundingMode.HALF_EVEN)
                .toPlainString());
    }

    private static double floor(double value, BigDecimal step) {
        BigDecimal steps = new BigDecimal(value).divide(step, 0, RoundingMode.FLOOR);
        return steps.multiply(step).doubleValue();
    }

    /** The round step nearest above the one wished for. */
    private static BigDecimal step(double wished) {
        BigDecimal exact = new BigDecimal(wished);
        BigDecimal power = BigDecimal.ONE.movePointRight(exact.precision() - exact.scale() - 1);
        for (int factor : new int[] {1, 2, 5}) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(factor));
            if (step.compareTo(exact) >= 0) {
                return step;
            }
        }
        return power.multiply(BigDecimal.TEN);
    }
}
