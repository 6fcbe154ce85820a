package io.sluice.analysis;

import io.sluice.draw.Laws;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.special.Beta;

/** Percentage points of the laws that intervals are made of. */
final class Points {
    private static final Map<Double, Double> STUDENT = new ConcurrentHashMap<>();
    private static final double PRECISE = 1e-15;
    private static final int MOST_TERMS = 100_000;

    private Points() {}

    /** The point of the standard normal law with probability {@code p} below it (Wichura's AS 241). */
    static double normal(double p) {
        return Laws.normal(p);
    }

    /** The two-sided 95 % point of Student's t law, {@code t_{0.975, nu}}. */
    static double student(double degrees) {
        return STUDENT.computeIfAbsent(degrees, nu -> student(0.975, nu));
    }

    /** The point of Student's t law with probability {@code p} below it. */
    static double student(double p, double degrees) {
        return Laws.studentT(p, degrees);
    }

    /** The point of the beta law with probability {@code p} below it, by bisection to the last bit. */
    static double beta(double p, double a, double b) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 1100; i++) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (Beta.regularizedBeta(middle, a, b, PRECISE, MOST_TERMS) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }

    /** The least k with {@code P(Bin(n, p) <= k) >= q}. */
    static int binomial(double q, int n, double p) {
        BinomialDistribution law = new BinomialDistribution(null, n, p);
        int low = -1;
        int high = n;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (law.cumulativeProbability(middle) >= q) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** {@code P(Bin(n, p) <= k)}; 0 for a negative k. */
    static double binomialBelow(int k, int n, double p) {
        return k < 0 ? 0 : new BinomialDistribution(null, n, p).cumulativeProbability(k);
    }
}
