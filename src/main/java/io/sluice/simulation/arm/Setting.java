package io.sluice.simulation.arm;

import io.sluice.quantity.Quarter;
import io.sluice.rules.Law;
import io.sluice.rules.RuleEngine;
import io.sluice.scenario.ModelParameters;
import java.util.List;

/**
 * What makes one arm: its law quarter by quarter, whether the national fund exists, and the behaviour parameters.
 *
 * @param arm number of the arm, for the key column only; it is in no draw address
 * @param laws the law in force on the first day of each quarter
 * @param readings what was worked out about these laws
 * @param nationalFund whether the national fund and its regional funds exist (decisions A7)
 * @param resolution share of ventures simulated (decisions A9): births, wealth, budgets and numbers of funds are thinned,
 *     funds, tickets and rules keep their real size
 * @param privateWaves extra private money for ventures by quarter and industry, fen (shocks of the scenario)
 * @param foreseen by quarter: the quarter, at most {@code foresight_quarters} ahead, whose law everybody knows because a change has been announced;
 *     the quarter itself when none has
 */
public record Setting(
        int arm,
        Economy economy,
        ModelParameters parameters,
        StageTerms terms,
        RuleEngine engine,
        List<Law> laws,
        LawReadings readings,
        boolean nationalFund,
        Quarter start,
        int quarters,
        double resolution,
        long[][] privateWaves,
        int[] foreseen) {

    /** The law in force in a quarter. */
    public Law law(int quarter) {
        return laws.get(quarter);
    }

    /** The same arm asking another engine. */
    public Setting asking(RuleEngine other) {
        return new Setting(
                arm,
                economy,
                parameters,
                terms,
                other,
                laws,
                readings,
                nationalFund,
                start,
                quarters,
                resolution,
                privateWaves,
                foreseen);
    }

    /** The law that everybody in a quarter knows will hold soon: that of the quarter unless a change is announced. */
    public Law foreseen(int quarter) {
        return laws.get(foreseen[quarter]);
    }

    /** The quarter from which that law holds. */
    public int foreseenQuarter(int quarter) {
        return foreseen[quarter];
    }

    /** What the market raises when nothing happens. */
    public MarketTrend market() {
        return new MarketTrend(parameters, resolution);
    }

    /** Shorthand for a behaviour parameter. */
    public double get(String parameter) {
        return parameters.get(parameter);
    }
}
