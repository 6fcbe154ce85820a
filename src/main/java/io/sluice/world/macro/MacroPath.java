package io.sluice.world.macro;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import io.sluice.scenario.ModelParameters;
import io.sluice.world.macro.JointShocks.Factor;
import java.util.List;

/**
 * The economy of one replication, quarter by quarter; no arm can change it.
 *
 * <p>Regime s_t follows {@link RegimeChain}; the shocks eps are those of {@link JointShocks}, each of variance 1. y_t = mu(s_t) + A
 * y_{t-1} + L(s_t) eps_t with diagonal A (model.md 2.5), in natural logarithms and quarters:
 *
 * <ul>
 *   <li>growth over trend g_t = rho_g g_{t-1} + mu_g(s_t) - mean + sigma_g eps ({@code growth_*});
 *   <li>yield of long government bonds, a year: i_t = i + rho_i (i_{t-1} - i) + sigma_i eps, not below 0, i = {@code bond_coupon}
 *       ({@code yield_*});
 *   <li>log return of the share market r_t = mu(s_t) + sigma(s_t) eps ({@code market_*});
 *   <li>climate of fund raising x_t, log deviation from its long-run level ({@link ClimateLaw}, {@code climate_*});
 *   <li>land factor f_t = rho_f f_{t-1} + sqrt(1 - rho_f^2) eps, variance 1 ({@code land_persistence}).
 * </ul>
 *
 * <p>The exit window stays as it was with probability k = {@code exit_window_persistence}; else it is drawn anew and open with
 * the regime's probability {@code exit_window_*}: listings cluster in time and follow the regime (pattern P6). All
 * assumed but for what the parameters' sources say.
 */
public final class MacroPath {
    private final Regime[] regime;
    private final double[] growth;
    private final double[] bondYield;
    private final double[] marketReturn;
    private final double[] climate;
    private final double[] landFactor;
    private final boolean[] exitWindow;

    private MacroPath(int quarters) {
        regime = new Regime[quarters];
        growth = new double[quarters];
        bondYield = new double[quarters];
        marketReturn = new double[quarters];
        climate = new double[quarters];
        landFactor = new double[quarters];
        exitWindow = new boolean[quarters];
    }

    /** Draws the path for quarters 0 .. {@code quarters} - 1. */
    public static MacroPath draw(Draws draws, ModelParameters p, int quarters) {
        return draw(draws, p, quarters, List.of());
    }

    /**
     * The same with the regimes of the first quarters given; the chain goes on from the last of them.
     *
     * @param known regimes from quarter 0 on, at most as many as there are quarters are used
     */
    public static MacroPath draw(Draws draws, ModelParameters p, int quarters, List<Regime> known) {
        MacroPath path = new MacroPath(quarters);
        RegimeChain chain = chain(p);
        path.drawRegimes(draws, chain, p.on("switch_regimes"), known);
        path.drawFactors(new JointShocks(draws, p), chain, p);
        path.drawWindow(draws, chain, p);
        return path;
    }

    private void drawRegimes(Draws draws, RegimeChain chain, boolean switching, List<Regime> known) {
        long global = Entity.global();
        Regime state = chain.first(draws.uniform(global, -1, Purpose.MACRO_REGIME, 0));
        for (int t = 0; t < regime.length; t++) {
            if (t < known.size()) {
                state = known.get(t);
            } else if (t > 0) {
                state = chain.next(state, draws.uniform(global, t, Purpose.MACRO_REGIME, 0));
            }
            regime[t] = switching ? state : Regime.NORMAL;
        }
    }

