package io.sluice.quantity;

/**
 * Products of two {@code long}s divided by a third, exact in between (128 bits) and rounded once at the end.
 *
 * <p>Nothing here allocates. Every method throws {@link ArithmeticException} naming its operands when the divisor is zero or the
 * rounded result does not fit a {@code long}; no result is ever wrapped or saturated.
 */
public final class Exact {
    /** The number of millionths in one. */
    public static final long MILLION = 1_000_000L;

    private static final long LOW_32 = 0xFFFF_FFFFL;
    /** Estimates below this one are less than 1 from the quotient: their five roundings err by less than 2^-50 of it. */
    private static final double ESTIMATED = 0x1p50;

    /** Divisors up to this one leave room for a remainder that is off by one divisor. */
    private static final long EASY_DIVISOR = 1L << 60;

    private Exact() {}

    /**
     * {@code a * b / c}, rounded to the nearest integer, ties to the even one.
     *
     * @throws ArithmeticException if {@code c} is zero or the result does not fit
     */
    public static long mulDiv(long a, long b, long c) {
        if (c == 0) {
            throw new ArithmeticException(a + " x " + b + " / 0: division by zero");
        }
        double estimate = estimate(a, b, c);
        if (estimate < ESTIMATED) {
            long quotient = floor((long) estimate, a, b, c);
            long twice = 2 * (a * b - quotient * c);
            return twice > c || (twice == c && (quotient & 1) == 1) ? quotient + 1 : quotient;
        }
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        if (high == low >> 63 && c != -1) {
            return roundedQuotient(low, c);
        }
        long magnitude = wideQuotient(a, b, c);
        long rest = unsignedAbs(a) * unsignedAbs(b) - magnitude * unsignedAbs(c);
        long half = unsignedAbs(c) - rest;
        int order = Long.compareUnsigned(rest, half);
        boolean up = order > 0 || (order == 0 && (magnitude & 1) == 1);
        return signed(magnitude, up, (a ^ b ^ c) < 0, a, b, c);
    }

    /**
     * {@code a * b / c}, rounded towards negative infinity.
     *
     * @throws ArithmeticException if {@code c} is zero or the result does not fit
     */
    public static long mulDivFloor(long a, long b, long c) {
        if (c == 0) {
            throw new ArithmeticException(a + " x " + b + " / 0: division by zero");
        }
        double estimate = estimate(a, b, c);
        if (estimate < ESTIMATED) {
            return floor((long) estimate, a, b, c);
        }
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        if (high == low >> 63 && c != -1) {
            return Math.floorDiv(low, c);
        }
        long magnitude = wideQuotient(a, b, c);
        boolean negative = (a ^ b ^ c) < 0;
        long rest = unsignedAbs(a) * unsignedAbs(b) - magnitude * unsignedAbs(c);
        return signed(magnitude, negative && rest != 0, negative, a, b, c);
    }

    /**
     * A share of an amount: {@code fen * millionths / 10^6}, half-even.
     *
     * @param fen an amount in fen
     * @param millionths a share in units of 10^-6
     */
    public static long timesShare(long fen, long millionths) {
        return mulDiv(fen, millionths, MILLION);
    }

    /** {@code a * b / c} in binary numbers; infinite unless both factors are not negative and the divisor is positive and easy. */
    private static double estimate(long a, long b, long c) {
        return (a | b) >= 0 && c > 0 && c <= EASY_DIVISOR
                ? (double) a * (double) b / (double) c
                : Double.POSITIVE_INFINITY;
    }

    /** The floor of the quotient, from an estimate less than 1 from it, cut to an integer; the remainder is exact modulo 2^64. */
    private static long floor(long estimate, long a, long b, long c) {
        long rest = a * b - estimate * c;
        if (rest < 0) {
            return estimate - 1;
        }
        return rest >= c ? estimate + 1 : estimate;
    }

    private static long roundedQuotient(long dividend, long divisor) {
        long quotient = dividend / divisor;
        long rest = dividend - quotient * divisor;
        if (rest == 0) {
            return quotient;
        }
        long restMagnitude = unsignedAbs(rest);
        int order = Long.compareUnsigned(restMagnitude, unsignedAbs(divisor) - restMagnitude);
        if (order > 0 || (order == 0 && (quotient & 1) == 1)) {
            return (dividend ^ divisor) < 0 ? quotient - 1 : quotient + 1;
        }
        return quotient;
    }

    /** The truncated magnitude of {@code a * b / c} as an unsigned {@code long}. */
    private static long wideQuotient(long a, long b, long c) {
        long x = unsignedAbs(a);
        long y = unsignedAbs(b);
        long divisor = unsignedAbs(c);
        long high = unsignedMultiplyHigh(x, y);
        if (Long.compareUnsigned(high, divisor) >= 0) {
            throw overflow(a, b, c);
        }
        return divideUnsigned(high, x * y, divisor);
    }

    /** The magnitude of a {@code long} as an unsigned number; right for the smallest one too. */
    private static long unsignedAbs(long x) {
        return x < 0 ? -x : x;
    }

    private static long unsignedMultiplyHigh(long x, long y) {
        return Math.multiplyHigh(x, y) + ((x >> 63) & y) + ((y >> 63) & x);
    }

    /**
     * An unsigned 128-bit number divided by an unsigned 64-bit one greater than its upper half: schoolbook division in base 2^32
     * (Knuth, The Art of Computer Programming, volume 2, section 4.3.1, algorithm D, for two digits of quotient).
     */
    private static long divideUnsigned(long high, long low, long divisor) {
        if (high == 0) {
            return Long.divideUnsigned(low, divisor);
        }
        int shift = Long.numberOfLeadingZeros(divisor);
        long d = divisor << shift;
        long upper = shift == 0 ? high : high << shift | low >>> (64 - shift);
        long lower = low << shift;
        long first = digit(upper, lower >>> 32, d);
        long middle = (upper << 32 | lower >>> 32) - first * d;
        long second = digit(middle, lower & LOW_32, d);
        return (first << 32) + second;
    }

    /** One base-2^32 digit of {@code (upper * 2^32 + next) / d}, for a normalised divisor {@code d > upper}. */
    private static long digit(long upper, long next, long d) {
        long dHigh = d >>> 32;
        long dLow = d & LOW_32;
        long guess = Long.divideUnsigned(upper, dHigh);
        long rest = upper - guess * dHigh;
        while (guess > LOW_32 || Long.compareUnsigned(guess * dLow, rest << 32 | next) > 0) {
            guess--;
            rest += dHigh;
            if (rest > LOW_32) {
                break;
            }
        }
        return guess;
    }

    private static long signed(long magnitude, boolean increment, boolean negative, long a, long b, long c) {
        if (increment && magnitude == -1L) {
            throw overflow(a, b, c);
        }
        long rounded = increment ? magnitude + 1 : magnitude;
        if (rounded < 0 && !(negative && rounded == Long.MIN_VALUE)) {
            throw overflow(a, b, c);
        }
        return negative ? -rounded : rounded;
    }

    private static ArithmeticException overflow(long a, long b, long c) {
        return new ArithmeticException(a + " x " + b + " / " + c + " does not fit a 64-bit integer");
    }
}
