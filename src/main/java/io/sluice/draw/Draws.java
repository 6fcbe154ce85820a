package io.sluice.draw;

/**
 * The random numbers of one replication. Each is a pure function of its address (seed, replication, entity, quarter, purpose, index):
 * no draw changes another, in whatever order, thread or world it is asked for. The world is in no address.
 *
 * <p>The layout {@code rng/1} of an address in the counter and key of {@link Philox}, frozen:
 *
 * <table>
 * <caption>Words of an address</caption>
 * <tr><td>key 0, key 1</td><td>the lower and the upper 32 bits of the seed</td></tr>
 * <tr><td>counter 0</td><td>the lower 32 bits of the entity</td></tr>
 * <tr><td>counter 1</td><td>the replication</td></tr>
 * <tr><td>counter 2</td><td>quarter + 64 in the upper 10 bits, purpose in the lower 22</td></tr>
 * <tr><td>counter 3</td><td>the upper 16 bits of the entity, then the index in 16 bits with its lowest bit cleared</td></tr>
 * </table>
 *
 * <p>An even index takes output words 0 and 1 of its block, the odd index after it words 2 and 3 of the same block; the word of lower
 * number is the less significant half.
 *
 * <p>A uniform is {@code ((x >>> 12) + 0.5) * 2^-52} of the 64 bits {@code x}: never 0 or 1, and {@code 1 - u} is exact and again of
 * this form.
 */
public final class Draws {
    /** The earliest quarter, relative to the start of a run, that has an address. */
    public static final int FIRST_QUARTER = -64;

    /** The last quarter, relative to the start of a run, that has an address. */
    public static final int LAST_QUARTER = 959;

    /** The largest index of a draw. */
    public static final int LAST_INDEX = 0xFFFF;

    private static final int PURPOSE_BITS = 22;
    private static final double STEP = 0x1p-52;

    /** Of 64 random bits the lowest so many are in no uniform. */
    static final int UNUSED_BITS = 12;

    private final int key0;
    private final int key1;
    private final int replication;

    /**
     * The draws of one replication.
     *
     * @param seed the only seed a user sees
     * @param replication the number of the replication, from 0
     * @throws IllegalArgumentException if the replication is negative
     */
    public Draws(long seed, int replication) {
        if (replication < 0) {
            throw new IllegalArgumentException("a replication is numbered from 0, not " + replication);
        }
        this.key0 = (int) seed;
        this.key1 = (int) (seed >>> 32);
        this.replication = replication;
    }

    /** The number of the replication these draws belong to. */
    public int replication() {
        return replication;
    }

    /**
     * The 64 random bits at an address.
     *
     * @param entity one made by {@link Entity}
     * @param quarter quarters since the start of the run, {@value #FIRST_QUARTER} to {@value #LAST_QUARTER}
     * @param purpose what the draw is for
     * @param index tells draws of one entity, quarter and purpose apart, 0 to 65535
     * @throws IllegalArgumentException if a part of the address is out of its range
     */
    public long bits(long entity, int quarter, Purpose purpose, int index) {
        requireAddress(entity, quarter, purpose, index);
        return Philox.half(
                (int) entity,
                replication,
                word2(quarter, purpose),
                (int) (entity >>> 32) << 16 | (index & 0xFFFE),
                key0,
                key1,
                index & 1);
    }

    /** The uniform at an address, in the open interval from 0 to 1; parameters as of {@link #bits}. */
    public double uniform(long entity, int quarter, Purpose purpose, int index) {
        return toUniform(bits(entity, quarter, purpose, index));
    }

    /** The standard normal at an address, by inversion of {@link #uniform}; parameters as of {@link #bits}. */
    public double normal(long entity, int quarter, Purpose purpose, int index) {
        return Laws.normal(uniform(entity, quarter, purpose, index));
    }

    /**
     * The integer at an address, uniform on 0 to {@code bound - 1} (by the high half of a product; the bias is below
     * {@code bound * 2^-63}); other parameters as of {@link #bits}.
     *
     * @throws IllegalArgumentException if the bound is not positive
     */
    public int integer(long entity, int quarter, Purpose purpose, int index, int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("the bound of a random integer is positive, not " + bound);
        }
        return (int) Math.multiplyHigh(bits(entity, quarter, purpose, index) >>> 1, (long) bound << 1);
    }

    static void requireAddress(long entity, int quarter, Purpose purpose, int index) {
        if ((entity & ~Entity.MASK) != 0
                || quarter < FIRST_QUARTER
                || quarter > LAST_QUARTER
                || (index & ~LAST_INDEX) != 0) {
            throw new IllegalArgumentException(problem(entity, quarter, purpose, index));
        }
    }

    /** The word of an address that holds quarter and purpose; the quarter must be in its range. */
    static int word2(int quarter, Purpose purpose) {
        return quarter - FIRST_QUARTER << PURPOSE_BITS | purpose.id();
    }

    /** The lower half of the seed. */
    int key0() {
        return key0;
    }

    /** The upper half of the seed. */
    int key1() {
        return key1;
    }

    static double toUniform(long bits) {
        return ((bits >>> UNUSED_BITS) + 0.5) * STEP;
    }

    private static String problem(long entity, int quarter, Purpose purpose, int index) {
        if ((entity & ~Entity.MASK) != 0) {
            return "entity " + entity + " is none that Entity makes: it has more than 48 bits";
        }
        if (quarter < FIRST_QUARTER || quarter > LAST_QUARTER) {
            return "quarter " + quarter + " has no address: draws for " + purpose + " reach from " + FIRST_QUARTER
                    + " to " + LAST_QUARTER;
        }
        return "draw index " + index + " has no address: draws for " + purpose + " have 0 to " + LAST_INDEX;
    }
}
