package io.sluice.world.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.draw.Draws;
import io.sluice.scenario.ModelParameters;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * The paths of the economy have the moments they are said to have, and each switch takes away just what it names. Seeds are
 * fixed; bounds are five standard errors and more, so that another seed passes too.
 */
class MacroPathPropertyTest {
    private static final int QUARTERS = 80;
    private static final int PATHS = 250;
    private static final int MARKET = JointShocks.Factor.MARKET.ordinal();
    private static final int CLIMATE = JointShocks.Factor.CLIMATE.ordinal();
    private static final int LAND = JointShocks.Factor.LAND.ordinal();

    private final ModelParameters central = ModelParameters.central();

    private static ModelParameters off(String... switches) {
        ModelParameters p = ModelParameters.central();
        for (String name : switches) {
            p = p.with(name, BigDecimal.ZERO);
        }
        return p;
    }

    /** All shocks of one factor over the paths, and those of another. */
    private static double[][] shocks(ModelParameters p, int... factors) {
        double[][] all = new double[factors.length][PATHS * QUARTERS];
        for (int r = 0; r < PATHS; r++) {
            JointShocks shocks = new JointShocks(new Draws(11, r), p);
            for (int t = 0; t < QUARTERS; t++) {
                double[] eps = shocks.of(t);
                for (int i = 0; i < factors.length; i++) {
                    all[i][r * QUARTERS + t] = eps[factors[i]];
                }
            }
        }
        return all;
    }

    @Test
    void shocksHaveVarianceOneAndTheCorrelationOfTheirLoadings() {
        double[][] eps = shocks(central, MARKET, CLIMATE);
        double expected = central.get("loading_market") * central.get("loading_climate");
        // Kurtosis 9 makes the standard error of a variance sqrt(8 / 20000) = .02.
        assertThat(variance(eps[0])).isCloseTo(1, within(.12));
        assertThat(variance(eps[1])).isCloseTo(1, within(.12));
        assertThat(correlation(eps[0], eps[1])).isCloseTo(expected, within(.06));
    }

    /**
     * Tail dependence of the t copula at level u = .99 against the share of joint exceedances a normal copula of the same
     * correlation .36 has: lambda(.99) = P(both above) / .01 is about .25 for t5, about .08 for the normal law.
     */
    @Test
    void extremesComeTogetherUnlessTailsAreThin() {
        double joint = exceedTogether(shocks(central, MARKET, CLIMATE));
        double thin = exceedTogether(shocks(off("switch_heavy_tails"), MARKET, CLIMATE));
        double independent = exceedTogether(shocks(off("switch_correlation"), MARKET, CLIMATE));
        assertThat(joint).isBetween(.16, .36);
        assertThat(thin).isBetween(.02, .15);
        assertThat(independent).isLessThan(.05);
        assertThat(joint).isGreaterThan(thin + .05);
    }

    @Test
    void uncorrelatedShocksOfACommonMixingVariableStillShareTheirTails() {
        ModelParameters p = central.with("loading_market", BigDecimal.ZERO).with("loading_land", BigDecimal.ZERO);
        double[][] eps = shocks(p, MARKET, LAND);
        assertThat(correlation(eps[0], eps[1])).isCloseTo(0, within(.06));
        assertThat(correlation(squares(eps[0]), squares(eps[1]))).isGreaterThan(.05);
    }

    @Test
    void withoutCorrelationShocksAreIndependentAndStillHeavyTailed() {
        double[][] eps = shocks(off("switch_correlation"), MARKET, CLIMATE);
        double error = 1 / StrictMath.sqrt(eps[0].length);
        assertThat(correlation(eps[0], eps[1])).isCloseTo(0, within(5 * error));
        assertThat(correlation(squares(eps[0]), squares(eps[1]))).isCloseTo(0, within(5 * error));
        assertThat(kurtosis(eps[0])).isGreaterThan(4.5);
    }

    @Test
    void withoutHeavyTailsShocksAreNormal() {
        double[] eps = shocks(off("switch_heavy_tails"), MARKET)[0];
        assertThat(kurtosis(eps)).isCloseTo(3, within(.2));
        assertThat(variance(eps)).isCloseTo(1, within(.06));
    }

    @Test
    void aYearsMoneyMovesByTheMeasuredStandardDeviationWithAndWithoutRegimes() {
        for (ModelParameters p : new ModelParameters[] {central, off("switch_regimes"), off("switch_heavy_tails")}) {
            double[] growth = new double[PATHS * 9];
            int n = 0;
            for (int r = 0; r < PATHS; r++) {
                MacroPath path = MacroPath.draw(new Draws(5, r), p, QUARTERS);
                double before = yearly(path, 1);
                for (int year = 2; year < 20; year += 2) {
                    double now = yearly(path, year);
                    growth[n++] = StrictMath.log(now / yearly(path, year - 1));
                    before = now;
                }
                assertThat(before).isPositive();
            }
            double[] some = Arrays.copyOf(growth, n);
            assertThat(StrictMath.sqrt(variance(some))).isCloseTo(p.get("log_growth_market_sd"), within(.04));
            assertThat(Arrays.stream(some).average().orElseThrow()).isCloseTo(0, within(.04));
        }
    }

