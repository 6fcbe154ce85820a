package io.sluice.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures as text for terminals and pages. */
public final class Shown {
    private static final int BAR = 40;
    private static final int DIGITS = 3;

    private Shown() {}

    /** A number with as many places as its error supports, at least three significant digits if exact. */
    public static String number(double value, double error) {
        if (Double.isNaN(value)) {
            return "none";
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        if (Double.isNaN(error) || error <= 0) {
            BigDecimal rounded = exact.round(new MathContext(DIGITS + 1, RoundingMode.HALF_EVEN));
            return plain(rounded);
        }
        return exact.setScale(Math.max(0, places(error)), RoundingMode.HALF_EVEN).toPlainString();
    }

    /** An error with two significant digits, at the places {@link #number} uses. */
    public static String error(double error) {
        return Double.isNaN(error)
                ? "unknown"
                : BigDecimal.valueOf(error)
                        .setScale(Math.max(0, places(error)), RoundingMode.HALF_EVEN)
                        .toPlainString();
    }

    /** A tolerance or target as it was written. */
    public static String plain(double value) {
        return plain(BigDecimal.valueOf(value));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Places after the point so that an error shows two significant digits. */
    private static int places(double error) {
        BigDecimal e = BigDecimal.valueOf(error).round(new MathContext(1, RoundingMode.DOWN));
        return e.scale() - e.precision() + 2;
    }

    /** A bar to the right of 0 for positive, to the left for negative values; {@code most} fills it. */
    public static String bar(double value, double most) {
        if (Double.isNaN(value) || most <= 0) {
            return "";
        }
        int length = (int) StrictMath.rint(BAR * StrictMath.min(1, StrictMath.abs(value) / most));
        return (value < 0 ? "-" : "").concat("█".repeat(length));
    }

    /** Text padded on the right to a width. */
    public static String padded(String text, int width) {
        return String.format(Locale.ROOT, "%-" + width + "s", text);
    }
}
