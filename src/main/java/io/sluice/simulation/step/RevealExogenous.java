package io.sluice.simulation.step;

import io.sluice.draw.Purpose;
import io.sluice.quantity.Scales;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.ledger.Flow;
import io.sluice.world.ledger.Sector;
import io.sluice.world.venture.LatentVentures;

/**
 * Step 1: the quarter's chance becomes known, and latent founders decide whether to start.
 *
 * <p>Venture j enters if U_j is below the propensity of its industry ({@link Founding}). Founders bring {@code founders_money} million yuan times a lognormal factor,
 * which they plan to live on for {@code founders_runway} quarters, {@code founders_research} of it spent on research.
 */
final class RevealExogenous implements Step {
    private static final double FEN_A_MILLION = Scales.FEN_A_MILLION;
    private static final int TRAIT_MONEY = 0;
    private static final int TRAIT_TECHNOLOGY = 1;

    private final Founding founding;
    private final double money;
    private final double spread;
    private final double lowTechnology;
    private final int firstTechnology;
    private final int runway;
    private final double research;

    RevealExogenous(ModelParameters p) {
        founding = new Founding(p);
        money = p.get("founders_money") * FEN_A_MILLION;
        spread = p.get("founders_money_spread");
        firstTechnology = p.count("technology_start");
        lowTechnology = p.get("technology_start_low_share");
        runway = p.count("founders_runway");
        research = p.get("founders_research");
    }

    @Override
    public void run(World w, int t) {
        LatentVentures latent = w.exogenous().ventures();
        double[] propensity = new double[w.economy().industries().modelled()];
        for (int k = 0; k < propensity.length; k++) {
            propensity[k] = founding.propensity(w, k);
            w.tally().countFounding(propensity[k] == 1);
        }
        for (int j = latent.firstOf(t); j < latent.firstOf(t + 1); j++) {
            if (latent.entryUniform(j) < propensity[latent.industry(j)]) {
                found(w, j, t);
            }
        }
    }

    private void found(World w, int j, int t) {
        long entity = w.exogenous().ventures().entity(j);
        int owner = w.ledger().open(Sector.VENTURE);
        boolean low = w.draws().uniform(entity, t, Purpose.TRAIT, TRAIT_TECHNOLOGY) < lowTechnology;
        w.ventures().found(j, owner, 0, low ? firstTechnology : firstTechnology + 1);
        w.capTable().found(j);
        long own = (long) StrictMath.rint(
                money * StrictMath.exp(spread * w.draws().normal(entity, t, Purpose.TRAIT, TRAIT_MONEY)));
        w.ledger().transfer(Flow.FOUNDERS_MONEY, w.accounts().realEconomy(), owner, own, Behaviour.FOUNDING.cause());
        long spending = Math.max(1, own / runway);
        w.ventures().setSpending(j, spending);
        long spent = (long) (research * spending);
        w.ventures().setResearch(j, spent, spent);
        w.ventures().setDueRound(j, t);
        w.tally().countEntry();
    }
}
