package io.sluice.simulation.notch;

import io.sluice.quantity.Scales;

/**
 * Histograms around each {@link Notch} in one world: how many stand at each distance to the threshold of the day, with the
 * response and as they would without it, and how much of the response is real.
 *
 * <p>Distance is relative, x = value / threshold - 1; bin b of {@value #BINS} holds [-.5 + .02 b, -.5 + .02 (b + 1)), so that
 * the threshold lies between bins {@value #FIRST_ABOVE} - 1 and {@value #FIRST_ABOVE}. Gaps closed are counted in millionths of
 * the threshold, in the bin their venture came from.
 */
public final class NotchCounts {
    /** Number of bins. */
    public static final int BINS = 50;
    /** The first bin at or above the threshold. */
    public static final int FIRST_ABOVE = 25;
    /** Width of a bin, relative to the threshold. */
    public static final double WIDTH = 0.02;

    private static final double MILLION = Scales.MILLIONTHS;

    private final long[] natural = cells();
    private final long[] observed = cells();
    private final long[] moved = cells();
    private final long[] real = cells();
    private final long[] cosmetic = cells();

    private static long[] cells() {
        return new long[Notch.values().length * BINS];
    }

    /**
     * Counts somebody who is tested.
     *
     * @param without relative distance to the threshold without a response
     * @param with the same as others see it, after the response
     */
    public void count(Notch notch, double without, double with) {
        add(natural, notch, without, 1);
        add(observed, notch, with, 1);
    }

    /**
     * Counts somebody who moved to the threshold.
     *
     * @param without relative distance before
     * @param cosmeticShare part of the gap closed by cosmetics
     */
    public void move(Notch notch, double without, double cosmeticShare) {
        double gap = StrictMath.abs(without) * MILLION;
        add(moved, notch, without, 1);
        add(real, notch, without, (long) StrictMath.rint(gap * (1 - cosmeticShare)));
        add(cosmetic, notch, without, (long) StrictMath.rint(gap * cosmeticShare));
    }

    private static void add(long[] counts, Notch notch, double distance, long amount) {
        double bin = StrictMath.floor(distance / WIDTH) + FIRST_ABOVE;
        if (bin >= 0 && bin < BINS) {
            counts[notch.ordinal() * BINS + (int) bin] += amount;
        }
    }

    /** Number that stand in a bin without the response. */
    public long natural(Notch notch, int bin) {
        return natural[notch.ordinal() * BINS + bin];
    }

    /** Number that stand in a bin as others see them. */
    public long observed(Notch notch, int bin) {
        return observed[notch.ordinal() * BINS + bin];
    }

    /** Number that moved away from a bin. */
    public long moved(Notch notch, int bin) {
        return moved[notch.ordinal() * BINS + bin];
    }

    /** Gaps closed by real changes by those who came from a bin, millionths of the threshold. */
    public long real(Notch notch, int bin) {
        return real[notch.ordinal() * BINS + bin];
    }

    /** Gaps closed by cosmetics by those who came from a bin, millionths of the threshold. */
    public long cosmetic(Notch notch, int bin) {
        return cosmetic[notch.ordinal() * BINS + bin];
    }
}
