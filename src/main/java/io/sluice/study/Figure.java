package io.sluice.study;

/**
 * A figure of the model with its Monte Carlo standard error.
 *
 * @param value the figure; not a number if the worlds do not show one
 * @param standardError of the jackknife over replications; 0 for what is exact
 * @param replications number of replications; 0 for what is exact
 */
public record Figure(double value, double standardError, int replications) {
    /** A figure without error. */
    public static Figure exact(double value) {
        return new Figure(value, 0, 0);
    }

    /**
     * The figure of a measure from the moments of each replication: value at their sum, standard error by leaving out one
     * replication after another (jackknife): sqrt((n - 1) / n sum (v_(r) - mean v_(.))^2).
     */
    static Figure of(WorldMeasure measure, double[][] moments) {
        int n = moments.length;
        double[] total = new double[measure.moments()];
        for (double[] each : moments) {
            for (int i = 0; i < total.length; i++) {
                total[i] += each[i];
            }
        }
        double[] without = new double[n];
        double mean = 0;
        for (int r = 0; r < n; r++) {
            double[] rest = total.clone();
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= moments[r][i];
            }
            without[r] = n < 2 ? Double.NaN : measure.value(rest);
            mean += without[r] / n;
        }
        double squares = 0;
        for (double each : without) {
            squares += (each - mean) * (each - mean);
        }
        return new Figure(measure.value(total), StrictMath.sqrt((n - 1.0) / n * squares), n);
    }
}
