package io.sluice.simulation.step;

import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.macro.MacroPath;
import io.sluice.world.macro.Regime;
import io.sluice.world.venture.Status;
import io.sluice.world.venture.Ventures;

/**
 * What may end or still a venture in a quarter: competing hazards h_c = exp(alpha_{c, stage} + beta_c q + delta_c), one
 * uniform decides (P(any) = 1 - exp(-sum h), cause c with probability h_c / sum h).
 *
 * <p>exp(alpha) are {@code hazard_failed_*}, {@code hazard_acquired_*}, {@code hazard_listed_*}, {@code hazard_zombie},
 * {@code buyback_hazard} from {@code buyback_after} quarters after the first round ({@code switch_buyback} 0: never),
 * {@code zombie_hazard} for the liquidation of those without growth. Quality q (standard deviations) raises listings and sales
 * by {@code exit_quality} and lowers failure and standstill by {@code failure_quality}. Listings need an open exit window
 * and come more often in a boom, less under export controls. Failure is more frequent by {@code failure_contraction} in a
 * contraction and by {@code failure_window_closed} while the window is closed; {@code switch_exit_correlation} 0 spreads the
 * closed quarters of the run evenly over all of them, so that the mean stays and the clustering goes.
 *
 * <p>Sales: buyers want a record, so {@code hazard_acquired_*} holds for a firm of age R = {@code sale_record} and grows with age as (a / R)^k, a
 * quarters since founding, at most {@code sale_age_cap}, k = {@code sale_age} (a Weibull law of shape k + 1 within a stage; 0: age does not
 * matter). Firms that stand still may be sold too, as a team or for what they own: {@code standstill_sale}.
 */
final class FateHazards {
    static final int FAILED = 0;
    static final int LISTED = 1;
    static final int ACQUIRED = 2;
    static final int REPURCHASED = 3;
    static final int ZOMBIE = 4;
    static final int LIQUIDATED = 5;
    static final int CAUSES = 6;

    private final double exitQuality;
    private final double failureQuality;
    private final double boom;
    private final double controlled;
    private final double contraction;
    private final double closed;
    private final boolean correlated;
    private final double standstill;
    private final int buybackAfter;
    private final double buyback;
    private final double liquidation;
    private final double standstillSale;
    private final double[] record;
    private final double[] hazard = new double[CAUSES];
    private double climate;
    private boolean open;
    private double failing;

    FateHazards(ModelParameters p) {
        exitQuality = p.get("exit_quality");
        failureQuality = p.get("failure_quality");
        boom = p.get("listing_boom");
        controlled = p.get("listing_export_control");
        contraction = p.get("failure_contraction");
        closed = p.get("failure_window_closed");
        correlated = p.on("switch_exit_correlation");
        standstill = p.get("hazard_zombie");
        buybackAfter = p.count("buyback_after");
        buyback = p.on("switch_buyback") ? p.get("buyback_hazard") : 0;
        liquidation = p.get("zombie_hazard");
        standstillSale = p.get("standstill_sale");
        double power = p.get("sale_age");
        double usual = p.count("sale_record");
        record = new double[p.count("sale_age_cap") + 1];
        for (int age = 0; age < record.length; age++) {
            record[age] = StrictMath.pow(age / usual, power);
        }
    }

    /** Takes in the state of the economy in a quarter. */
    void enter(World w, int t) {
        MacroPath macro = w.exogenous().macro();
        open = macro.exitWindowOpen(t);
        climate = macro.regime(t) == Regime.BOOM ? boom : 1;
        failing =
                correlated ? failing(macro, t) : meanFailing(macro, w.setting().quarters());
    }

    private double failing(MacroPath macro, int t) {
        return (macro.regime(t) == Regime.CONTRACTION ? contraction : 1) * (macro.exitWindowOpen(t) ? 1 : closed);
    }

    private double meanFailing(MacroPath macro, int quarters) {
        double sum = 0;
        for (int t = 0; t < quarters; t++) {
            sum += failing(macro, t);
        }
        return sum / quarters;
    }

    /** The hazards of a venture in the quarter entered; the array is used again. */
    double[] of(World w, int t, int j) {
        Ventures v = w.ventures();
        boolean alive = v.status(j) == Status.ALIVE;
        boolean backed = v.rounds(j) > 0;
        int s = v.stage(j);
        if (Double.isNaN(v.exitFactor(j))) {
            double q = w.exogenous().ventures().quality(j);
            v.setFactors(j, StrictMath.exp(exitQuality * q), StrictMath.exp(-failureQuality * q));
        }
        double good = alive && backed ? v.exitFactor(j) : 0;
        double bad = alive && backed ? v.failureFactor(j) : 0;
        int industry = w.exogenous().ventures().industry(j);
        double control = w.exogenous().industries().exportControl(industry, t) ? controlled : 1;
        hazard[FAILED] = w.setting().terms().failure()[s] * bad * failing;
        hazard[LISTED] = open ? w.setting().terms().listing()[s] * good * climate * control : 0;
        hazard[ACQUIRED] = alive ? w.setting().terms().acquisition()[s] * good * record(w, t, j) : standstillSale;
        hazard[REPURCHASED] = backed && t - v.firstRound(j) >= buybackAfter ? buyback : 0;
        hazard[ZOMBIE] = v.sales(j) > 0 ? standstill * bad : 0;
        hazard[LIQUIDATED] = alive ? 0 : liquidation;
        return hazard;
    }

    private double record(World w, int t, int j) {
        return record[Math.min(t - w.exogenous().ventures().founded(j), record.length - 1)];
    }
}
