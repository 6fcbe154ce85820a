package io.sluice.draw;

/**
 * The first uniforms (index 0) of one venture with many partners, in one quarter and for one purpose: the same numbers as
 * {@link Draws#uniform} at {@link Entity#pair}, several times faster.
 *
 * <p>The partner stands in counter word 3 alone. What the first three rounds of {@link Philox} make of the other words is
 * the same for all partners and is made once, the rest in {@link PhiloxPasses} over all partners; where the processor has no vector
 * instructions the cost is that of single draws. Of the last round only the half that a uniform is read from is made. Belongs to one
 * thread.
 */
public final class PairDraws {
    private static final long LOW_32 = 0xFFFF_FFFFL;
    private static final int PARTNER_BITS = 16;

    private final Draws draws;
    private final long[] key0;
    private final long[] key1;

    private long known1;
    private long known2;
    private long known3;
    private long known4;
    private long known5;

    private long[] bits = new long[0];
    /** Products of the rounds, by partner. */
    private long[] p = new long[0];

    private long[] q = new long[0];
    private long[] r = new long[0];

    /** Pairs of one replication. */
    public PairDraws(Draws draws) {
        this.draws = draws;
        key0 = PhiloxPasses.keys(draws.key0(), Philox.W0);
        key1 = PhiloxPasses.keys(draws.key1(), Philox.W1);
    }

    /**
     * Turns to a venture: {@link #draw} draws for it from now on.
     *
     * @param venture one made by {@link Entity#venture}
     * @throws IllegalArgumentException if a part of the address is out of its range
     */
    public void turnTo(long venture, int quarter, Purpose purpose) {
        Draws.requireAddress(venture, quarter, purpose, 0);
        long x0 = Entity.pair(venture, 0) & LOW_32;
        long x2 = Draws.word2(quarter, purpose) & LOW_32;
        long p0 = Philox.M0 * x0;
        long p1 = Philox.M1 * x2;
        known1 = (p0 >>> 32) ^ key1[0];
        known2 = (p1 & LOW_32) ^ key0[1];
        x0 = (p1 >>> 32) ^ draws.replication() ^ key0[0];
        long q0 = Philox.M0 * x0;
        x2 = (q0 >>> 32) ^ (p0 & LOW_32) ^ key1[1];
        p1 = Philox.M1 * x2;
        known3 = (p1 >>> 32) ^ key0[2];
        known4 = (q0 & LOW_32) ^ key1[2];
        known5 = (p1 & LOW_32) ^ key0[3];
    }

    /**
     * A partner as {@link #draw} takes it.
     *
     * @param partner its number, 0 to 65535
     * @throws IllegalArgumentException if the partner is out of its range
     */
    public static long word(int partner) {
        if (partner >>> PARTNER_BITS != 0) {
            throw new IllegalArgumentException(
                    "partner " + partner + " has no draw address: it lies outside 0 to 65535");
        }
        return (long) partner << PARTNER_BITS;
    }

    /** Draws for the venture with each of the first {@code count} partners, given as {@link #word}s. */
    public void draw(long[] partners, int count) {
        if (bits.length < count) {
            bits = new long[2 * count];
            p = new long[2 * count];
            q = new long[2 * count];
            r = new long[2 * count];
        }
        long[] second = bits;
        long[] first = p;
        long[] secondBefore = q;
        long[] firstBefore = r;
        high(partners, count, known1, known2, second);
        low(partners, count, known1, known3, firstBefore);
        PhiloxPasses.known(second, count, known4, Philox.M1, secondBefore);
        PhiloxPasses.known(secondBefore, count, known5, Philox.M0, first);
        PhiloxPasses.next(firstBefore, count, key1[3], Philox.M1, second);
        for (int round = 4; round < Philox.ROUNDS - 2; round++) {
            PhiloxPasses.next(second, count, key0[round], Philox.M0, secondBefore);
            PhiloxPasses.next(first, count, key1[round], Philox.M1, firstBefore);
            long[] made = secondBefore;
            secondBefore = second;
            second = firstBefore;
            firstBefore = first;
            first = made;
        }
        PhiloxPasses.next(first, count, key1[Philox.ROUNDS - 2], Philox.M1, firstBefore);
        PhiloxPasses.end(firstBefore, second, count, key0[Philox.ROUNDS - 1], bits);
    }

    /** The products of the second round that the high words of those of the first make. */
    private static void high(long[] partners, int count, long known1, long known2, long[] made) {
        for (int i = 0; i < count; i++) {
            made[i] = Philox.M0 * ((Philox.M1 * (partners[i] ^ known1) >>> 32) ^ known2);
        }
    }

    /** The products of the third round that the low words of those of the first make. */
    private static void low(long[] partners, int count, long known1, long known3, long[] made) {
        for (int i = 0; i < count; i++) {
            made[i] = Philox.M0 * (Philox.M1 * (partners[i] ^ known1) & LOW_32 ^ known3);
        }
    }

    /** The uniform of the venture and the partner at a place of those drawn, in the open interval from 0 to 1. */
    public double uniform(int place) {
        return Draws.toUniform(bits[place]);
    }
}
