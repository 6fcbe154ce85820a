package io.sluice.study.thinning;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How far a figure of a thinned world lies from that of the whole, on the same replications, and what an equivalence test says of it.
 *
 * <pre>
 *   d = T(sum_r a_r) - T(sum_r b_r),   se^2 = (n - 1) / n sum_r (d_(r) - mean d_(.))^2
 *   equivalent: [d - t se, d + t se] inside (-m, m),   t = t_{n - 1}(0.95)
 * </pre>
 *
 * <p>a_r, b_r: what replication r adds to the figure above and below its line in the thinned and the whole world; T: the ratio of the sums;
 * d_(r): d without replication r (jackknife); m: the margin, in the unit of the figure. Two one-sided tests at 5 % each (Schuirmann 1987,
 * Journal of Pharmacokinetics and Biopharmaceutics 15): the interval is that of 90 %.
 *
 * @param whole T of the whole world
 * @param difference d
 * @param standardError se
 * @param replications n
 * @param margin m
 */
public record Agreement(double whole, double difference, double standardError, int replications, double margin) {
    private static final double CONFIDENCE = 0.95;

    /** What the test says. */
    public enum Verdict {
        /** The whole interval lies inside the margin. */
        AGREES,
        /** The whole interval lies outside the margin. */
        DIFFERS,
        /** Neither. */
        UNDECIDED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The test of pairs of worlds.
     *
     * @param thinned by replication, what stands above and below the line
     * @param whole the same replications of the whole world
     */
    static Agreement of(double[][] thinned, double[][] whole, DoubleUnaryOperator margin) {
        int n = thinned.length;
        double[] without = new double[n];
        double mean = 0;
        for (int r = 0; r < n; r++) {
            without[r] = ratio(thinned, r) - ratio(whole, r);
            mean += without[r] / n;
        }
        double squares = 0;
        for (double each : without) {
            squares += (each - mean) * (each - mean);
        }
        double value = ratio(whole, n);
        return new Agreement(
                value,
                ratio(thinned, n) - value,
                StrictMath.sqrt((n - 1.0) / n * squares),
                n,
                margin.applyAsDouble(value));
    }

    private static double ratio(double[][] parts, int left) {
        double above = 0;
        double below = 0;
        for (int r = 0; r < parts.length; r++) {
            if (r != left) {
                above += parts[r][0];
                below += parts[r][1];
            }
        }
        return above / below;
    }

    /** Half the width of the interval. */
    public double half() {
        if (replications < 2) {
            return Double.POSITIVE_INFINITY;
        }
        return new TDistribution(null, replications - 1.0).inverseCumulativeProbability(CONFIDENCE) * standardError;
    }

    public Verdict verdict() {
        double far = StrictMath.abs(difference);
        if (far + half() < margin) {
            return Verdict.AGREES;
        }
        return far - half() > margin ? Verdict.DIFFERS : Verdict.UNDECIDED;
    }
}
