package io.sluice.simulation.step;

import io.sluice.draw.Purpose;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import io.sluice.world.ledger.Flow;
import io.sluice.world.venture.LatentVentures;
import io.sluice.world.venture.Status;
import io.sluice.world.venture.Ventures;

/**
 * Step 13: ventures sell, spend, learn and grow, or run out of money.
 *
 * <p>Technology readiness rises by one with probability 1 - exp(-lambda), lambda = {@code technology_pace} exp(.3 q) x
 * {@code breakthrough_pace} in a breakthrough x {@code export_control_pace} under export control. Sales: ln S' = ln S + g +
 * a q + sigma e ({@code sales_growth}, {@code sales_quality}, {@code sales_sd}, a quarter). Out of cash: fails, unless
 * sales carry the costs once it stops growing: then it is a zombie. Tax: the rate the law gives on sales less spending,
 * half to the centre, half to the province.
 */
final class GrowVentures implements Step {
    private static final double QUALITY_PACE = 0.3;
    private static final int LAST_LEVEL = 9;
    private static final int PATIENCE = 6;

    private final double pace;
    private final double breakthroughPace;
    private final double controlPace;
    private final double growth;
    private final double growthQuality;
    private final double growthSd;
    private final double leanSpending;

    GrowVentures(ModelParameters p) {
        pace = p.get("technology_pace");
        breakthroughPace = p.get("breakthrough_pace");
        controlPace = p.get("export_control_pace");
        growth = p.get("sales_growth");
        growthQuality = p.get("sales_quality");
        growthSd = p.get("sales_sd");
        leanSpending = p.get("lean_spending");
    }

    @Override
    public void run(World w, int t) {
        Ventures v = w.ventures();
        TaxRates rates = TaxRates.of(w, t);
        for (int i = 0; i < v.activeCount(); i++) {
            int j = v.active(i);
            operate(w, t, j, rates);
            if (v.status(j) == Status.ALIVE) {
                grow(w, t, j);
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
            retrench(w, j);
        }
        long spending = Math.min(v.spending(j), cash);
        long research = Math.min(v.research(j), spending);
        w.ledger().transfer(Flow.RESEARCH, owner, real, research, Behaviour.OPERATION.cause());
        w.ledger().transfer(Flow.OPERATING_COST, owner, real, spending - research, Behaviour.OPERATION.cause());
        tax(w, t, j, rates);
    }

    /** Not enough money for the plan: lives on its sales if they are enough for a lean firm, or has failed. */
    private void retrench(World w, int j) {
        Ventures v = w.ventures();
        if (v.sales(j) > leanSpending * v.spending(j)) {
            v.setStatus(j, Status.ZOMBIE);
            v.setSpending(j, v.sales(j));
            v.setResearch(j, v.sales(j) / 10, v.sales(j) / 10);
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
        long central = due / 2;
        int province = w.accounts().provinces()[w.exogenous().ventures().province(j)];
        w.ledger().transfer(Flow.TAX_CENTRAL, owner, w.accounts().treasury(), central, Behaviour.TAX.cause());
        w.ledger().transfer(Flow.TAX_LOCAL, owner, province, due - central, Behaviour.TAX.cause());
        w.tally().add(Series.TAXES_CENTRAL, t, central);
    }

    private void grow(World w, int t, int j) {
        Ventures v = w.ventures();
        LatentVentures latent = w.exogenous().ventures();
        long entity = latent.entity(j);
        int k = latent.industry(j);
        double q = latent.quality(j);
        double lambda = pace
                * StrictMath.exp(QUALITY_PACE * q)
                * (w.exogenous().industries().breakthrough(k, t) ? breakthroughPace : 1)
                * (w.exogenous().industries().exportControl(k, t) ? controlPace : 1);
        if (v.technology(j) < LAST_LEVEL
                && w.draws().uniform(entity, t, Purpose.GROWTH, 2) < 1 - StrictMath.exp(-lambda)) {
            v.setTechnology(j, v.technology(j) + 1);
        }
        if (v.sales(j) > 0) {
            double e = w.draws().normal(entity, t, Purpose.GROWTH, 0);
            double factor = StrictMath.exp(growth + growthQuality * q + growthSd * e);
            v.setSales(j, (long) Math.min(v.sales(j) * factor, 1e15));
        }
        if (t >= v.dueRound(j) + PATIENCE && v.rounds(j) > 0 && v.sales(j) >= v.spending(j)) {
            v.setStatus(j, Status.ZOMBIE);
        }
    }
}
