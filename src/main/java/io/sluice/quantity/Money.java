package io.sluice.quantity;

/**
 * An amount of money in fen, the hundredth of a yuan. Arithmetic is exact; overflow is an {@link ArithmeticException} that names
 * both operands, never a wrapped number.
 *
 * @param fen the amount in fen; negative amounts are allowed
 */
public record Money(long fen) implements Comparable<Money> {
    /** No money. */
    public static final Money ZERO = new Money(0);

    private static final long FEN_PER_YUAN = 100;

    /** An amount given in fen. */
    public static Money ofFen(long fen) {
        return new Money(fen);
    }

    /** An amount given in whole yuan. */
    public static Money ofYuan(long yuan) {
        try {
            return new Money(Math.multiplyExact(yuan, FEN_PER_YUAN));
        } catch (ArithmeticException overflow) {
            throw new ArithmeticException(yuan + " yuan is more fen than a 64-bit integer holds");
        }
    }

    /** The sum of two amounts. */
    public Money plus(Money other) {
        long sum = fen + other.fen;
        if (((fen ^ sum) & (other.fen ^ sum)) < 0) {
            throw new ArithmeticException(fen + " fen + " + other.fen + " fen does not fit a 64-bit integer");
        }
        return new Money(sum);
    }

    /** This amount less another. */
    public Money minus(Money other) {
        long difference = fen - other.fen;
        if (((fen ^ other.fen) & (fen ^ difference)) < 0) {
            throw new ArithmeticException(fen + " fen - " + other.fen + " fen does not fit a 64-bit integer");
        }
        return new Money(difference);
    }

    /** The same amount the other way. */
    public Money negated() {
        return ZERO.minus(this);
    }

    /** A share of this amount, through 128 bits and rounded half-even to the fen. */
    public Money times(Share share) {
        return new Money(Exact.timesShare(fen, share.millionths()));
    }

    /** Whether the amount is below zero. */
    public boolean isNegative() {
        return fen < 0;
    }

    /** Whether the amount is above zero. */
    public boolean isPositive() {
        return fen > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** The amount in the largest unit of at most its size, with every digit: {@code 500 million yuan}. */
    @Override
    public String toString() {
        return Units.format(fen, Dimension.MONEY);
    }
}
