package io.sluice.analysis.bunching;

import io.sluice.analysis.exact.Moments;
import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;

/**
 * Who stands where around one threshold in one arm, and what the histogram alone would say.
 *
 * @param arm id of the arm
 * @param notch id of the threshold
 * @param title what it is
 * @param below whether those below it qualify
 * @param first index of the first bin at or above it
 * @param natural mean number by bin without a response
 * @param observed mean number by bin as others see it
 * @param moved mean number that moved to the threshold: the true excess
 * @param estimate what the observed histogram of all replications together says
 * @param standardError of the estimated b, by drawing replications again; infinite with fewer than two
 */
public record NotchFigure(
        String arm,
        String notch,
        String title,
        boolean below,
        int first,
        double[] natural,
        double[] observed,
        double moved,
        Bunching estimate,
        double standardError) {
    private static final int DEGREE = 4;
    private static final int BUNCHING_BINS = 1;
    private static final int SAMPLES = 199;

    /** A threshold as a run counted it. */
    public record Threshold(String arm, String notch, String title, boolean below, int first) {}

    /**
     * Makes the figure of a threshold.
     *
     * @param natural mean by bin
     * @param observed by bin and replication
     * @param moved mean by bin
     * @param seed seed of the run, for the draws of replications
     */
    public static NotchFigure of(Threshold at, double[] natural, double[][] observed, double[] moved, long seed) {
        int n = observed[0].length;
        BunchingEstimator estimator = new BunchingEstimator(DEGREE, BUNCHING_BINS, at.below());
        int[] once = new int[n];
        java.util.Arrays.fill(once, 1);
        double all = 0;
        for (double mean : moved) {
            all += mean;
        }
        return new NotchFigure(
                at.arm(),
                at.notch(),
                at.title(),
                at.below(),
                at.first(),
                natural,
                means(observed),
                all,
                estimator.estimate(weighted(observed, once), at.first()),
                standardError(estimator, observed, at.first(), seed));
    }

    private static double standardError(BunchingEstimator estimator, double[][] observed, int first, long seed) {
        int n = observed[0].length;
        if (n < 2) {
            return Double.POSITIVE_INFINITY;
        }
        Draws draws = new Draws(seed, 0);
        Moments moments = new Moments();
        for (int sample = 0; sample < SAMPLES; sample++) {
            int[] times = new int[n];
            for (int i = 0; i < n; i++) {
                times[draws.integer(Entity.bootstrap(sample), i >>> 16, Purpose.RESAMPLE, i & Draws.LAST_INDEX, n)]++;
            }
            moments.add(estimator.estimate(weighted(observed, times), first).b());
        }
        return moments.standardDeviation();
    }

    private static double[] means(double[][] byBin) {
        double[] means = new double[byBin.length];
        for (int bin = 0; bin < means.length; bin++) {
            means[bin] = Moments.of(byBin[bin]).mean();
        }
        return means;
    }

    private static double[] weighted(double[][] byBin, int[] times) {
        double[] sums = new double[byBin.length];
        for (int bin = 0; bin < sums.length; bin++) {
            for (int r = 0; r < times.length; r++) {
                sums[bin] += times[r] * byBin[bin][r];
            }
        }
        return sums;
    }
}
