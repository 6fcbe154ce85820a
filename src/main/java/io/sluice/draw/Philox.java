package io.sluice.draw;

/**
 * The Philox4x32-10 block function: 128 bits of counter and 64 bits of key to 128 random bits.
 *
 * <p>Source: Salmon, Moraes, Dror and Shaw, Parallel Random Numbers: As Easy as 1, 2, 3 (SC'11). Ten rounds of
 * {@code (hi0,lo0) = M0 * c0; (hi1,lo1) = M1 * c2; c <- (hi1 ^ c1 ^ k0, lo1, hi0 ^ c3 ^ k1, lo0); k0 += W0; k1 += W1}.
 */
final class Philox {
    static final long M0 = 0xD2511F53L;
    static final long M1 = 0xCD9E8D57L;
    static final long W0 = 0x9E3779B9L;
    static final long W1 = 0xBB67AE85L;
    private static final long LOW_32 = 0xFFFF_FFFFL;
    static final int ROUNDS = 10;

    private Philox() {}

    /**
     * Half of the 128 output bits.
     *
     * @param lane 0 for output words 0 (low half) and 1 (high half), 1 for words 2 and 3
     */
    static long half(int c0, int c1, int c2, int c3, int k0, int k1, int lane) {
        long x0 = c0 & LOW_32;
        long x1 = c1 & LOW_32;
        long x2 = c2 & LOW_32;
        long x3 = c3 & LOW_32;
        long key0 = k0 & LOW_32;
        long key1 = k1 & LOW_32;
        for (int round = 0; round < ROUNDS; round++) {
            long p0 = M0 * x0;
            long p1 = M1 * x2;
            x0 = (p1 >>> 32) ^ x1 ^ key0;
            x2 = (p0 >>> 32) ^ x3 ^ key1;
            x1 = p1 & LOW_32;
            x3 = p0 & LOW_32;
            key0 = (key0 + W0) & LOW_32;
            key1 = (key1 + W1) & LOW_32;
        }
        return lane == 0 ? x0 | x1 << 32 : x2 | x3 << 32;
    }
}