    private void drawFactors(JointShocks shocks, RegimeChain chain, ModelParameters p) {
        double[] mean = marketMeans(p);
        double[] sd = marketDeviations(p);
        double moves = p.on("switch_regimes") ? 1 : 0;
        double[] pace = centred(chain, moves * p.get("growth_contraction"), moves * p.get("growth_boom"));
        ClimateLaw law = new ClimateLaw(
                chain,
                p.get("climate_persistence"),
                new double[] {moves * p.get("climate_drift_contraction"), 0, moves * p.get("climate_drift_boom")},
                p.get("log_growth_market_sd"));
        double growthPersistence = p.get("growth_persistence");
        double growthSd = p.get("growth_sd");
        double usual = p.get("bond_coupon");
        double yieldPersistence = p.get("yield_persistence");
        double yieldSd = p.get("yield_sd");
        double landPersistence = p.get("land_persistence");
        double landSd = StrictMath.sqrt(1 - landPersistence * landPersistence);
        double g = 0;
        double i = usual;
        double x = 0;
        double f = 0;
        for (int t = 0; t < regime.length; t++) {
            int s = regime[t].ordinal();
            double[] eps = shocks.of(t);
            g = growthPersistence * g + pace[s] + growthSd * eps[Factor.GROWTH.ordinal()];
            i = Math.max(0, usual + yieldPersistence * (i - usual) + yieldSd * eps[Factor.YIELD.ordinal()]);
            x = law.next(x, regime[t], eps[Factor.CLIMATE.ordinal()]);
            f = landPersistence * f + (t == 0 ? 1 : landSd) * eps[Factor.LAND.ordinal()];
            growth[t] = g;
            bondYield[t] = i;
            marketReturn[t] = mean[s] + sd[s] * eps[Factor.MARKET.ordinal()];
            climate[t] = x;
            landFactor[t] = f;
        }
    }

    private void drawWindow(Draws draws, RegimeChain chain, ModelParameters p) {
        double[] open = {p.get("exit_window_contraction"), p.get("exit_window_normal"), p.get("exit_window_boom")};
        boolean follows = p.on("switch_exit_window");
        double usual = average(chain, open);
        double stays = follows ? p.get("exit_window_persistence") : 0;
        boolean before = false;
        for (int t = 0; t < regime.length; t++) {
            double u = draws.uniform(Entity.global(), t, Purpose.EXIT_WINDOW, 0);
            boolean anew = t == 0 || u >= stays;
            double v = t == 0 ? u : (u - stays) / (1 - stays);
            exitWindow[t] = anew ? v < (follows ? open[regime[t].ordinal()] : usual) : before;
            before = exitWindow[t];
        }
    }

    /** A push by regime with long-run mean 0. */
    private static double[] centred(RegimeChain chain, double contraction, double boom) {
        double[] push = {contraction, 0, boom};
        double mean = average(chain, push);
        for (int s = 0; s < push.length; s++) {
            push[s] -= mean;
        }
        return push;
    }

    private static double average(RegimeChain chain, double[] value) {
        double[] weight = chain.stationary();
        double sum = 0;
        for (int s = 0; s < weight.length; s++) {
            sum += weight[s] * value[s];
        }
        return sum;
    }

    static RegimeChain chain(ModelParameters p) {
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

    /** Mean log return of the share market a quarter, by regime. */
    static double[] marketMeans(ModelParameters p) {
        return new double[] {
            p.get("market_return_contraction"), p.get("market_return_normal"), p.get("market_return_boom")
        };
    }

    /** Standard deviation of the log return of the share market a quarter, by regime. */
    static double[] marketDeviations(ModelParameters p) {
        return new double[] {p.get("market_sd_contraction"), p.get("market_sd_normal"), p.get("market_sd_boom")};
    }

    /** Mean log return of the share market a quarter in the long run. */
    public static double meanReturn(ModelParameters p) {
        double[] mean = marketMeans(p);
        return p.on("switch_regimes") ? average(chain(p), mean) : mean[Regime.NORMAL.ordinal()];
    }

    public Regime regime(int quarter) {
        return regime[quarter];
    }

    /** Log growth of the economy in the quarter, over its trend. */
    public double growth(int quarter) {
        return growth[quarter];
    }

    /** Yield of long government bonds, a year. */
    public double bondYield(int quarter) {
        return bondYield[quarter];
    }

    /** Log return of the share market in the quarter. */
    public double marketReturn(int quarter) {
        return marketReturn[quarter];
    }

    /** Log deviation of the climate of fund raising from its long-run level. */
    public double climate(int quarter) {
        return climate[quarter];
    }

    /** Common factor of provincial land revenue, mean 0 and variance 1. */
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
