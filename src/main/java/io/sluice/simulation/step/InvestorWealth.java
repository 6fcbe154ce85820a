package io.sluice.simulation.step;

import io.sluice.quantity.Scales;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.world.ledger.Flow;
import io.sluice.world.macro.MacroPath;

/**
 * Wealth of the classes of investors, which is their account in the ledger: W(t+1) = W(t) exp(r) - calls + distributions - bonds + coupons
 * and so on, r = g / 4 + e_c (m(t) - mean of m) a quarter.
 *
 * <p>g = {@code wealth_growth}: trend a year, saving and returns together; m: log return of the share market; e_c: part of the class's
 * wealth that moves with it ({@code equity} of {@code investor-classes.csv}). Money placed with the rest of the market stays part of
 * W. With {@code switch_wealth} off investors choose as if their wealth only followed its trend; the ledger is the same.
 */
final class InvestorWealth {
    private static final int QUARTERS_A_YEAR = Scales.QUARTERS_A_YEAR;

    private final double growth;
    private final double meanReturn;
    private final boolean responds;

    InvestorWealth(ModelParameters p) {
        growth = p.get("wealth_growth");
        meanReturn = MacroPath.meanReturn(p);
        responds = p.on("switch_wealth");
    }

    /** Books what wealth earned and saved since the quarter before. */
    void grow(World w, int t) {
        if (t == 0) {
            return;
        }
        double surprise = w.exogenous().macro().marketReturn(t - 1) - meanReturn;
        for (int c = 0; c < w.economy().classes().count(); c++) {
            int owner = w.accounts().classes()[c];
            double rate = growth / QUARTERS_A_YEAR + w.economy().classes().equity(c) * surprise;
            long gain = (long) (w.ledger().cash(owner) * StrictMath.expm1(rate));
            int real = w.accounts().realEconomy();
            int cause = Behaviour.SAVING.cause();
            w.ledger().transfer(Flow.OUTSIDE_INCOME, real, owner, Math.max(0, gain), cause);
            w.ledger().transfer(Flow.OUTSIDE_SPENDING, owner, real, Math.max(0, -gain), cause);
        }
    }

    /** Wealth a class chooses with, fen. */
    double of(World w, int t, int c) {
        if (responds) {
            return Math.max(0, w.ledger().cash(w.accounts().classes()[c]));
        }
        return w.setting().resolution()
                * w.economy().classes().wealth(c)
                * StrictMath.exp(growth * t / QUARTERS_A_YEAR);
    }
}
