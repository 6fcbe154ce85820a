package io.sluice.report;

import io.sluice.analysis.Digits;
import io.sluice.analysis.Estimate;
import io.sluice.analysis.Interval;
import io.sluice.analysis.Spread;
import io.sluice.report.chart.Thousands;

/**
 * An estimate as it is printed: in a reader's unit, with no more digits than its Monte Carlo error allows, and with both uncertainties,
 * which are never mixed.
 */
final class Shown {
    /** Printed where there is no number. */
    static final String NONE = "not available";

    private static final double HUNDREDTH = 0.01;

    /** Standard error of a 5 % quantile over that of the mean, of a normal law: about 2.1. */
    private static final double QUANTILE_OVER_MEAN = 2;

    /** An interval without a standard error is printed to about a twentieth of its width. */
    private static final double INTERVAL_OVER_DIGIT = 20;

    private final Estimate estimate;
    private final String unit;

    private Shown(Estimate estimate, String unit) {
        this.estimate = estimate;
        this.unit = unit;
    }

    /** A level in the unit of the dictionary; shares become percentages. */
    static Shown level(Estimate estimate, String unit) {
        return of(estimate, unit, "%");
    }

    /** A difference of two levels; of shares it becomes percentage points. */
    static Shown difference(Estimate estimate, String unit) {
        return of(estimate, unit, "percentage points");
    }

    private static Shown of(Estimate estimate, String unit, String percent) {
        return switch (unit) {
            case "share" -> new Shown(estimate.dividedBy(HUNDREDTH), percent);
            case "share a year" -> new Shown(estimate.dividedBy(HUNDREDTH), percent + " a year");
            case "billion yuan" -> new Shown(estimate, "bn yuan");
            case "x" -> new Shown(estimate, "×");
            case "index", "count", "1" -> new Shown(estimate, "");
            default -> new Shown(estimate, unit);
        };
    }

    /** Whether there is a number. */
    boolean defined() {
        return estimate.defined() && Double.isFinite(estimate.value());
    }

    /** Whether its Monte Carlo error is known: not with one replication. */
    boolean errorKnown() {
        return defined() && Double.isFinite(estimate.standardError()) && estimate.replications() > 1;
    }

    /** The estimate in the unit that is printed. */
    Estimate estimate() {
        return estimate;
    }

    /** The unit that is printed; may be empty. */
    String unit() {
        return unit;
    }

    /** The number, without its unit. */
    String number() {
        return defined() ? Thousands.apart(Digits.rounded(estimate.value(), error())) : NONE;
    }

    /**
     * A probability in percent, whole at the coarsest: 3 of 4 futures are 75 %, whatever their error, which the interval
     * tells.
     */
    String chance() {
        return defined() ? Digits.rounded(estimate.value(), Math.min(1, error())) : NONE;
    }

    /** The number with its unit. */
    String withUnit() {
        return defined() ? joined(number()) : NONE;
    }

    /** The number with its sign, for differences. */
    String signed() {
        String number = number();
        return defined() && estimate.value() > 0 && !number.matches("[0.]*") ? "+" + number : number;
    }

    /** The number with its sign and unit. */
    String signedWithUnit() {
        return defined() ? joined(signed()) : NONE;
    }

    /** The Monte Carlo interval: {@code 805 to 819}. */
    String interval() {
        Interval interval = estimate.interval();
        if (!errorKnown()) {
            return NONE;
        }
        if (!interval.bounded()) {
            return "not bounded by these replications";
        }
        double finer =
                Double.isFinite(error()) ? error() / 10 : (interval.high() - interval.low()) / INTERVAL_OVER_DIGIT;
        return range(interval.low(), interval.high(), finer);
    }

    /** The spread of futures: {@code 610 to 1,040}. */
    String spread() {
        Spread spread = estimate.spread();
        boolean known = defined()
                && estimate.replications() > 1
                && Double.isFinite(spread.p05())
                && Double.isFinite(spread.p95());
        return known ? range(spread.p05(), spread.p95(), QUANTILE_OVER_MEAN * error()) : NONE;
    }

    /** The standard error, or that it is not available. */
    String standardError() {
        return errorKnown() ? Thousands.apart(Digits.error(estimate.standardError())) : NONE;
    }

    /** The same amount in 亿元 where it is money; otherwise empty. */
    String inYi() {
        if (!defined() || !unit.equals("bn yuan")) {
            return "";
        }
        return Thousands.apart(Digits.rounded(estimate.value() * 10, error() * 10)) + " 亿元";
    }

    private String joined(String number) {
        return unit.isEmpty() ? number : number + "\u00a0" + unit;
    }

    private static String range(double low, double high, double error) {
        return Thousands.apart(Digits.rounded(low, error)) + " to " + Thousands.apart(Digits.rounded(high, error));
    }

    private double error() {
        double error = estimate.standardError();
        return Double.isFinite(error) && error > 0 ? error : Double.POSITIVE_INFINITY;
    }
}
