package io.sluice.simulation.step;

import io.sluice.draw.Purpose;
import io.sluice.quantity.Scales;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.StageTerms;
import io.sluice.simulation.arm.World;
import io.sluice.world.ledger.Flow;
import io.sluice.world.ledger.Sector;
import io.sluice.world.venture.LatentVentures;

/**
 * Step 1: the quarter's chance becomes known, and latent founders decide whether to start.
 *
 * <p>Venture j enters if U_j is below the propensity of its industry ({@link Founding}). Founders bring {@code founders_money} million yuan times a lognormal factor,
 * which they plan to live on for {@code founders_runway} quarters, {@code founders_research} of it spent on research.
 *
 * <p>A firm whose first round is of a later stage s ({@link io.sluice.world.venture.FirstRounds}) comes as ventures of stage s - 1 are:
 * ready for the round, with their median sales ({@code sales_at_*}, {@code stage_sales_spread}), and with money of its owners for {@code founders_runway}
 * quarters of what they burn, times the same factor. Its price counts as grown from a seed round as median rounds say, as that of older
 * ventures does ({@link io.sluice.simulation.arm.Opening}), because the law of exits is a law of that price.
 */
final class RevealExogenous implements Step {
    private static final double FEN_A_MILLION = Scales.FEN_A_MILLION;
    private static final int TRAIT_MONEY = 0;
    private static final int TRAIT_TECHNOLOGY = 1;
    private static final int TRAIT_SALES = 13;

    private final Founding founding;
    private final double money;
    private final double spread;
    private final double lowTechnology;
    private final int firstTechnology;
    private final int runway;
    private final double research;
    private final double salesSpread;

    RevealExogenous(ModelParameters p) {
        founding = new Founding(p);
        money = p.get("founders_money") * FEN_A_MILLION;
        spread = p.get("founders_money_spread");
        firstTechnology = p.count("technology_start");
        lowTechnology = p.get("technology_start_low_share");
        runway = p.count("founders_runway");
        research = p.get("founders_research");
        salesSpread = p.get("stage_sales_spread");
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
        double factor = StrictMath.exp(spread * w.draws().normal(entity, t, Purpose.TRAIT, TRAIT_MONEY));
        int first = w.exogenous().ventures().firstStage(j);
        if (first == 0) {
            w.ventures().found(j, owner, 0, low ? firstTechnology : firstTechnology + 1);
            endow(w, j, (long) StrictMath.rint(money * factor), 0);
        } else {
            StageTerms terms = w.setting().terms();
            int technology = Math.max(firstTechnology, (int) StrictMath.rint(terms.technology()[first]));
            w.ventures().found(j, owner, first - 1, technology);
            w.ventures().setGrowth(j, terms.growth(first));
            double noise = w.draws().normal(entity, t, Purpose.TRAIT, TRAIT_SALES);
            long sales = (long) (terms.sales()[first - 1] * StrictMath.exp(salesSpread * noise));
            w.ventures().setSales(j, sales);
            endow(w, j, (long) StrictMath.rint(terms.burn(first - 1) * runway * factor), sales);
        }
        w.capTable().found(j);
        w.ventures().setDueRound(j, t);
        w.tally().countEntry();
    }

    /** Gives a firm the money of its owners, which it plans to live on beside its sales. */
    private void endow(World w, int j, long own, long sales) {
        int owner = w.ventures().owner(j);
        w.ledger().transfer(Flow.FOUNDERS_MONEY, w.accounts().realEconomy(), owner, own, Behaviour.FOUNDING.cause());
        long burn = Math.max(1, own / runway);
        w.ventures().setSpending(j, sales + burn);
        long spent = (long) (research * burn);
        w.ventures().setResearch(j, spent, spent);
    }
}
