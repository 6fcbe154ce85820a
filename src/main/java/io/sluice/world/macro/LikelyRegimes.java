package io.sluice.world.macro;

import io.sluice.scenario.ModelParameters;
import java.util.List;

/**
 * The regimes that a series of returns of the share market speaks for: the most likely path of the model's own chain.
 *
 * <pre>  s_1 .. s_n = argmax  ln pi(s_1) + sum_t ln P(s_{t-1}, s_t) + sum_t ln (f(z_t) / sigma(s_t)),  z_t = (r_t - mu(s_t)) / sigma(s_t)</pre>
 *
 * <p>r_t log return of quarter t; pi and P the stationary law and the matrix of the chain ({@code regime_*}), mu and sigma mean and standard deviation of the
 * regime ({@code market_return_*}, {@code market_sd_*}); f the density of the model's shocks: Student's t with nu = {@code shock_degrees} degrees of freedom and
 * variance 1, ln f(z) = const - (nu + 1) / 2 ln(1 + z^2 / (nu - 2)), or the normal one without {@code switch_heavy_tails}. Found by dynamic programming
 * (Viterbi 1967, IEEE Transactions on Information Theory 13, 260-269); of two equally likely paths the one with the earlier state of {@link Regime}. No units.
 */
public final class LikelyRegimes {
    private static final int STATES = Regime.values().length;

    private final double[][] transition;
    private final double[] first;
    private final double[] mean;
    private final double[] sd;
    private final double degrees;
    private final boolean heavy;

    private LikelyRegimes(ModelParameters p) {
        RegimeChain chain = MacroPath.chain(p);
        transition = new double[STATES][];
        for (int to = 0; to < STATES; to++) {
            double[] there = new double[STATES];
            there[to] = 1;
            transition[to] = logs(chain.expected(there));
        }
        first = logs(chain.stationary());
        mean = MacroPath.marketMeans(p);
        sd = MacroPath.marketDeviations(p);
        degrees = p.get("shock_degrees");
        heavy = p.on("switch_heavy_tails");
    }

    /** The most likely regime of every quarter, given the log return of each. */
    public static List<Regime> of(ModelParameters p, double[] returns) {
        return returns.length == 0 ? List.of() : new LikelyRegimes(p).path(returns);
    }

    private List<Regime> path(double[] returns) {
        int n = returns.length;
        int[][] from = new int[n][STATES];
        double[] best = new double[STATES];
        for (int s = 0; s < STATES; s++) {
            best[s] = first[s] + fit(s, returns[0]);
        }
        for (int t = 1; t < n; t++) {
            double[] next = new double[STATES];
            for (int to = 0; to < STATES; to++) {
                double[] way = new double[STATES];
                for (int s = 0; s < STATES; s++) {
                    way[s] = best[s] + transition[to][s];
                }
                from[t][to] = greatest(way);
                next[to] = way[from[t][to]] + fit(to, returns[t]);
            }
            best = next;
        }
        Regime[] path = new Regime[n];
        int state = greatest(best);
        for (int t = n - 1; t >= 0; t--) {
            path[t] = Regime.values()[state];
            state = from[t][state];
        }
        return List.of(path);
    }

    /** How well a regime explains a return: its log density but for a constant that is the same for all. */
    private double fit(int s, double value) {
        double z = (value - mean[s]) / sd[s];
        double exponent = heavy ? (degrees + 1) * StrictMath.log1p(z * z / (degrees - 2)) : z * z;
        return -StrictMath.log(sd[s]) - exponent / 2;
    }

    private static int greatest(double[] values) {
        int at = 0;
        for (int s = 1; s < values.length; s++) {
            at = values[s] > values[at] ? s : at;
        }
        return at;
    }

    private static double[] logs(double[] values) {
        double[] logs = new double[values.length];
        for (int s = 0; s < values.length; s++) {
            logs[s] = StrictMath.log(values[s]);
        }
        return logs;
    }
}
