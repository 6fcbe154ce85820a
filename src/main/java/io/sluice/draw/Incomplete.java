package io.sluice.draw;

/**
 * The logarithm of the gamma function, and the regularised incomplete gamma and beta functions, in strict arithmetic.
 *
 * <p>Sources: the formulas are those of Abramowitz and Stegun, Handbook of Mathematical Functions: 6.1.41 (Stirling's series), 6.5.29
 * and 6.5.31 (incomplete gamma), 26.5.8 (continued fraction of the incomplete beta); continued fractions are evaluated by the modified
 * Lentz method.
 */
final class Incomplete {
    private static final double TINY = 1e-300;
    private static final double PRECISE = 1e-16;
    private static final int MOST_TERMS = 10_000;
    private static final double HALF_LOG_TWO_PI = 0.91893853320467274178;
    private static final double STIRLING_FROM = 16;
    private static final double[] STIRLING = {
        1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156
    };

    private Incomplete() {}

    /** ln of the gamma function of a positive number. */
    static double logGamma(double x) {
        double shifted = x;
        double product = 1;
        while (shifted < STIRLING_FROM) {
            product *= shifted;
            shifted += 1;
        }
        double inverse = 1 / shifted;
        double square = inverse * inverse;
        double series = 0;
        for (int k = STIRLING.length - 1; k >= 0; k--) {
            series = series * square + STIRLING[k];
        }
        double stirling = (shifted - 0.5) * StrictMath.log(shifted) - shifted + HALF_LOG_TWO_PI + series * inverse;
        return stirling - StrictMath.log(product);
    }

    /** The lower ({@code upper = false}) or upper regularised incomplete gamma function of shape {@code a} at {@code x > 0}. */
    static double gamma(double a, double x, double logGammaOfA, boolean upper) {
        double front = StrictMath.exp(a * StrictMath.log(x) - x - logGammaOfA);
        if (x < a + 1) {
            double lower = front * gammaSeries(a, x);
            return upper ? 1 - lower : lower;
        }
        double above = front * gammaFraction(a, x);
        return upper ? above : 1 - above;
    }

    private static double gammaSeries(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int k = 1; k < MOST_TERMS && term > sum * PRECISE; k++) {
            term *= x / (a + k);
            sum += term;
        }
        return sum;
    }

    private static double gammaFraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double value = d;
        for (int k = 1; k < MOST_TERMS; k++) {
            double numerator = -k * (k - a);
            b += 2;
            d = 1 / away(numerator * d + b);
            c = away(b + numerator / c);
            double factor = d * c;
            value *= factor;
            if (StrictMath.abs(factor - 1) < PRECISE) {
                break;
            }
        }
        return value;
    }

    /**
     * The regularised incomplete beta function I_x(a, b).
     *
     * @param y one less {@code x}, given apart so that neither loses digits
     * @param logBeta ln of the complete beta function of a and b
     */
    static double beta(double x, double y, double a, double b, double logBeta) {
        double front = StrictMath.exp(a * StrictMath.log(x) + b * StrictMath.log(y) - logBeta);
        if (x < (a + 1) / (a + b + 2)) {
            return front * betaFraction(x, a, b) / a;
        }
        return 1 - front * betaFraction(y, b, a) / b;
    }

    private static double betaFraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            double factor = d * c;
            value *= factor;
            if (StrictMath.abs(factor - 1) < PRECISE) {
                break;
            }
        }
        return value;
    }

    private static double away(double x) {
        return StrictMath.abs(x) < TINY ? TINY : x;
    }
}
