package io.sluice.draw;

/**
 * The uniforms of many entities in one quarter, for one purpose and index: the same numbers as {@link Draws#uniform}, several times faster.
 * What the rounds of {@link Philox} make of quarter, purpose and replication alone is made once. Belongs to one thread.
 */
public final class ManyDraws {
    private static final long LOW_32 = 0xFFFF_FFFFL;
    /** So many are made together: what is between them stays near the processor. */
    private static final int STRETCH = 512;

    private final long[] p = new long[STRETCH];
    private final long[] q = new long[STRETCH];
    private final long[] r = new long[STRETCH];
    private final long[] s = new long[STRETCH];
    private final long[] bits = new long[STRETCH];
    private long[] key0 = new long[0];
    private long[] key1 = new long[0];

    /**
     * Draws for each of the first {@code count} entities.
     *
     * @param made filled with the uniforms
     * @throws IllegalArgumentException if a part of an address is out of its range
     */
    public void draw(Draws draws, long[] entities, int count, int quarter, Purpose purpose, int index, double[] made) {
        long all = 0;
        for (int i = 0; i < count; i++) {
            all |= entities[i];
        }
        Draws.requireAddress(all, quarter, purpose, index);
        key0 = PhiloxPasses.keys(draws.key0(), Philox.W0);
        key1 = PhiloxPasses.keys(draws.key1(), Philox.W1);
        long word2 = Draws.word2(quarter, purpose) & LOW_32;
        for (int from = 0; from < count; from += STRETCH) {
            int stretch = Math.min(STRETCH, count - from);
            bits(draws.replication(), entities, from, stretch, word2, index);
            for (int i = 0; i < stretch; i++) {
                made[from + i] = Draws.toUniform(bits[i]);
            }
        }
    }

    private void bits(int replication, long[] entities, int from, int count, long word2, int index) {
        long known = Philox.M1 * word2;
        long high = Philox.M0 * ((known >>> 32) ^ replication ^ key0[0]);
        first(entities, from, count, p);
        second(entities, from, p, count, index & 0xFFFE ^ key1[0], q);
        PhiloxPasses.known(q, count, known & LOW_32 ^ key0[1], Philox.M0, r);
        low(p, count, (high >>> 32) ^ key1[1], s);
        long[] firstBefore = r;
        long[] secondBefore = s;
        PhiloxPasses.next(s, count, key0[2], Philox.M0, q);
        PhiloxPasses.known(r, count, high & LOW_32 ^ key1[2], Philox.M1, p);
        long[] first = q;
        long[] second = p;
        for (int round = 3; round < Philox.ROUNDS - 2; round++) {
            PhiloxPasses.next(second, count, key0[round], Philox.M0, secondBefore);
            PhiloxPasses.next(first, count, key1[round], Philox.M1, firstBefore);
            long[] made = secondBefore;
            secondBefore = second;
            second = firstBefore;
            firstBefore = first;
            first = made;
        }
        int last = Philox.ROUNDS - 1;
        if ((index & 1) == 0) {
            PhiloxPasses.next(first, count, key1[last - 1], Philox.M1, firstBefore);
            PhiloxPasses.end(firstBefore, second, count, key0[last], bits);
        } else {
            PhiloxPasses.next(second, count, key0[last - 1], Philox.M0, secondBefore);
            PhiloxPasses.end(secondBefore, first, count, key1[last], bits);
        }
    }

    private static void first(long[] entities, int from, int count, long[] made) {
        for (int i = 0; i < count; i++) {
            made[i] = Philox.M0 * (entities[from + i] & LOW_32);
        }
    }

    private static void second(long[] entities, int from, long[] last, int count, long key, long[] made) {
        for (int i = 0; i < count; i++) {
            made[i] = Philox.M1 * ((last[i] >>> 32) ^ (entities[from + i] >>> 32 << 16) ^ key);
        }
    }

    private static void low(long[] last, int count, long known, long[] made) {
        for (int i = 0; i < count; i++) {
            made[i] = Philox.M1 * (last[i] & LOW_32 ^ known);
        }
    }
}
