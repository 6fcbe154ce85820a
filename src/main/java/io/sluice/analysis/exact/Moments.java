package io.sluice.analysis.exact;

import java.math.BigInteger;

/**
 * Mean and variance of numbers from exact sums, each rounded once to the nearest double: the same bits in whatever order and parts the
 * numbers came. The variance has the divisor n - 1.
 */
public final class Moments {
    private final ExactSum sum = new ExactSum();
    private final ExactSum squares = new ExactSum();
    private long count;

    /** Moments of nothing yet. */
    public Moments() {}

    /** The moments of some numbers. */
    public static Moments of(double... values) {
        Moments moments = new Moments();
        for (double value : values) {
            moments.add(value);
        }
        return moments;
    }

    /** Adds one number. */
    public Moments add(double value) {
        sum.add(value);
        squares.addProduct(value, value);
        count++;
        return this;
    }

    /** Adds the numbers of another collector. */
    public Moments add(Moments other) {
        sum.add(other.sum);
        squares.add(other.squares);
        count += other.count;
        return this;
    }

    /** How many numbers there are. */
    public long count() {
        return count;
    }

    /** The mean; an error for no number. */
    public double mean() {
        need(1);
        ExactSum.Scaled total = sum.exact();
        return Rounding.toDouble(total.multiple(), BigInteger.valueOf(count), total.exponent());
    }

    /** The variance with divisor n - 1; needs two numbers. */
    public double variance() {
        need(2);
        ExactSum.Scaled deviations = deviations();
        return Rounding.toDouble(deviations.multiple(), divisor(1), deviations.exponent());
    }

    /** The standard deviation with divisor n - 1; needs two numbers. */
    public double standardDeviation() {
        need(2);
        ExactSum.Scaled deviations = deviations();
        return Rounding.squareRoot(deviations.multiple(), divisor(1), deviations.exponent());
    }

    /** The standard error of the mean, {@code s / sqrt(n)}; needs two numbers. */
    public double standardError() {
        need(2);
        ExactSum.Scaled deviations = deviations();
        return Rounding.squareRoot(deviations.multiple(), divisor(count), deviations.exponent());
    }

    /** {@code n sum x^2 - (sum x)^2}, exactly. */
    private ExactSum.Scaled deviations() {
        ExactSum.Scaled total = sum.exact();
        ExactSum.Scaled ofSquares = squares.exact();
        int exponent = Math.min(2 * total.exponent(), ofSquares.exponent());
        BigInteger square = total.multiple().multiply(total.multiple()).shiftLeft(2 * total.exponent() - exponent);
        BigInteger many =
                BigInteger.valueOf(count).multiply(ofSquares.multiple()).shiftLeft(ofSquares.exponent() - exponent);
        return new ExactSum.Scaled(many.subtract(square).max(BigInteger.ZERO), exponent);
    }

    private BigInteger divisor(long more) {
        return BigInteger.valueOf(count).multiply(BigInteger.valueOf(count - 1)).multiply(BigInteger.valueOf(more));
    }

    private void need(int least) {
        if (count < least) {
            throw new IllegalStateException("this needs at least " + least + " numbers, there are " + count);
        }
    }
}
