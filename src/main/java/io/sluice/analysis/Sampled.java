package io.sluice.analysis;

import io.sluice.analysis.exact.Moments;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An estimate from replications together with what is needed to compare it with another over the same draws: its influence values, and
 * what each single future shows. Vectors are indexed by replication.
 */
public final class Sampled {
    /** How two estimates of this kind are compared. */
    enum Kind {
        SMOOTH,
        PROBABILITY,
        QUANTILE
    }

    private final Kind kind;
    private final double value;
    private final double standardError;
    private final Interval interval;
    private final double[] influence;
    private final double[] futures;
    private final List<double[]> inputs;
    private final double level;
    private final @Nullable String undefined;

    private Sampled(
            Kind kind,
            double value,
            double standardError,
            Interval interval,
            double[] influence,
            double[] futures,
            List<double[]> inputs,
            double level,
            @Nullable String undefined) {
        this.kind = kind;
        this.value = value;
        this.standardError = standardError;
        this.interval = interval;
        this.influence = influence;
        this.futures = futures;
        this.inputs = inputs;
        this.level = level;
        this.undefined = undefined;
    }

    /** Why there is no number, in words. */
    public static Sampled undefined(int n, String reason) {
        return new Sampled(
                Kind.SMOOTH, 0, 0, Interval.unbounded("none"), new double[n], nothing(n), List.of(), 0, reason);
    }

    /** An expectation, with a t interval. */
    public static Sampled mean(double[] x) {
        Moments moments = Moments.of(x);
        double mean = moments.mean();
        double[] influence = new double[x.length];
        Arrays.setAll(influence, r -> x[r] - mean);
        double error = x.length < 2 ? Double.POSITIVE_INFINITY : moments.standardError();
        return new Sampled(Kind.SMOOTH, mean, error, t(mean, error, x.length, "t"), influence, x, List.of(x), 0, null);
    }

    /** A probability from a vector of 0 and 1. */
    public static Sampled probability(double[] x) {
        int successes = 0;
        for (double each : x) {
            if (each != 0 && each != 1) {
                throw new IllegalArgumentException("a flag is 0 or 1, found " + each);
            }
            successes += (int) each;
        }
        int n = x.length;
        double share = (double) successes / n;
        double[] influence = new double[n];
        Arrays.setAll(influence, r -> x[r] - share);
        double error = StrictMath.sqrt(share * (1 - share) / n);
        return new Sampled(
                Kind.PROBABILITY, share, error, Proportions.interval(successes, n), influence, x, List.of(x), 0, null);
    }

    /** A ratio of expectations; a future with a denominator of 0 shows no ratio. */
    public static Sampled ratio(double[] y, double[] x, String nameOfX) {
        int n = y.length;
        if (Moments.of(x).mean() == 0) {
            return undefined(n, "the denominator (" + nameOfX + ") is 0 on average");
        }
        RatioOfMeans ratio = RatioOfMeans.of(y, x);
        double[] futures = new double[n];
        Arrays.setAll(futures, r -> x[r] == 0 ? Double.NaN : y[r] / x[r]);
        return new Sampled(
                Kind.SMOOTH,
                ratio.ratio(),
                ratio.standardError(),
                ratio.interval(),
                ratio.influence(),
                futures,
                List.of(y, x),
                0,
                null);
    }

    /** An expectation over the futures in which a flag is 1. */
    public static Sampled meanWhere(double[] x, double[] flag, String nameOfFlag) {
        double[] counted = new double[x.length];
        Arrays.setAll(counted, r -> flag[r] == 0 ? 0 : x[r]);
        if (Moments.of(flag).mean() == 0) {
            return undefined(x.length, "no future has " + nameOfFlag + " = 1");
        }
        return ratio(counted, flag, nameOfFlag);
    }

    /** A quantile of type 7, with an interval between order statistics. */
    public static Sampled quantile(double[] x, double p) {
        double[] sorted = Quantiles.sorted(x);
        return new Sampled(
                Kind.QUANTILE,
                Quantiles.of(sorted, p),
                Quantiles.standardError(sorted, p),
                Quantiles.interval(sorted, p),
                new double[x.length],
                x,
                List.of(x),
                p,
                null);
    }

    /**
     * The mean of the worst futures, {@code q + mean((x - q)+) / (1 - p)} with q the p quantile (Rockafellar and Uryasev 2000); smooth, so it
     * has influence values {@code q + (x - q)+ / (1 - p) - estimate}.
     */
    public static Sampled tailMean(double[] x, double p) {
        double q = Quantiles.of(Quantiles.sorted(x), p);
        double[] terms = new double[x.length];
        Arrays.setAll(terms, r -> q + Math.max(0, x[r] - q) / (1 - p));
        Moments moments = Moments.of(terms);
        double value = moments.mean();
        double[] influence = new double[x.length];
        Arrays.setAll(influence, r -> terms[r] - value);
        double error = x.length < 2 ? Double.POSITIVE_INFINITY : moments.standardError();
        return new Sampled(
                Kind.SMOOTH, value, error, t(value, error, x.length, "t"), influence, x, List.of(x), p, null);
    }

    /** A t interval; unbounded for fewer than two replications. */
    static Interval t(double value, double error, int n, String method) {
        if (n < 2) {
            return Interval.unbounded(method);
        }
        double half = error == 0 ? 0 : Points.student(n - 1.0) * error;
        return new Interval(value - half, value + half, Interval.LEVEL, method);
    }

    /** The estimate with both its uncertainties, in stored units. */
    public Estimate estimate() {
        return undefined == null
                ? new Estimate(value, standardError, interval, Quantiles.spread(futures), replications(), null)
                : Estimate.undefined(replications(), undefined);
    }

    /** Number of replications. */
    public int replications() {
        return influence.length;
    }

    /** Whether there is a number. */
    public boolean defined() {
        return undefined == null;
    }

    /** The estimate. */
    public double value() {
        return value;
    }

    /** Its Monte Carlo standard error. */
    double standardError() {
        return standardError;
    }

    /** Why there is no number, or null. */
    @Nullable
    String reason() {
        return undefined;
    }

    Kind kind() {
        return kind;
    }

    /** Influence values; not for quantiles. */
    double[] influence() {
        return influence;
    }

    /** What each single future shows; NaN where it shows nothing. */
    double[] futures() {
        return futures;
    }

    /** The probability of a quantile. */
    double level() {
        return level;
    }

    /** Whether every replication put the same numbers into both. */
    boolean sameInputs(Sampled other) {
        if (inputs.size() != other.inputs.size() || undefined != null || other.undefined != null) {
            return false;
        }
        for (int i = 0; i < inputs.size(); i++) {
            if (!Arrays.equals(inputs.get(i), other.inputs.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static double[] nothing(int n) {
        double[] nothing = new double[n];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }
}
