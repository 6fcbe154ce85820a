package io.sluice.simulation.step;

import io.sluice.draw.Purpose;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.venture.LatentVentures;
import io.sluice.world.venture.Status;
import io.sluice.world.venture.Ventures;

/**
 * What a venture makes of a year: how productive its research has made it, and, once it lives on its sales, what it spends.
 *
 * <p>Productivity answers real research only: over a year ln A' = ln A + a ln(r' / r), a = {@code research_productivity} =
 * .1243 (= ln 1.09 / ln 2: doubling research raises productivity by 9 %, Chen, Liu, Suárez Serrato and Xu 2021), r the real
 * research of a quarter; sales follow productivity one for one ({@code switch_productivity} 0: not at all). Reported
 * research moves nothing.
 *
 * <p>Natural research is z times sales, z lognormal over firms with median {@code research_intensity} and log standard
 * deviation {@code research_intensity_spread}, and {@code research_share} of what is spent out of investors' money. A firm
 * whose sales exceed its plan spends (1 - {@code profit_margin}) of its sales, on research as much as z says. Money in fen
 * a quarter.
 */
final class YearPlan {
    private static final int INTENSITY = 40;

    private final double elasticity;
    private final double intensity;
    private final double spread;
    private final double share;
    private final double margin;
    private final double lossMean;

    YearPlan(ModelParameters p) {
        elasticity = p.on("switch_productivity") ? p.get("research_productivity") : 0;
        intensity = p.get("research_intensity");
        spread = p.get("research_intensity_spread");
        share = p.get("research_share");
        margin = p.get("profit_margin");
        lossMean = p.get("loss_mean");
    }

    /** Lets sales follow a year of research, and a firm that lives on its sales plan the next year. */
    void turn(World w, int j) {
        Ventures v = w.ventures();
        if (v.status(j) == Status.ZOMBIE) {
            live(w, j);
            return;
        }
        long before = v.accountedResearch(j);
        long real = v.research(j);
        if (real != before && before > 0 && real > 0 && v.sales(j) > 0 && elasticity > 0) {
            v.setSales(j, (long) (v.sales(j) * StrictMath.pow((double) real / before, elasticity)));
        }
        v.setAccountedResearch(j, real);
        if (v.sales(j) > v.spending(j)) {
            live(w, j);
        }
    }

    /** Plans spending and research of a firm that lives on its sales. */
    void live(World w, int j) {
        Ventures v = w.ventures();
        long spending = (long) ((1 - margin) * v.sales(j));
        long research = Math.min(spending, (long) (natural(w, j) * v.sales(j)));
        v.setSpending(j, spending);
        v.setResearch(j, research, research);
    }

    /** A venture that grows no more: it lives on its sales and is worth what losses are worth on average. */
    void still(World w, int j) {
        live(w, j);
        w.ventures().setStatus(j, Status.ZOMBIE);
        w.ventures().markTo(j, lossMean);
    }

    /** Plans spending and research of a venture that has a burn of investors' money beside its sales. */
    void burn(World w, int j, long burn) {
        Ventures v = w.ventures();
        long research = (long) (share * burn + natural(w, j) * v.sales(j));
        long spending = v.sales(j) + burn;
        v.setSpending(j, spending);
        v.setResearch(j, Math.min(spending, research), Math.min(spending, research));
    }

    /** Research over sales that a firm chooses when nothing depends on it. */
    double natural(World w, int j) {
        LatentVentures latent = w.exogenous().ventures();
        double e = w.draws().normal(latent.entity(j), latent.cohort(j), Purpose.TRAIT, INTENSITY);
        return intensity * StrictMath.exp(spread * e);
    }
}
