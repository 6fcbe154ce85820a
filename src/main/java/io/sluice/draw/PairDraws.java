package io.sluice.draw;

/**
 * The first uniform (index 0) of one venture with many partners, in one quarter and for one purpose: the same numbers as
 * {@link Draws#uniform} at {@link Entity#pair}, faster.
 *
 * <p>The partner stands in counter word 3 alone. What the first three rounds of {@link Philox} make of the other words is
 * the same for all partners and is kept, as are the keys of the rounds. Of the last round only the half that a uniform is
 * read from is made. Belongs to one thread.
 */
public final class PairDraws {
    private static final long LOW_32 = 0xFFFF_FFFFL;
    private static final int PARTNER_BITS = 16;
    /** The first round of which nothing is known before the partner is. */
    private static final int OPEN_ROUND = 4;

    private static final int LAST_ROUND = Philox.ROUNDS - 1;

    private final Draws draws;
    private final long[] a = new long[Philox.ROUNDS];
    private final long[] b = new long[Philox.ROUNDS];

    private long known1;
    private long known2;
    private long known3;
    private long known4;
    private long known5;

    /** Pairs of one replication. */
    public PairDraws(Draws draws) {
        this.draws = draws;
        a[0] = draws.key0() & LOW_32;
        b[0] = draws.key1() & LOW_32;
        for (int round = 1; round < Philox.ROUNDS; round++) {
            a[round] = (a[round - 1] + Philox.W0) & LOW_32;
            b[round] = (b[round - 1] + Philox.W1) & LOW_32;
        }
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
        known1 = (p0 >>> 32) ^ b[0];
        known2 = (p1 & LOW_32) ^ a[1];
        x0 = (p1 >>> 32) ^ draws.replication() ^ a[0];
        long q0 = Philox.M0 * x0;
        x2 = (q0 >>> 32) ^ (p0 & LOW_32) ^ b[1];
        p1 = Philox.M1 * x2;
        known3 = (p1 >>> 32) ^ a[2];
        known4 = (q0 & LOW_32) ^ b[2];
        known5 = (p1 & LOW_32) ^ a[3];
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
        x2 = (p0 >>> 32) ^ x3 ^ b[OPEN_ROUND - 1];
        long x1 = p1 & LOW_32;
        x3 = p0 & LOW_32;
        for (int round = OPEN_ROUND; round < LAST_ROUND; round++) {
            p0 = Philox.M0 * x0;
            p1 = Philox.M1 * x2;
            x0 = (p1 >>> 32) ^ x1 ^ a[round];
            x2 = (p0 >>> 32) ^ x3 ^ b[round];
            x1 = p1 & LOW_32;
            x3 = p0 & LOW_32;
        }
        p1 = Philox.M1 * x2;
        return Draws.toUniform((p1 >>> 32) ^ x1 ^ a[LAST_ROUND] | p1 << 32);
    }
}
