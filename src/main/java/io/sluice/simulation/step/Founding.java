package io.sluice.simulation.step;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;

/**
 * How many latent founders start: more where venture money flows (Samila and Sorenson 2011, Review of Economics and Statistics 93).
 *
 * <pre>
 *   p_k(t) = min(1, p (m_k)^e)
 *   m_k    = d m_k + (1 - d) M_k / M_0k,   M_0k = f S_0(t) (1 - R) s_k
 * </pre>
 *
 * <p>p_k: probability that a latent founder of industry k starts in a quarter; p = {@code entry_base}; e = {@code founding_elasticity}, 0 with
 * {@code switch_founding} 0; M_k: money that ventures of the industry were paid in a quarter, fen; S_0: the market's trend
 * ({@link io.sluice.simulation.arm.MarketTrend}), fen a quarter, R = {@code rest_of_market_share}, s_k the industry's share of latent
 * ventures ({@code births_*}), f = {@code founding_reference}: what M is compared with is the same in every arm; d = {@code climate_memory}, m_k = 1 on the first morning.
 */
final class Founding {
    private final double base;
    private final double elasticity;
    private final double memory;
    private final double usual;

    Founding(ModelParameters p) {
        base = p.get("entry_base");
        elasticity = p.on("switch_founding") ? p.get("founding_elasticity") : 0;
        memory = p.get("climate_memory");
        usual = p.get("founding_reference");
    }

    /** p_k of an industry. */
    double propensity(World w, int industry) {
        return Math.min(1, base * StrictMath.pow(w.climate().investment(industry), elasticity));
    }

    /**
     * Remembers what was invested in a quarter.
     *
     * @param invested M_k by industry, fen
     */
    void remember(World w, int t, long[] invested) {
        double fields = usual * w.setting().market().fields(t);
        double all = 0;
        for (int k = 0; k < invested.length; k++) {
            all += births(w, k);
        }
        for (int k = 0; k < invested.length; k++) {
            double ratio = invested[k] / (fields * births(w, k) / all);
            w.climate().setInvestment(k, memory * w.climate().investment(k) + (1 - memory) * ratio);
        }
    }

    private static double births(World w, int industry) {
        return w.setting().get(w.economy().industries().parameter("births", industry));
    }
}
