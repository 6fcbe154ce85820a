package io.sluice.simulation.step;

import io.sluice.quantity.Scales;
import io.sluice.rules.Columns;
import io.sluice.rules.Decisions;
import io.sluice.rules.Law;
import io.sluice.rules.Phase;
import io.sluice.rules.Question;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.VentureFacts;

/**
 * Rates of the enterprise income tax in a quarter as the rules give them (CIT-01, HNT-09); 0 where no pack of the law taxes
 * firms.
 */
record TaxRates(double standard, double highTech) {

    static TaxRates of(World w, int t) {
        Law law = w.setting().law(t);
        if (!Instruments.known(law, Instruments.CORPORATE_TAX)) {
            return new TaxRates(0, 0);
        }
        Columns rows = new VentureFacts(w, t, Instruments.CORPORATE_TAX, 2).columns();
        VentureFacts.fillEmpty(rows);
        rows.put("highTech", 1, 1);
        Decisions answers = w.setting().engine().decide(law, Question.decide(Phase.RATE), rows);
        return new TaxRates(rate(answers, 0), rate(answers, 1));
    }

    private static double rate(Decisions answers, int row) {
        return answers.hasRate(row) ? answers.rate(row) / Scales.MILLIONTHS : 0;
    }

    double rate(boolean isHighTech) {
        return isHighTech ? highTech : standard;
    }
}
