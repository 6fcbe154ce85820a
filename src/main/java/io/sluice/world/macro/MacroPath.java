package io.sluice.world.macro;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Laws;
import io.sluice.draw.Purpose;
import io.sluice.scenario.ModelParameters;

/**
 * The economy of one replication, quarter by quarter; no arm can change it.
 *
 * <p>Regime s_t follows {@link RegimeChain}. Market log return r_t = mu_s + sigma_s x with x Student t, five degrees of
 * freedom, scaled to variance 1. The climate of fund raising is x_t = rho x_{t-1} + d_s + sigma e_t, money raised moves
 * with exp(x_t); sigma is set so that the yearly log growth of exp(x) has standard deviation
 * {@code log_growth_market_sd}: a year's difference of a stationary AR(1) has variance 2 s^2 (1 - rho^4), s^2 = sigma^2 /
 * (1 - rho^2). The exit window is open with probability {@code exit_window_*} of the regime. Land revenue has one common
 * factor f_t ~ N(0, 1). Units: quarters, natural logarithms.
 */
public final class MacroPath {
    private static final double STUDENT_DEGREES = 5;
    private static final double STUDENT_VARIANCE = STUDENT_DEGREES / (STUDENT_DEGREES - 2);
    private static final double QUARTERS_A_YEAR = 4;

    private final Regime[] regime;
    private final double[] marketReturn;
    private final double[] climate;
    private final double[] landFactor;
    private final boolean[] exitWindow;

    private MacroPath(int quarters) {
        regime = new Regime[quarters];
        marketReturn = new double[quarters];
        climate = new double[quarters];
        landFactor = new double[quarters];
        exitWindow = new boolean[quarters];
    }

    /** Draws the path for quarters 0 .. {@code quarters} - 1. */
    public static MacroPath draw(Draws draws, ModelParameters p, int quarters) {
        MacroPath path = new MacroPath(quarters);
        RegimeChain chain = chain(p);
        long global = Entity.global();
        double persistence = p.get("climate_persistence");
        double stationarySd =
                p.get("log_growth_market_sd") / StrictMath.sqrt(2 * (1 - StrictMath.pow(persistence, QUARTERS_A_YEAR)));
        double innovation = stationarySd * StrictMath.sqrt(1 - persistence * persistence);
        double[] mean = {p.get("market_return_contraction"), p.get("market_return_normal"), p.get("market_return_boom")
        };
        double[] sd = {p.get("market_sd_contraction"), p.get("market_sd_normal"), p.get("market_sd_boom")};
        double[] drift = {p.get("climate_drift_contraction"), 0, p.get("climate_drift_boom")};
        double[] open = {p.get("exit_window_contraction"), p.get("exit_window_normal"), p.get("exit_window_boom")};

        boolean regimes = p.on("switch_regimes");
        boolean heavy = p.on("switch_heavy_tails");
        double alwaysOpen = average(chain.stationary(), open);
        boolean window = p.on("switch_exit_window");
        Regime state = chain.first(draws.uniform(global, -1, Purpose.MACRO_REGIME, 0));
        double x = 0;
        for (int t = 0; t < quarters; t++) {
            state = t == 0 ? state : chain.next(state, draws.uniform(global, t, Purpose.MACRO_REGIME, 0));
            path.regime[t] = regimes ? state : Regime.NORMAL;
            int s = path.regime[t].ordinal();
            double u = draws.uniform(global, t, Purpose.MACRO_SHOCK, 0);
            double shock =
                    heavy ? Laws.studentT(u, STUDENT_DEGREES) / StrictMath.sqrt(STUDENT_VARIANCE) : Laws.normal(u);
            path.marketReturn[t] = mean[s] + sd[s] * shock;
            x = persistence * x + drift[s] + innovation * draws.normal(global, t, Purpose.MACRO_SHOCK, 1);
            path.climate[t] = x;
            path.landFactor[t] = draws.normal(global, t, Purpose.LAND_COMMON, 0);
            path.exitWindow[t] = draws.uniform(global, t, Purpose.EXIT_WINDOW, 0) < (window ? open[s] : alwaysOpen);
        }
        return path;
    }

    private static double average(double[] weight, double[] value) {
        double sum = 0;
        for (int s = 0; s < weight.length; s++) {
            sum += weight[s] * value[s];
        }
        return sum;
    }

    private static RegimeChain chain(ModelParameters p) {
        return new RegimeChain(new double[][] {
            row(p, "contraction", "contraction", "normal", "boom"),
            row(p, "normal", "contraction", "normal", "boom"),
            row(p, "boom", "contraction", "normal", "boom")
        });
    }

    /** Two probabilities of a row are parameters, the way to itself is what remains. */
    private static double[] row(ModelParameters p, String from, String... to) {
        double[] row = new double[to.length];
        double rest = 1;
        int self = -1;
        for (int i = 0; i < to.length; i++) {
            if (to[i].equals(from)) {
                self = i;
            } else {
                row[i] = p.get("regime_" + from + "_to_" + to[i]);
                rest -= row[i];
            }
        }
        row[self] = rest;
        return row;
    }

    public Regime regime(int quarter) {
        return regime[quarter];
    }

    /** Log return of the share market in the quarter. */
    public double marketReturn(int quarter) {
        return marketReturn[quarter];
    }

    /** Log deviation of the climate of fund raising from its long-run level. */
    public double climate(int quarter) {
        return climate[quarter];
    }

    /** Common factor of provincial land revenue, standard normal. */
    public double landFactor(int quarter) {
        return landFactor[quarter];
    }

    /** Whether listings are possible in the quarter. */
    public boolean exitWindowOpen(int quarter) {
        return exitWindow[quarter];
    }

    public int quarters() {
        return regime.length;
    }
}
