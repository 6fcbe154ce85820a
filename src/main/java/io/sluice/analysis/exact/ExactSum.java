package io.sluice.analysis.exact;

import java.math.BigInteger;
import java.util.Locale;

/**
 * An exact sum of binary numbers: a fixed-point number wide enough for every double, after the small superaccumulator of Neal (2015).
 * Any order, any split into parts and any tree of merges gives the same state, hence the same bits. Not safe for use by two threads at
 * once.
 */
public final class ExactSum {
    /** Weight of the lowest bit: the least positive double is 2 to this power. */
    static final int LOWEST = -1074;

    private static final int CHUNK = 32;
    private static final long MASK = (1L << CHUNK) - 1;
    /** 2098 bits of a double, 64 of headroom for carries. */
    private static final int CHUNKS = 68;
    /** Additions after which a chunk may be close to overflow: each adds less than 2^32. */
    private static final int CARRY_AFTER = 1 << 29;

    private final long[] chunks = new long[CHUNKS];
    private int pending;

    /** A sum of nothing: 0. */
    public ExactSum() {}

    /** The exact sum of some numbers. */
    public static ExactSum of(double... values) {
        ExactSum sum = new ExactSum();
        for (double value : values) {
            sum.add(value);
        }
        return sum;
    }

    /**
     * Adds a number.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public ExactSum add(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("only finite numbers can be added exactly, found " + value);
        }
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) (bits >>> 52) & 0x7FF;
        long mantissa = bits & 0xFFFFFFFFFFFFFL;
        int position = 0;
        if (exponent > 0) {
            mantissa |= 1L << 52;
            position = exponent - 1;
        }
        if (mantissa != 0) {
            put(mantissa, position, bits < 0);
        }
        return this;
    }

    /** Adds a whole number of 64 bits. */
    public ExactSum add(long value) {
        add((double) (value & MASK));
        return add((double) (value & ~MASK));
    }

    /**
     * Adds a product without rounding: the rounded product and its exact error by a fused multiply-add.
     *
     * @throws IllegalArgumentException if the product overflows
     */
    public ExactSum addProduct(double a, double b) {
        double product = a * b;
        if (!Double.isFinite(product)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "the product of %s and %s is too large", a, b));
        }
        add(product);
        return add(Math.fma(a, b, -product));
    }

    /** Adds another sum. */
    public ExactSum add(ExactSum other) {
        carry();
        ExactSum copy = new ExactSum();
        System.arraycopy(other.chunks, 0, copy.chunks, 0, CHUNKS);
        copy.carry();
        for (int i = 0; i < CHUNKS; i++) {
            chunks[i] += copy.chunks[i];
        }
        pending = 2;
        return this;
    }

    /**
     * A sum as {@code multiple * 2^exponent}.
     *
     * @param multiple a whole number
     * @param exponent a power of two
     */
    record Scaled(BigInteger multiple, int exponent) {}

    /** The exact sum, without the empty chunks at its low end. */
    Scaled exact() {
        carry();
        int lowest = 0;
        while (lowest < CHUNKS - 1 && chunks[lowest] == 0) {
            lowest++;
        }
        int highest = CHUNKS - 1;
        while (highest > lowest && chunks[highest] == 0) {
            highest--;
        }
        BigInteger total = BigInteger.ZERO;
        for (int i = highest; i >= lowest; i--) {
            total = total.shiftLeft(CHUNK).add(BigInteger.valueOf(chunks[i]));
        }
        return new Scaled(total, LOWEST + lowest * CHUNK);
    }

    /** The sum rounded once to the nearest double, ties to even. */
    public double value() {
        Scaled exact = exact();
        return Rounding.toDouble(exact.multiple(), BigInteger.ONE, exact.exponent());
    }

    /** The sum over a number, rounded once: the mean of so many numbers. */
    public double over(long count) {
        Scaled exact = exact();
        return Rounding.toDouble(exact.multiple(), BigInteger.valueOf(count), exact.exponent());
    }

    private void put(long mantissa, int position, boolean negative) {
        int chunk = position / CHUNK;
        int shift = position % CHUNK;
        long low = (mantissa << shift) & MASK;
        long middle = (mantissa >>> (CHUNK - shift)) & MASK;
        long high = shift == 0 ? 0 : mantissa >>> (2 * CHUNK - shift);
        if (negative) {
            chunks[chunk] -= low;
            chunks[chunk + 1] -= middle;
            chunks[chunk + 2] -= high;
        } else {
            chunks[chunk] += low;
            chunks[chunk + 1] += middle;
            chunks[chunk + 2] += high;
        }
        if (++pending >= CARRY_AFTER) {
            carry();
        }
    }

    private void carry() {
        for (int i = 0; i < CHUNKS - 1; i++) {
            long up = chunks[i] >> CHUNK;
            chunks[i] &= MASK;
            chunks[i + 1] += up;
        }
        pending = 0;
    }
}
