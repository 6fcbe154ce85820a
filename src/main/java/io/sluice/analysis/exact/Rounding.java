package io.sluice.analysis.exact;

import java.math.BigInteger;

/** Rational numbers and their square roots, rounded once to the nearest double, ties to even. */
final class Rounding {
    private static final int ENOUGH_BITS = 66;
    private static final int PRECISION = 53;

    private Rounding() {}

    /** {@code numerator / denominator * 2^exponent}; the denominator is above 0. */
    static double toDouble(BigInteger numerator, BigInteger denominator, int exponent) {
        if (numerator.signum() == 0) {
            return 0;
        }
        BigInteger size = numerator.abs();
        int shift = ENOUGH_BITS - (size.bitLength() - denominator.bitLength());
        double magnitude = round(divide(size, denominator, shift), exponent - shift - 1);
        return numerator.signum() < 0 ? -magnitude : magnitude;
    }

    /** The square root of {@code numerator / denominator * 2^exponent}; both are not negative. */
    static double squareRoot(BigInteger numerator, BigInteger denominator, int exponent) {
        if (numerator.signum() == 0) {
            return 0;
        }
        int shift = 2 * ENOUGH_BITS - (numerator.bitLength() - denominator.bitLength());
        if ((exponent - shift - 1) % 2 != 0) {
            shift++;
        }
        BigInteger scaled = divide(numerator, denominator, shift);
        BigInteger[] root = scaled.sqrtAndRemainder();
        BigInteger sticky = root[0].shiftLeft(1).or(root[1].signum() == 0 ? BigInteger.ZERO : BigInteger.ONE);
        return round(sticky, (exponent - shift - 1) / 2 - 1);
    }

    /** The quotient shifted left by {@code shift}, with one more bit at the end that is 1 if anything was cut off. */
    private static BigInteger divide(BigInteger numerator, BigInteger denominator, int shift) {
        BigInteger[] parts = shift >= 0
                ? numerator.shiftLeft(shift).divideAndRemainder(denominator)
                : numerator.divideAndRemainder(denominator.shiftLeft(-shift));
        return parts[0].shiftLeft(1).or(parts[1].signum() == 0 ? BigInteger.ZERO : BigInteger.ONE);
    }

    private static double round(BigInteger value, int exponent) {
        int highest = value.bitLength() - 1 + exponent;
        int lowest = Math.max(highest - (PRECISION - 1), ExactSum.LOWEST);
        int cut = lowest - exponent;
        BigInteger kept = value.shiftRight(cut);
        if (cut > 0 && value.testBit(cut - 1)) {
            boolean more = value.getLowestSetBit() < cut - 1;
            if (more || kept.testBit(0)) {
                kept = kept.add(BigInteger.ONE);
            }
        }
        double result = StrictMath.scalb(kept.doubleValue(), lowest);
        if (Double.isInfinite(result)) {
            throw new ArithmeticException("a sum does not fit a double: about 2^" + highest);
        }
        return result;
    }
}
