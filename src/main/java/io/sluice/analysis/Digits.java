package io.sluice.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as text, the same on any machine: for people rounded by their error, for files as short as they are exact. */
public final class Digits {
    /** Significant digits of a number whose error is unknown or 0. */
    private static final int PLAIN = 4;

    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);

    /** Places after the point that are ever printed. */
    private static final int MOST_PLACES = 12;

    private Digits() {}

    /** A value to the first digit of its standard error, without an exponent: {@code 2.314, 0.04 -> "2.31"}. */
    public static String rounded(double value, double standardError) {
        if (!Double.isFinite(value)) {
            return infinite(value);
        }
        boolean whole = standardError == 0 && value == StrictMath.rint(value);
        return round(value, whole ? 0 : places(value, standardError));
    }

    /** A value of at most three digits, and no finer than its standard error where that is known: {@code 1,234.5 -> 1230}. */
    public static String brief(double value, double standardError) {
        if (!Double.isFinite(value)) {
            return infinite(value);
        }
        double third = new BigDecimal(value).round(THREE).ulp().doubleValue();
        return rounded(value, Double.isFinite(standardError) ? Math.max(third, standardError) : third);
    }

    /** A standard error to its first digit; {@code ?} when it is not known. */
    public static String error(double standardError) {
        if (!Double.isFinite(standardError)) {
            return "?";
        }
        return standardError == 0 ? "0" : round(standardError, places(standardError, standardError));
    }

    /** An interval to one digit more than the first of the standard error: {@code [2.22, 2.41]}. */
    public static String interval(Interval interval, double standardError) {
        return "[" + limit(interval.low(), standardError) + ", " + limit(interval.high(), standardError) + "]";
    }

    /** The shortest decimal that is read back as the same double; no exponent between 1e-6 and 1e15; empty if not finite. */
    public static String exact(double value) {
        BigDecimal decimal = decimal(value);
        if (decimal == null) {
            return "";
        }
        double size = Math.abs(value);
        return size == 0 || (size >= 1e-6 && size < 1e15) ? decimal.toPlainString() : decimal.toString();
    }

    /** The shortest decimal that is read back as the same double; null if it is not finite. */
    static @Nullable BigDecimal decimal(double value) {
        if (!Double.isFinite(value)) {
            return null;
        }
        if (value == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal whole = new BigDecimal(value);
        for (int digits = 1; digits <= 17; digits++) {
            BigDecimal shorter = whole.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shorter.doubleValue() == value) {
                BigDecimal stripped = shorter.stripTrailingZeros();
                return stripped.scale() < 0 && stripped.precision() - stripped.scale() <= 16
                        ? stripped.setScale(0)
                        : stripped;
            }
        }
        return whole;
    }

    private static String limit(double value, double standardError) {
        if (!Double.isFinite(value)) {
            return infinite(value);
        }
        int places = places(value, standardError);
        return round(value, standardError > 0 && Double.isFinite(standardError) ? places + 1 : places);
    }

    private static String infinite(double value) {
        return value > 0 ? "unbounded" : value < 0 ? "-unbounded" : "?";
    }

    private static String round(double value, int places) {
        BigDecimal rounded = new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN);
        if (places < 0) {
            rounded = rounded.setScale(0, RoundingMode.UNNECESSARY);
        }
        return rounded.signum() == 0 ? rounded.abs().toPlainString() : rounded.toPlainString();
    }

    /** Places after the point of the first digit of the error; of the value's fourth digit where there is no error. */
    private static int places(double value, double standardError) {
        if (standardError > 0 && Double.isFinite(standardError)) {
            return Math.min(MOST_PLACES, -magnitude(standardError));
        }
        return value == 0 ? 0 : Math.max(0, Math.min(MOST_PLACES, PLAIN - 1 - magnitude(value)));
    }

    /** The power of ten of the first digit. */
    private static int magnitude(double value) {
        BigDecimal decimal = new BigDecimal(Math.abs(value));
        return decimal.precision() - decimal.scale() - 1;
    }
}
