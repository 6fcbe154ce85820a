package io.sluice.world.macro;

import io.sluice.quantity.Scales;

/**
 * How strongly chance moves the climate of fund raising, so that a year's money over the year before's has the standard
 * deviation that was measured.
 *
 * <p>The climate is x_t = m_t + n_t with m_t = rho m_{t-1} + d(s_t) - dbar, moved by the regime, and n_t = rho n_{t-1} + sigma
 * e_t, moved by chance. Money raised in a year is proportional to the mean of exp(x) over its quarters, in logarithms to the
 * mean X of x (first order). Var(X_a - X_{a-1}) = 1/16 sum_ij [2 g(i - j) - g(4 + i - j) - g(4 - i + j)] over quarters i, j = 0 .. 3, g
 * the autocovariance of x: that of n is sigma^2 rho^h / (1 - rho^2); that of m follows from the chain: with u(s) = E[m_t 1(s_t =
 * s)], u = rho P'u + pi d; g(0) = (2 rho u'P d + pi'd^2) / (1 - rho^2), g(h) = rho g(h - 1) + u'P^h d. sigma is what the regimes leave to
 * chance, and 0 if they alone move more. Units: natural logarithms, quarters. Sources: standard deviation
 * {@code log_growth_market_sd} from money raised 2017-2025 (Zero2IPO), rho and d assumed.
 */
final class ClimateLaw {
    private static final int YEAR = Scales.QUARTERS_A_YEAR;
    private static final int LAGS = 2 * YEAR;
    private static final int ITERATIONS = 2000;

    private final double persistence;
    private final double[] push;
    private final double chance;

    /**
     * @param drift push of each regime, log a quarter
     * @param yearlySd standard deviation of a year's log growth
     */
    ClimateLaw(RegimeChain chain, double persistence, double[] drift, double yearlySd) {
        this.persistence = persistence;
        double[] stationary = chain.stationary();
        double mean = 0;
        for (int s = 0; s < drift.length; s++) {
            mean += stationary[s] * drift[s];
        }
        push = new double[drift.length];
        for (int s = 0; s < drift.length; s++) {
            push[s] = drift[s] - mean;
        }
        double[] unit = new double[LAGS];
        for (int h = 0; h < LAGS; h++) {
            unit[h] = StrictMath.pow(persistence, h) / (1 - persistence * persistence);
        }
        double left = yearlySd * yearlySd - yearlyVariance(ofRegimes(chain, stationary));
        chance = StrictMath.sqrt(Math.max(0, left) / yearlyVariance(unit));
    }

    /** The climate after a quarter in a regime with a shock of variance 1. */
    double next(double before, Regime regime, double shock) {
        return persistence * before + push[regime.ordinal()] + chance * shock;
    }

    private double[] ofRegimes(RegimeChain chain, double[] stationary) {
        double[] u = new double[push.length];
        for (int i = 0; i < ITERATIONS; i++) {
            double[] next = chain.forward(u);
            for (int s = 0; s < u.length; s++) {
                u[s] = persistence * next[s] + stationary[s] * push[s];
            }
        }
        double[] g = new double[LAGS];
        double[] ahead = chain.expected(push);
        double square = 0;
        for (int s = 0; s < u.length; s++) {
            square += stationary[s] * push[s] * push[s];
        }
        g[0] = (2 * persistence * dot(u, ahead) + square) / (1 - persistence * persistence);
        for (int h = 1; h < LAGS; h++) {
            g[h] = persistence * g[h - 1] + dot(u, ahead);
            ahead = chain.expected(ahead);
        }
        return g;
    }

    private static double yearlyVariance(double[] g) {
        double sum = 0;
        for (int i = 0; i < YEAR; i++) {
            for (int j = 0; j < YEAR; j++) {
                sum += 2 * g[Math.abs(i - j)] - g[YEAR + i - j] - g[YEAR - i + j];
            }
        }
        return sum / (YEAR * YEAR);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int s = 0; s < a.length; s++) {
            sum += a[s] * b[s];
        }
        return sum;
    }
}
