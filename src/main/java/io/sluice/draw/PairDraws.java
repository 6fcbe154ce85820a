package io.sluice.draw;

/**
 * The first uniform (index 0) of one venture with many partners, in one quarter and for one purpose: the same numbers as
 * {@link Draws#uniform} at {@link Entity#pair}, faster.
 *
 * <p>The partner stands in counter word 3 alone. What the first three rounds of {@link Philox} make of the other words is
 * the same for all partners and is kept, as are the keys of the rounds. Of the last round only the half that a uniform is
 * read from is made. The rounds are written out: with the keys in fields that is a quarter quicker. Belongs to one thread.
 */
public final class PairDraws {
    private static final long LOW_32 = 0xFFFF_FFFFL;
    private static final int PARTNER_BITS = 16;
    private final Draws draws;
    private final long a0;
    private final long a1;
    private final long a2;
    private final long a3;
    private final long a4;
    private final long a5;
    private final long a6;
    private final long a7;
    private final long a8;
    private final long a9;
    private final long b0;
    private final long b1;
    private final long b2;
    private final long b3;
    private final long b4;
    private final long b5;
    private final long b6;
    private final long b7;
    private final long b8;

    private long known1;
    private long known2;
    private long known3;
    private long known4;
    private long known5;

    /** Pairs of one replication. */
    public PairDraws(Draws draws) {
        this.draws = draws;
        a0 = draws.key0() & LOW_32;
        b0 = draws.key1() & LOW_32;
        a1 = (a0 + Philox.W0) & LOW_32;
        a2 = (a1 + Philox.W0) & LOW_32;
        a3 = (a2 + Philox.W0) & LOW_32;
        a4 = (a3 + Philox.W0) & LOW_32;
        a5 = (a4 + Philox.W0) & LOW_32;
        a6 = (a5 + Philox.W0) & LOW_32;
        a7 = (a6 + Philox.W0) & LOW_32;
        a8 = (a7 + Philox.W0) & LOW_32;
        a9 = (a8 + Philox.W0) & LOW_32;
        b1 = (b0 + Philox.W1) & LOW_32;
        b2 = (b1 + Philox.W1) & LOW_32;
        b3 = (b2 + Philox.W1) & LOW_32;
        b4 = (b3 + Philox.W1) & LOW_32;
        b5 = (b4 + Philox.W1) & LOW_32;
        b6 = (b5 + Philox.W1) & LOW_32;
        b7 = (b6 + Philox.W1) & LOW_32;
        b8 = (b7 + Philox.W1) & LOW_32;
    }

    /**
     * Turns to a venture: {@link #uniform} draws for it from now on.
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
        known1 = (p0 >>> 32) ^ b0;
        known2 = (p1 & LOW_32) ^ a1;
        x0 = (p1 >>> 32) ^ draws.replication() ^ a0;
        long q0 = Philox.M0 * x0;
        x2 = (q0 >>> 32) ^ (p0 & LOW_32) ^ b1;
        p1 = Philox.M1 * x2;
        known3 = (p1 >>> 32) ^ a2;
        known4 = (q0 & LOW_32) ^ b2;
        known5 = (p1 & LOW_32) ^ a3;
    }

    /**
     * The uniform of the venture and a partner, in the open interval from 0 to 1.
     *
     * @param partner its number, 0 to 65535
     * @throws IllegalArgumentException if the partner is out of its range
     */
    public double uniform(int partner) {
        if (partner >>> PARTNER_BITS != 0) {
            throw new IllegalArgumentException(
                    "partner " + partner + " has no draw address: it lies outside 0 to 65535");
        }
        long p1 = Philox.M1 * (known1 ^ (long) partner << PARTNER_BITS);
        long p0 = Philox.M0 * ((p1 >>> 32) ^ known2);
        long x0 = known3 ^ (p1 & LOW_32);
        long x2 = (p0 >>> 32) ^ known4;
        long x3 = p0 & LOW_32;
        p0 = Philox.M0 * x0;
        p1 = Philox.M1 * x2;
        x0 = (p1 >>> 32) ^ known5;
        x2 = (p0 >>> 32) ^ x3 ^ b3;
        long x1 = p1 & LOW_32;
        x3 = p0 & LOW_32;
        p0 = Philox.M0 * x0;
        p1 = Philox.M1 * x2;
        x0 = (p1 >>> 32) ^ x1 ^ a4;
        x2 = (p0 >>> 32) ^ x3 ^ b4;
        x1 = p1 & LOW_32;
        x3 = p0 & LOW_32;
        p0 = Philox.M0 * x0;
        p1 = Philox.M1 * x2;
        x0 = (p1 >>> 32) ^ x1 ^ a5;
        x2 = (p0 >>> 32) ^ x3 ^ b5;
        x1 = p1 & LOW_32;
        x3 = p0 & LOW_32;
        p0 = Philox.M0 * x0;
        p1 = Philox.M1 * x2;
        x0 = (p1 >>> 32) ^ x1 ^ a6;
        x2 = (p0 >>> 32) ^ x3 ^ b6;
        x1 = p1 & LOW_32;
        x3 = p0 & LOW_32;
        p0 = Philox.M0 * x0;
        p1 = Philox.M1 * x2;
        x0 = (p1 >>> 32) ^ x1 ^ a7;
        x2 = (p0 >>> 32) ^ x3 ^ b7;
        x1 = p1 & LOW_32;
        x3 = p0 & LOW_32;
        p0 = Philox.M0 * x0;
        p1 = Philox.M1 * x2;
        x0 = (p1 >>> 32) ^ x1 ^ a8;
        x2 = (p0 >>> 32) ^ x3 ^ b8;
        x1 = p1 & LOW_32;
        x3 = p0 & LOW_32;
        p1 = Philox.M1 * x2;
        return Draws.toUniform((p1 >>> 32) ^ x1 ^ a9 | p1 << 32);
    }
}
