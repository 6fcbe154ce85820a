package io.sluice.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/** Rank correlations of one number with many others over the same draws, and which of them are told apart from 0. */
final class RankCorrelation {
    /** Share of wrong ones expected among those told apart. */
    static final double FALSE_DISCOVERIES = 0.05;

    private static final int FISHER = 3;

    private RankCorrelation() {}

    /** Spearman's rank correlation, ties at their mean rank; 0 where either does not move. */
    static double of(double[] x, double[] y) {
        double[] a = new NaturalRanking().rank(x);
        double[] b = new NaturalRanking().rank(y);
        double r = new PearsonsCorrelation().correlation(a, b);
        return Double.isNaN(r) ? 0 : r;
    }

    /** Its 95 % interval. */
    static Interval interval(double r, int n) {
        if (n <= FISHER) {
            return Interval.unbounded("Fisher");
        }
        double half = Points.normal(0.975) * StrictMath.sqrt((1 + r * r / 2) / (n - FISHER));
        double z = (StrictMath.log1p(r) - StrictMath.log1p(-r)) / 2;
        return new Interval(StrictMath.tanh(z - half), StrictMath.tanh(z + half), Interval.LEVEL, "Fisher");
    }

    /**
     * Which correlations are told apart from 0, the strongest first, by Benjamini and Hochberg (1995): the k strongest,
     * k the greatest with |t_(k)| at or above the point of Student's law, n - 2 degrees of freedom, that chance passes
     * at either end with probability {@value #FALSE_DISCOVERIES} k / m; t = r sqrt((n - 2) / (1 - r^2)).
     *
     * @param r the correlations, m of them
     * @param n number of draws
     */
    static int[] told(double[] r, int n) {
        int[] order = IntStream.range(0, r.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(r[i]))
                        .thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        int told = 0;
        for (int k = 1; n > FISHER && k <= order.length; k++) {
            double point = Points.student(1 - FALSE_DISCOVERIES * k / order.length / 2, n - 2.0);
            if (t(r[order[k - 1]], n) >= point) {
                told = k;
            }
        }
        return Arrays.copyOf(order, told);
    }

    private static double t(double r, int n) {
        double left = 1 - r * r;
        return left <= 0 ? Double.POSITIVE_INFINITY : Math.abs(r) * StrictMath.sqrt((n - 2) / left);
    }
}
