package io.sluice.analysis.bunching;

import java.util.Arrays;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * Bunching at a notch after Kleven and Waseem (2013, QJE 128: 669-723): a polynomial through the counts outside an excluded
 * window tells what would be there without the notch; the excess at the threshold must be what is missing on its other side.
 *
 * <p>Counts c_i in bins z_i, by least squares c_i = sum_j beta_j z_i^j + sum_k gamma_k 1{i = k in the window} + e_i, which is
 * the fit to the bins outside the window. Excess B = sum over the bunching side of the window of (c - c^), missing
 * M = sum over its other side of (c^ - c). The bunching side of the window is fixed; its other end is moved outwards bin by
 * bin until M reaches B. b = B / c^ of the bin at the threshold: excess in units of what would be in one bin there.
 *
 * <p>It sees only counts with the response, as an observer of the real world does; it is measured against the true numbers
 * of those who moved, which a simulation knows.
 */
public final class BunchingEstimator {
    private static final double BALANCED = 1e-9;

    private final int degree;
    private final int bunchingBins;
    private final boolean below;

    /**
     * How to look.
     *
     * @param degree degree of the polynomial
     * @param bunchingBins bins next to the threshold, on the side of those who qualify, that may hold the excess
     * @param below whether those below the threshold qualify (a limit), or those at or above it (a minimum)
     */
    public BunchingEstimator(int degree, int bunchingBins, boolean below) {
        if (degree < 0 || bunchingBins < 1) {
            throw new IllegalArgumentException(
                    "a polynomial of degree 0 or more and a window of 1 bin or more are needed, not " + degree + " and "
                            + bunchingBins);
        }
        this.degree = degree;
        this.bunchingBins = bunchingBins;
        this.below = below;
    }

    /**
     * Estimates the excess.
     *
     * @param counts by bin, bins of equal width in ascending order
     * @param first index of the first bin at or above the threshold
     */
    public Bunching estimate(double[] counts, int first) {
        double[] c = below ? counts : reversed(counts);
        int threshold = below ? first : counts.length - first;
        int most = counts.length - threshold - (degree + 1) / 2 - 1;
        if (threshold < bunchingBins || most < 1 || outside(counts.length, 1) <= degree + 1) {
            throw new IllegalArgumentException("a histogram of " + counts.length + " bins with the threshold at bin "
                    + first + " is too short for a window of " + bunchingBins + " bins and a polynomial of degree "
                    + degree);
        }
        Bunching found = at(c, threshold, 1);
        for (int missing = 2; missing <= most && !balanced(found); missing++) {
            if (outside(counts.length, missing) <= degree + 1) {
                break;
            }
            found = at(c, threshold, missing);
        }
        return found;
    }

    private int outside(int bins, int missing) {
        return bins - bunchingBins - missing;
    }

    private static boolean balanced(Bunching found) {
        return found.missing() >= found.excess() - BALANCED * Math.max(1, Math.abs(found.excess()));
    }

    private Bunching at(double[] c, int threshold, int missing) {
        double[] smooth = counterfactual(c, threshold - bunchingBins, threshold + missing);
        double excess = 0;
        for (int i = threshold - bunchingBins; i < threshold; i++) {
            excess += c[i] - smooth[i];
        }
        double gone = 0;
        for (int i = threshold; i < threshold + missing; i++) {
            gone += smooth[i] - c[i];
        }
        double height = smooth[threshold - 1];
        return new Bunching(
                excess, gone, height, height > 0 ? excess / height : 0, missing, below ? smooth : reversed(smooth));
    }

    /** The polynomial through the bins outside [from, to), at every bin. */
    private double[] counterfactual(double[] c, int from, int to) {
        int n = c.length - (to - from);
        double[] y = new double[n];
        double[][] x = new double[n][];
        int row = 0;
        for (int i = 0; i < c.length; i++) {
            if (i < from || i >= to) {
                y[row] = c[i];
                x[row++] = powers(i, c.length);
            }
        }
        double[] beta = coefficients(y, x);
        double[] smooth = new double[c.length];
        for (int i = 0; i < c.length; i++) {
            double[] z = powers(i, c.length);
            smooth[i] = beta[0];
            for (int j = 0; j < degree; j++) {
                smooth[i] += beta[j + 1] * z[j];
            }
        }
        return smooth;
    }

    private double[] coefficients(double[] y, double[][] x) {
        if (degree == 0) {
            return new double[] {Arrays.stream(y).average().orElse(0)};
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(y, x);
        return regression.estimateRegressionParameters();
    }

    /** Powers 1 to degree of the bin's place, scaled to -1 to 1. */
    private double[] powers(int bin, int bins) {
        double z = 2.0 * bin / (bins - 1) - 1;
        double[] powers = new double[degree];
        double power = 1;
        for (int j = 0; j < degree; j++) {
            power *= z;
            powers[j] = power;
        }
        return powers;
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            reversed[i] = values[values.length - 1 - i];
        }
        return reversed;
    }
}