    private static double yearly(MacroPath path, int year) {
        double sum = 0;
        for (int t = 4 * year; t < 4 * year + 4; t++) {
            sum += StrictMath.exp(path.climate(t));
        }
        return sum;
    }

    @Test
    void theExitWindowFollowsTheRegimeAndClusters() {
        double[] contraction = openShares(central, Regime.CONTRACTION);
        double[] boom = openShares(central, Regime.BOOM);
        assertThat(boom[0]).isGreaterThan(contraction[0] + .2);
        double[] any = windows(central);
        double[] free = windows(off("switch_exit_window"));
        assertThat(autocorrelation(any)).isGreaterThan(.5);
        assertThat(autocorrelation(free)).isCloseTo(0, within(.04));
        assertThat(mean(free)).isCloseTo(mean(any), within(.05));
    }

    @Test
    void withoutRegimesTheEconomyStaysNormal() {
        MacroPath path = MacroPath.draw(new Draws(3, 0), off("switch_regimes"), QUARTERS);
        for (int t = 0; t < QUARTERS; t++) {
            assertThat(path.regime(t)).isEqualTo(Regime.NORMAL);
        }
    }

    @Test
    void yieldsAreNeverNegativeAndStayNearTheirMean() {
        double sum = 0;
        for (int r = 0; r < PATHS; r++) {
            MacroPath path = MacroPath.draw(new Draws(9, r), central, QUARTERS);
            for (int t = 0; t < QUARTERS; t++) {
                assertThat(path.bondYield(t)).isNotNegative();
                sum += path.bondYield(t);
            }
        }
        assertThat(sum / PATHS / QUARTERS).isCloseTo(central.get("bond_coupon"), within(.003));
    }

    private static double[] openShares(ModelParameters p, Regime regime) {
        int in = 0;
        int open = 0;
        for (int r = 0; r < PATHS; r++) {
            MacroPath path = MacroPath.draw(new Draws(2, r), p, QUARTERS);
            for (int t = 0; t < QUARTERS; t++) {
                in += path.regime(t) == regime ? 1 : 0;
                open += path.regime(t) == regime && path.exitWindowOpen(t) ? 1 : 0;
            }
        }
        return new double[] {(double) open / in};
    }

    private static double[] windows(ModelParameters p) {
        double[] all = new double[PATHS * QUARTERS];
        for (int r = 0; r < PATHS; r++) {
            MacroPath path = MacroPath.draw(new Draws(2, r), p, QUARTERS);
            for (int t = 0; t < QUARTERS; t++) {
                all[r * QUARTERS + t] = path.exitWindowOpen(t) ? 1 : 0;
            }
        }
        return all;
    }

    private static double exceedTogether(double[][] eps) {
        double level = .99;
        double a = quantile(eps[0], level);
        double b = quantile(eps[1], level);
        int both = 0;
        for (int i = 0; i < eps[0].length; i++) {
            both += eps[0][i] > a && eps[1][i] > b ? 1 : 0;
        }
        return both / ((1 - level) * eps[0].length);
    }

    private static double quantile(double[] x, double level) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        return sorted[(int) (level * sorted.length)];
    }

    private static double[] squares(double[] x) {
        // Ranks of squares would do as well; logarithms keep the moments finite.
        return map(x.length, i -> StrictMath.log(1e-6 + x[i] * x[i]));
    }

    private static double[] map(int n, IntToDoubleFunction f) {
        double[] y = new double[n];
        Arrays.setAll(y, f);
        return y;
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).average().orElseThrow();
    }

    private static double variance(double[] x) {
        double mean = mean(x);
        return mean(map(x.length, i -> (x[i] - mean) * (x[i] - mean)));
    }

    private static double kurtosis(double[] x) {
        double mean = mean(x);
        double v = variance(x);
        return mean(map(x.length, i -> StrictMath.pow(x[i] - mean, 4))) / (v * v);
    }

    private static double correlation(double[] x, double[] y) {
        double a = mean(x);
        double b = mean(y);
        return mean(map(x.length, i -> (x[i] - a) * (y[i] - b))) / StrictMath.sqrt(variance(x) * variance(y));
    }

    private static double autocorrelation(double[] x) {
        return correlation(Arrays.copyOf(x, x.length - 1), Arrays.copyOfRange(x, 1, x.length));
    }
}
