package io.sluice.study.hindcast;

import io.sluice.analysis.Quantiles;
import java.util.Arrays;

/**
 * A forecast by an ensemble: its law gives each of m members the same probability.
 *
 * <pre>  CRPS = 1/m sum_i |x_i - y| - 1/(2 m^2) sum_i sum_j |x_i - x_j|,  sum_i sum_j |x_i - x_j| = 2 sum_i (2 i - m - 1) x_(i)</pre>
 *
 * <p>x_(i) the i-th smallest of the members, i = 1 .. m; y what came; all logarithms. Exact for that law (Gneiting and Raftery 2007, equation 21).
 */
final class EnsembleForecast implements Forecast {
    private final double[] sorted;

    /** A forecast by at least one member. */
    EnsembleForecast(double[] members) {
        if (members.length == 0) {
            throw new IllegalArgumentException("an ensemble needs at least one member, got none");
        }
        sorted = members.clone();
        Arrays.sort(sorted);
    }

    @Override
    public double quantile(double p) {
        return Quantiles.of(sorted, p);
    }

    @Override
    public boolean hasSpread() {
        return sorted.length > 1;
    }

    @Override
    public double crps(double came) {
        double m = sorted.length;
        double error = 0;
        double spread = 0;
        for (int i = 0; i < sorted.length; i++) {
            error += StrictMath.abs(sorted[i] - came);
            spread += (2 * (i + 1) - m - 1) * sorted[i];
        }
        return error / m - spread / (m * m);
    }
}
