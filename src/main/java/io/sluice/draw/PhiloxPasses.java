package io.sluice.draw;

/**
 * The products of {@link Philox} for many counters at once: each pass is one product of a round, over all of them. The loops are so short
 * that the compiler makes vector instructions of them.
 */
final class PhiloxPasses {
    private static final long LOW_32 = 0xFFFF_FFFFL;

    private PhiloxPasses() {}

    /** The keys of all rounds that begin with a key and grow by a step. */
    static long[] keys(int key, long step) {
        long[] keys = new long[Philox.ROUNDS];
        for (int round = 0; round < keys.length; round++) {
            keys[round] = key + round * step & LOW_32;
        }
        return keys;
    }

    /** Products whose other word is known. */
    static void known(long[] last, int count, long known, long factor, long[] made) {
        for (int i = 0; i < count; i++) {
            made[i] = factor * ((last[i] >>> 32) ^ known);
        }
    }

    /** Products of a round out of those of the last one and of the one before, in whose place they are put. */
    static void next(long[] last, int count, long key, long factor, long[] before) {
        for (int i = 0; i < count; i++) {
            before[i] = factor * ((last[i] >>> 32) ^ before[i] & LOW_32 ^ key);
        }
    }

    /** The 64 bits made of the last products of one half and those before of the other. */
    static void end(long[] last, long[] before, int count, long key, long[] bits) {
        for (int i = 0; i < count; i++) {
            bits[i] = (last[i] >>> 32) ^ before[i] & LOW_32 ^ key | last[i] << 32;
        }
    }
}
