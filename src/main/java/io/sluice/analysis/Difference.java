package io.sluice.analysis;

import io.sluice.analysis.exact.Moments;
import java.util.Arrays;

/**
 * One estimate minus another.
 *
 * @param estimate the difference with its error; its spread is that of the differences of single futures, where paired
 * @param exactlyZero every replication put the same numbers into both
 * @param probabilityPositive share of futures in which the first shows more, ties counted half; 0.5 when unpaired
 * @param varianceReduction variance of the unpaired difference over that of the paired; 1 when unpaired; infinite for no variance
 * @param degrees degrees of freedom of the t law behind the interval; infinite for a normal law
 */
public record Difference(
        Estimate estimate, boolean exactlyZero, double probabilityPositive, double varianceReduction, double degrees) {

    /** The difference over the same draws: replication r of one belongs to replication r of the other. */
    public static Difference paired(Sampled a, Sampled b, Resampling resampling) {
        int n = a.replications();
        if (n != b.replications()) {
            throw new IllegalArgumentException("pairs need one length, found " + n + " and " + b.replications());
        }
        if (!a.defined() || !b.defined()) {
            return undefined(a, b);
        }
        Spread spread = Quantiles.spread(minus(a.futures(), b.futures()));
        if (a.sameInputs(b)) {
            Interval zero = new Interval(0, 0, Interval.LEVEL, "exact");
            return new Difference(
                    new Estimate(0, 0, zero, spread, n, null), true, 0.5, Double.POSITIVE_INFINITY, n - 1.0);
        }
        double value = a.value() - b.value();
        double error;
        Interval interval;
        switch (a.kind()) {
            case PROBABILITY -> {
                int[] discordant = discordant(a.futures(), b.futures());
                error = Proportions.pairedError(discordant[0], discordant[1], n);
                interval = Proportions.paired(discordant[0], discordant[1], n);
            }
            case QUANTILE -> {
                Resampling.Result result = resampling.quantileDifference(a.futures(), b.futures(), a.level());
                error = result.standardError();
                interval = result.interval();
            }
            default -> {
                error = n < 2
                        ? Double.POSITIVE_INFINITY
                        : Moments.of(minus(a.influence(), b.influence())).standardError();
                interval = Sampled.t(value, error, n, "t, paired");
            }
        }
        double unpaired = a.standardError() * a.standardError() + b.standardError() * b.standardError();
        double reduction = error == 0 ? Double.POSITIVE_INFINITY : n < 2 ? 1 : unpaired / (error * error);
        return new Difference(
                new Estimate(value, error, interval, spread, n, null),
                false,
                positive(a.futures(), b.futures()),
                reduction,
                a.kind() == Sampled.Kind.SMOOTH ? n - 1.0 : Double.POSITIVE_INFINITY);
    }

    /** The difference of estimates from unrelated draws, with the interval of Welch (1947). */
    public static Difference unpaired(Sampled a, Sampled b) {
        if (!a.defined() || !b.defined()) {
            return undefined(a, b);
        }
        double value = a.value() - b.value();
        double varianceA = a.standardError() * a.standardError();
        double varianceB = b.standardError() * b.standardError();
        double error = StrictMath.sqrt(varianceA + varianceB);
        int n = Math.min(a.replications(), b.replications());
        double degrees = (varianceA + varianceB)
                * (varianceA + varianceB)
                / (varianceA * varianceA / (a.replications() - 1) + varianceB * varianceB / (b.replications() - 1));
        Interval interval = Interval.unbounded("Welch");
        if (n >= 2) {
            double half = error == 0 ? 0 : Points.student(0.975, degrees) * error;
            interval = new Interval(value - half, value + half, Interval.LEVEL, "Welch");
        }
        return new Difference(
                new Estimate(value, error, interval, new Spread(0, 0, 0), n, null), false, 0.5, 1, degrees);
    }

    private static Difference undefined(Sampled a, Sampled b) {
        String reason = a.reason() != null ? a.reason() : b.reason();
        int n = Math.min(a.replications(), b.replications());
        return new Difference(Estimate.undefined(n, reason == null ? "" : reason), false, 0.5, 1, n - 1.0);
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        Arrays.setAll(difference, r -> a[r] - b[r]);
        return difference;
    }

    private static int[] discordant(double[] a, double[] b) {
        int[] counts = new int[2];
        for (int r = 0; r < a.length; r++) {
            if (a[r] > b[r]) {
                counts[0]++;
            } else if (a[r] < b[r]) {
                counts[1]++;
            }
        }
        return counts;
    }

    private static double positive(double[] a, double[] b) {
        double positive = 0;
        int known = 0;
        for (int r = 0; r < a.length; r++) {
            if (!Double.isNaN(a[r]) && !Double.isNaN(b[r])) {
                known++;
                positive += a[r] > b[r] ? 1 : a[r] == b[r] ? 0.5 : 0;
            }
        }
        return known == 0 ? 0.5 : positive / known;
    }
}
