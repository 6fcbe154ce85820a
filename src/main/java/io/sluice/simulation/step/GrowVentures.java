package io.sluice.simulation.step;

import io.sluice.draw.Laws;
import io.sluice.draw.Purpose;
import io.sluice.draw.SkewT;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import io.sluice.world.ledger.Flow;
import io.sluice.world.venture.Status;
import io.sluice.world.venture.Ventures;
import org.jspecify.annotations.Nullable;

/**
 * Step 13: ventures sell, spend, learn and grow, or run out of money.
 *
 * <p>Technology readiness rises by one with probability 1 - exp(-lambda), lambda = {@code technology_pace} exp(b_r ln(r/r_s)
 * + b_q q) x {@code breakthrough_pace} in a breakthrough x {@code export_control_pace} under export control x the industry's spillover
 * ({@link Spillovers}) x the pace of its kind of technology ({@link TechnologyPaces}); r is real
 * research, r_s what a median round of the stage pays for, b_r = {@code technology_research}, b_q =
 * {@code technology_quality}. Sales: ln S' = ln S + g + a q + c dTRL + sigma e ({@code sales_growth}, {@code sales_quality},
 * {@code sales_technology}, {@code sales_sd}, a quarter), e skewed t with {@code sales_tail} degrees of freedom and skewness
 * {@code sales_skew}, mean 0, variance 1 ({@code switch_heavy_growth} 0: normal); research acts on them through productivity
 * ({@link YearPlan}). Out of cash: lives on its sales if they carry a lean firm ({@link Austerity}), or lies dormant ({@code zombie_share}), or
 * has failed. A firm that has looked in vain for {@code stall_quarters} and lives on its sales stops growing: a zombie. Tax: the rate the law
 * gives on sales less spending, half to the centre, half to the province.
 */
final class GrowVentures implements Step {
    private static final int DORMANT = 1;
    private static final double MOST_SALES = 1e15;

    private final double pace;
    private final double research;
    private final double quality;
    private final double researchShare;
    private final double breakthroughPace;
    private final double controlPace;
    private final double growth;
    private final double growthQuality;
    private final double growthTechnology;
    private final double growthSd;
    private final @Nullable SkewT shock;
    private final Austerity austerity;
    private final double dormant;
    private final int patience;
    private final ActiveDraws shocks = new ActiveDraws();
    private final ActiveDraws advances = new ActiveDraws();
    private final TechnologyPaces paces;
    private final YearPlan plan;

    GrowVentures(ModelParameters p) {
        pace = p.get("technology_pace");
        research = p.get("technology_research");
        quality = p.get("technology_quality");
        researchShare = p.get("research_share");
        breakthroughPace = p.get("breakthrough_pace");
        controlPace = p.get("export_control_pace");
        growth = p.get("sales_growth");
        growthQuality = p.get("sales_quality");
        growthTechnology = p.get("sales_technology");
        growthSd = p.get("sales_sd");
        shock = p.on("switch_heavy_growth") ? new SkewT(p.get("sales_tail"), p.get("sales_skew")) : null;
        austerity = new Austerity(p);
        dormant = p.get("zombie_share");
        patience = p.count("stall_quarters");
        paces = new TechnologyPaces(p);
        plan = new YearPlan(p);
    }

    @Override
    public void run(World w, int t) {
        Ventures v = w.ventures();
        TaxRates rates = TaxRates.of(w, t);
        shocks.draw(w, t, Purpose.GROWTH, 0);
        advances.draw(w, t, Purpose.GROWTH, 2);
        for (int i = 0; i < v.activeCount(); i++) {
            int j = v.active(i);
            operate(w, t, j, rates);
            if (v.status(j) == Status.ALIVE) {
                grow(w, t, j, shocks.uniform(i), advances.uniform(i));
            }
        }
    }

