package io.sluice.analysis;

import io.sluice.analysis.exact.Moments;
import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import java.util.Arrays;

/**
 * Bootstrap of replications in pairs, for what has no influence values. Every index is an addressed draw of the run's seed, so that a
 * report is the same bits wherever it is made.
 */
public final class Resampling {
    /** Samples drawn. */
    static final int SAMPLES = 1999;

    private static final int INDEX_BITS = 16;
    private final Draws draws;

    /** Draws under the seed of the run. */
    public Resampling(long seed) {
        this.draws = new Draws(seed, 0);
    }

    /**
     * A bootstrapped quantity.
     *
     * @param standardError standard deviation of the samples
     * @param interval 95 % between their 2.5 and 97.5 % quantiles
     */
    public record Result(double standardError, Interval interval) {}

    /**
     * The difference of the p quantiles of two vectors, drawn in pairs. Where there are too few replications to bound either quantile by order
     * statistics, resampling them cannot bound the difference, and no interval is claimed.
     */
    public Result quantileDifference(double[] a, double[] b, double p) {
        int n = a.length;
        if (n < 2) {
            return new Result(Double.POSITIVE_INFINITY, Interval.unbounded("bootstrap, paired"));
        }
        int[] orderA = order(a);
        int[] orderB = order(b);
        int[] times = new int[n];
        double[] samples = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            Arrays.fill(times, 0);
            for (int i = 0; i < n; i++) {
                times[index(sample, i, n)]++;
            }
            samples[sample] = quantile(a, orderA, times, p) - quantile(b, orderB, times, p);
        }
        Arrays.sort(samples);
        double error = Moments.of(samples).standardDeviation();
        int[] ranks = Quantiles.ranks(n, p);
        if (ranks[0] < 1 || ranks[1] > n) {
            return new Result(error, Interval.unbounded("bootstrap, paired"));
        }
        return new Result(
                error,
                new Interval(
                        Quantiles.of(samples, 0.025),
                        Quantiles.of(samples, 0.975),
                        Interval.LEVEL,
                        "bootstrap, paired"));
    }

    private int index(int sample, int i, int n) {
        return draws.integer(
                Entity.bootstrap(sample), i >>> INDEX_BITS, Purpose.RESAMPLE, i & (1 << INDEX_BITS) - 1, n);
    }

    private static int[] order(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (x, y) -> Double.compare(values[x], values[y]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** Type 7 quantile of a sample in which entry i occurs {@code times[i]} times. */
    private static double quantile(double[] values, int[] order, int[] times, double p) {
        double place = (values.length - 1) * p;
        int below = (int) StrictMath.floor(place);
        int seen = 0;
        double low = Double.NaN;
        for (int i : order) {
            seen += times[i];
            if (seen > below && Double.isNaN(low)) {
                low = values[i];
            }
            if (seen > below + 1) {
                return low + (place - below) * (values[i] - low);
            }
        }
        return low;
    }
}
