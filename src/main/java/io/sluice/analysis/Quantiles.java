package io.sluice.analysis;

import java.util.Arrays;
import org.apache.commons.math3.special.Beta;

/** Sample quantiles of type 7 (Hyndman and Fan 1996, the default of R and NumPy) with distribution-free intervals. */
public final class Quantiles {
    private Quantiles() {}

    /** A sorted copy without the entries that are not numbers (a future that does not show the quantity). */
    public static double[] sorted(double[] values) {
        double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The type 7 quantile of sorted values: linear between order statistics at {@code (n - 1) p}. */
    public static double of(double[] sorted, double p) {
        double place = (sorted.length - 1) * p;
        int below = (int) StrictMath.floor(place);
        if (below >= sorted.length - 1) {
            return sorted[sorted.length - 1];
        }
        double step = sorted[below + 1] - sorted[below];
        return sorted[below] + (place - below) * step;
    }

    /** 5, 50 and 95 % quantiles; all 0 when there is no value. */
    public static Spread spread(double[] values) {
        double[] sorted = sorted(values);
        return sorted.length == 0
                ? new Spread(0, 0, 0)
                : new Spread(of(sorted, 0.05), of(sorted, 0.5), of(sorted, 0.95));
    }

    /**
     * Ranks (from 1) of the order statistics that bound the p quantile of the law with at least 95 %, whatever the law: {@code l} is the
     * 2.5 % point of Bin(n, p), {@code u} the 97.5 % point plus 1. A rank of 0 or n + 1 is no bound.
     */
    public static int[] ranks(int n, double p) {
        return new int[] {Points.binomial(0.025, n, p), Points.binomial(0.975, n, p) + 1};
    }

    /** Exact coverage of the interval between two order statistics of these ranks: {@code F(u - 1) - F(l - 1)}. */
    public static double coverage(int n, double p, int low, int high) {
        return Points.binomialBelow(high - 1, n, p) - Points.binomialBelow(low - 1, n, p);
    }

    /** The interval for the p quantile between two order statistics. */
    public static Interval interval(double[] sorted, double p) {
        int[] ranks = ranks(sorted.length, p);
        return new Interval(
                ranks[0] < 1 ? Double.NEGATIVE_INFINITY : sorted[ranks[0] - 1],
                ranks[1] > sorted.length ? Double.POSITIVE_INFINITY : sorted[ranks[1] - 1],
                Interval.LEVEL,
                "order statistics");
    }

    /**
     * Standard error of a sample quantile after Maritz and Jarrett (1978): the standard deviation that a bootstrap of infinitely many
     * samples would give to the order statistic, without drawing one.
     */
    public static double standardError(double[] sorted, double p) {
        int n = sorted.length;
        if (n < 2) {
            return Double.POSITIVE_INFINITY;
        }
        double rank = Math.max(1, Math.min(n, StrictMath.floor(n * p + 0.5)));
        double first = 0;
        double second = 0;
        double below = 0;
        double centre = of(sorted, p);
        for (int i = 1; i <= n; i++) {
            double upTo = i == n ? 1 : Beta.regularizedBeta((double) i / n, rank, n - rank + 1);
            double weight = upTo - below;
            double deviation = sorted[i - 1] - centre;
            first += weight * deviation;
            second += weight * deviation * deviation;
            below = upTo;
        }
        return StrictMath.sqrt(Math.max(0, second - first * first));
    }
}
