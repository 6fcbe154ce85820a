package io.sluice.simulation.step;

import io.sluice.quantity.Scales;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.fund.FundKind;
import io.sluice.world.fund.FundPhase;

/**
 * Step 2: everybody learns last quarter's indicators; nobody reacts to the quarter that is running. Provinces judge their
 * officials ({@link Assessment}) and see their peers ({@link Appetite}).
 *
 * <p>Entry valuations move with uninvested money (decisions A4): factor_t = (D_t / (D_0 e^(g t)))^eps, D the uncalled and
 * idle money of funds that invest (of a regional fund what is for its own projects), fen, D_0 that of the funds that exist on the first
 * morning, the same in every arm, g = {@code wealth_growth} a quarter, eps = {@code dry_powder_elasticity},
 * the factor kept between 1/B and B = {@code valuation_bound}. Investors' bars fall with the same money (Nanda and Rhodes-Kropf 2013,
 * Journal of Financial Economics 110: in hot markets riskier firms are financed): by b ln(D_t / (D_0 e^(g t))), b = {@code bar_response},
 * 0 with {@code switch_bar} 0, the logarithm kept within that of B.
 */
final class UpdateInformation implements Step {
    private final double elasticity;
    private final double bound;
    private final double barResponse;
    private final double directShare;
    private final double growth;
    private final Assessment assessment;
    private final Appetite appetite;
    private final MoveSeats seats;
    private final Spillovers spillovers;

    UpdateInformation(ModelParameters p) {
        elasticity = p.on("switch_price_response") ? p.get("dry_powder_elasticity") : 0;
        bound = p.get("valuation_bound");
        barResponse = p.on("switch_bar") ? p.get("bar_response") : 0;
        directShare = p.get("regional_direct_share");
        growth = p.get("wealth_growth") / Scales.QUARTERS_A_YEAR;
        assessment = new Assessment(p);
        appetite = new Appetite(p);
        seats = new MoveSeats(p);
        spillovers = new Spillovers(p);
    }

    @Override
    public void run(World w, int t) {
        w.governments().observe();
        assessment.update(w, t);
        appetite.update(w, t);
        w.governments().advance(t);
        seats.run(w, t);
        spillovers.update(w, t);
        double powder = dryPowder(w);
        if (t == 0) {
            w.climate().setDryPowderReference(powder);
        }
        double usual = w.climate().dryPowderReference() * StrictMath.exp(growth * t);
        double ratio = usual > 0 ? powder / usual : 1;
        w.climate().setValuationFactor(bounded(StrictMath.pow(ratio, elasticity)));
        w.climate().setBarFall(barResponse * StrictMath.log(bounded(ratio)));
    }

    private double bounded(double factor) {
        return Math.max(1 / bound, Math.min(bound, factor));
    }

    private double dryPowder(World w) {
        double sum = 0;
        for (int f = 0; f < w.funds().count(); f++) {
            if (w.funds().phase(f) == FundPhase.INVESTING && w.funds().kind(f).invests()) {
                double reach = w.ledger().register().uncalledOfFund(w.funds().owner(f))
                        + w.ledger().cash(w.funds().owner(f));
                boolean regional = w.funds().kind(f) == FundKind.REGIONAL;
                double own = directShare * w.funds().committed(f) - w.funds().investedDirect(f);
                sum += regional ? Math.max(0, Math.min(reach, own)) : reach;
            }
        }
        return sum;
    }
}
