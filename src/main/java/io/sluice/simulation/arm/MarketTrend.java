package io.sluice.simulation.arm;

import io.sluice.quantity.Scales;
import io.sluice.scenario.ModelParameters;

/**
 * What the market raises in a quarter when nothing happens: the size to which worlds are compared, the same in every arm.
 *
 * <pre>  S_0(t) = a r e^(g t / 4) / 4</pre>
 *
 * <p>a = {@code annual_market_raised}, fen a year; r the share of the economy simulated; g = {@code wealth_growth} a year; t in quarters from
 * the start. The part {@code rest_of_market_share} of it is the rest of the market.
 */
public final class MarketTrend {
    private static final int QUARTERS_A_YEAR = Scales.QUARTERS_A_YEAR;

    private final double annual;
    private final double restShare;
    private final double growth;

    /** The trend of a market of which a share, the resolution, is simulated. */
    MarketTrend(ModelParameters p, double resolution) {
        annual = resolution * (p.get("annual_market_raised") * Scales.FEN_A_YI);
        restShare = p.get("rest_of_market_share");
        growth = p.get("wealth_growth");
    }

    /** S_0 of a quarter, fen; before the start quarters are negative. */
    public double whole(int t) {
        return annual / QUARTERS_A_YEAR * grown(t);
    }

    /** What the rest of the market raises of it, fen. */
    public double rest(int t) {
        return annual * restShare / QUARTERS_A_YEAR * grown(t);
    }

    /** What the modelled fields raise of it, fen. */
    public double fields(int t) {
        return whole(t) * (1 - restShare);
    }

    private double grown(int t) {
        return StrictMath.exp(growth * t / QUARTERS_A_YEAR);
    }
}
