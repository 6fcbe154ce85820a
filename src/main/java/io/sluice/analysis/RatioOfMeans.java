package io.sluice.analysis;

import io.sluice.analysis.exact.ExactSum;
import io.sluice.analysis.exact.Moments;

/**
 * The ratio of two expectations, {@code R = E[Y] / E[X]}, from pairs: its influence values {@code (Y - R X) / mean(X)}, their standard error
 * (delta method), and Fieller's set where the denominator is not sharply known.
 *
 * @param ratio the estimate
 * @param influence one value a replication; they sum to 0
 * @param standardError {@code sqrt(sum (Y - R X)^2 / (n (n - 1))) / |mean(X)|}
 * @param uncertainty g of Fieller: {@code t^2 s^2(mean X) / mean(X)^2}; at 1 or more the data do not bound the ratio
 * @param interval 95 %: delta for g up to {@value #FIELLER_ABOVE}, Fieller above
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read by this package only
record RatioOfMeans(double ratio, double[] influence, double standardError, double uncertainty, Interval interval) {
    /** Above this g the delta method is no longer trusted. */
    static final double FIELLER_ABOVE = 0.05;

    /** The ratio of the means of y and x; the mean of x must not be 0. */
    public static RatioOfMeans of(double[] y, double[] x) {
        int n = y.length;
        Moments above = Moments.of(y);
        Moments below = Moments.of(x);
        double meanY = above.mean();
        double meanX = below.mean();
        if (meanX == 0) {
            throw new IllegalArgumentException("the denominator's mean is 0");
        }
        double ratio = meanY / meanX;
        double[] influence = new double[n];
        for (int r = 0; r < n; r++) {
            influence[r] = (y[r] - ratio * x[r]) / meanX;
        }
        if (n < 2) {
            return new RatioOfMeans(
                    ratio, influence, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Interval.unbounded("delta"));
        }
        double error = Moments.of(influence).standardError();
        double t = Points.student(n - 1.0);
        double errorX = below.standardError();
        double g = t * errorX / meanX * (t * errorX / meanX);
        Interval interval = g <= FIELLER_ABOVE
                ? new Interval(ratio - t * error, ratio + t * error, Interval.LEVEL, "delta")
                : fieller(
                        meanY,
                        meanX,
                        t * above.standardError(),
                        t * errorX,
                        t * t * covarianceOfMeans(y, x, meanY, meanX));
        return new RatioOfMeans(ratio, influence, error, g, interval);
    }

    /** Fieller's set (1954): the r for which the mean of {@code Y - r X} is not told from 0 by a t test. */
    private static Interval fieller(double meanY, double meanX, double halfY, double halfX, double covariance) {
        double a = meanX * meanX - halfX * halfX;
        double b = meanX * meanY - covariance;
        double c = meanY * meanY - halfY * halfY;
        double root = b * b - a * c;
        if (a <= 0 || root < 0) {
            return Interval.unbounded("Fieller");
        }
        double half = StrictMath.sqrt(root);
        return new Interval((b - half) / a, (b + half) / a, Interval.LEVEL, "Fieller");
    }

    private static double covarianceOfMeans(double[] y, double[] x, double meanY, double meanX) {
        ExactSum products = new ExactSum();
        for (int r = 0; r < y.length; r++) {
            products.addProduct(y[r] - meanY, x[r] - meanX);
        }
        return products.value() / ((double) y.length * (y.length - 1));
    }
}