    private void operate(World w, int t, int j, TaxRates rates) {
        Ventures v = w.ventures();
        int owner = v.owner(j);
        int real = w.accounts().realEconomy();
        w.ledger().transfer(Flow.SALES, real, owner, v.sales(j), Behaviour.OPERATION.cause());
        long cash = w.ledger().cash(owner);
        if (cash < v.spending(j)) {
            retrench(w, t, j);
        }
        long spending = Math.min(v.spending(j), cash);
        long research = Math.min(v.research(j), spending);
        w.ledger().transfer(Flow.RESEARCH, owner, real, research, Behaviour.OPERATION.cause());
        w.ledger().transfer(Flow.OPERATING_COST, owner, real, spending - research, Behaviour.OPERATION.cause());
        tax(w, t, j, rates);
    }

    /** Not enough money for the plan: lives on its sales if they are enough for a lean firm, lies dormant, or has failed. */
    private void retrench(World w, int t, int j) {
        Ventures v = w.ventures();
        long entity = w.exogenous().ventures().entity(j);
        if (austerity.livesOnSales(w, t, j)) {
            plan.still(w, j);
        } else if (v.rounds(j) > 0 && w.draws().uniform(entity, t, Purpose.FATE, DORMANT) < dormant) {
            v.setSales(j, 0);
            plan.still(w, j);
        } else {
            v.setStatus(j, Status.FAILED);
        }
    }

    private static void tax(World w, int t, int j, TaxRates rates) {
        Ventures v = w.ventures();
        int owner = v.owner(j);
        long profit = v.sales(j) - v.spending(j);
        if (profit <= 0) {
            return;
        }
        long due =
                Math.min((long) (profit * rates.rate(v.highTech(j))), w.ledger().cash(owner));
        long central = (long) (w.setting().get("central_tax_share") * due);
        int province = w.accounts().provinces()[w.ventures().province(j)];
        w.ledger().transfer(Flow.TAX_CENTRAL, owner, w.accounts().treasury(), central, Behaviour.TAX.cause());
        w.ledger().transfer(Flow.TAX_LOCAL, owner, province, due - central, Behaviour.TAX.cause());
        w.tally().add(Series.TAXES_CENTRAL, t, central);
    }

    private void grow(World w, int t, int j, double uOfSales, double uOfTechnology) {
        Ventures v = w.ventures();
        boolean learns = v.technology(j) < Ventures.LAST_TECHNOLOGY && happens(uOfTechnology, advance(w, t, j));
        if (learns) {
            v.setTechnology(j, v.technology(j) + 1);
        }
        if (v.sales(j) > 0) {
            double e = shock == null ? Laws.normal(uOfSales) : shock.quantile(uOfSales);
            double q = w.exogenous().ventures().quality(j);
            double rise = growth + growthQuality * q + (learns ? growthTechnology : 0) + growthSd * e;
            v.setSales(j, (long) Math.min(v.sales(j) * StrictMath.exp(rise), MOST_SALES));
        }
        if (t >= v.dueRound(j) + patience && v.rounds(j) > 0 && v.sales(j) >= v.spending(j)) {
            plan.still(w, j);
        }
    }

    /** Whether u &lt; 1 - exp(-hazard), which is never more than the hazard: mostly no, and then known without the exponential. */
    private static boolean happens(double u, double hazard) {
        return u < hazard && u < -StrictMath.expm1(-hazard);
    }

    /** Hazard of gaining a level of readiness. */
    private double advance(World w, int t, int j) {
        int k = w.exogenous().ventures().industry(j);
        double own = w.ventures().learning(j);
        if (Double.isNaN(own)) {
            own = learning(w, j);
            w.ventures().setLearning(j, own);
        }
        return pace
                * own
                * (w.exogenous().industries().breakthrough(k, t) ? breakthroughPace : 1)
                * (w.exogenous().industries().exportControl(k, t) ? controlPace : 1)
                * w.climate().spillover(k);
    }

    private double learning(World w, int j) {
        double usual = researchShare * w.setting().terms().burn(w.ventures().stage(j));
        double relative = w.ventures().research(j) / usual;
        double effort = relative > 0 ? research * StrictMath.log(relative) : Double.NEGATIVE_INFINITY;
        return paces.of(w, j)
                * StrictMath.exp(effort + quality * w.exogenous().ventures().quality(j));
    }
}
