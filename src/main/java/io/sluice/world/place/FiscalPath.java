package io.sluice.world.place;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import io.sluice.quantity.Scales;
import io.sluice.scenario.ModelParameters;
import io.sluice.world.macro.MacroPath;

/**
 * General public revenue of every province, quarter by quarter; no arm can change it.
 *
 * <p>Land: ln L_pt = ln L_p,t-1 + g_L(s_t) + beta f_t + sigma e_pt with one common factor f_t. Revenue of a quarter:
 * R_pt = R_p0 / 4 * exp(g t / 4 + G_t) * (1 - omega + omega L_pt / L_p0), G_t the sum of the economy's growth over trend, omega the land share of the money a province can move
 * (assumed). Debt grows at the trend g, so that debt over revenue moves with the land factor. Capacity for venture money
 * in a quarter (decisions A3): kappa R_pt s(x_pt), s(x) = 1 / (1 + exp(phi (x - x0))), x = debt / yearly revenue. Units:
 * fen; x a ratio. Sources: facts e.1; parameters {@code kappa}, {@code stress_*}, {@code land_*}, {@code revenue_growth}.
 */
public final class FiscalPath {
    private static final double QUARTERS_A_YEAR = Scales.QUARTERS_A_YEAR;

    private final long[][] revenue;
    private final long[][] capacity;

    private FiscalPath(int provinces, int quarters) {
        revenue = new long[provinces][quarters];
        capacity = new long[provinces][quarters];
    }

    /**
     * Draws the paths of all provinces.
     *
     * @param resolution share of the economy simulated: capacity is thinned by it
     */
    public static FiscalPath draw(
            Draws draws, ModelParameters p, Provinces provinces, MacroPath macro, double resolution) {
        int quarters = macro.quarters();
        FiscalPath path = new FiscalPath(provinces.count(), quarters);
        double trend = p.get("revenue_growth") / QUARTERS_A_YEAR;
        double share = p.get("land_share");
        boolean shared = p.on("switch_land_factor");
        double common = shared ? p.get("land_common_sd") : 0;
        double own = shared ? p.get("land_own_sd") : StrictMath.hypot(p.get("land_common_sd"), p.get("land_own_sd"));
        double[] drift = {p.get("land_growth_contraction"), p.get("land_growth_normal"), p.get("land_growth_boom")};
        double kappa = p.get("kappa");
        double slope = p.get("stress_phi");
        double midpoint = p.get("stress_x0");
        for (int i = 0; i < provinces.count(); i++) {
            double land = 0;
            double pace = 0;
            double debtRatio = (double) provinces.debt(i) / provinces.revenue(i);
            for (int t = 0; t < quarters; t++) {
                pace += macro.growth(t);
                land += drift[macro.regime(t).ordinal()] / QUARTERS_A_YEAR
                        + common * macro.landFactor(t)
                        + own * draws.normal(Entity.province(i), t, Purpose.LAND_OWN, 0);
                double factor = 1 - share + share * StrictMath.exp(land);
                double level = provinces.revenue(i) / QUARTERS_A_YEAR * StrictMath.exp(trend * t + pace) * factor;
                path.revenue[i][t] = (long) StrictMath.rint(level);
                double brake = 1 / (1 + StrictMath.exp(slope * (debtRatio / factor - midpoint)));
                path.capacity[i][t] = (long) StrictMath.rint(resolution * kappa * level * brake);
            }
        }
        return path;
    }

    /** General public revenue of a quarter, fen. */
    public long revenue(int province, int quarter) {
        return revenue[province][quarter];
    }

    /** What the province can promise to venture funds in a quarter, fen. */
    public long capacity(int province, int quarter) {
        return capacity[province][quarter];
    }
}
