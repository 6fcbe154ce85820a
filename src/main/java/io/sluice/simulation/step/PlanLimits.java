package io.sluice.simulation.step;

import io.sluice.rules.AmountBounds;
import io.sluice.rules.Columns;
import io.sluice.rules.Law;
import io.sluice.rules.Phase;
import io.sluice.rules.RuleEngine;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.Codes;
import io.sluice.simulation.fact.FundFacts;
import io.sluice.simulation.fact.FundFacts.Months;
import java.util.function.LongFunction;

/**
 * The longest life that the rules let the plan of a regional fund have, and of that life the longest investment period; as long as the vocabulary allows
 * where no rule sets a bound.
 *
 * @param months life and investment period, months; 0 where the rules let it have none
 */
record PlanLimits(Months months) {

    /** The limits of a law of the arm. */
    static PlanLimits of(World w, Law law) {
        RuleEngine engine = w.setting().engine();
        return w.setting().readings().of(law, PlanLimits.class, () -> read(engine, law));
    }

    private static PlanLimits read(RuleEngine engine, Law law) {
        long life = longest(engine, law, most("life"), months -> new Months(months, 0));
        long investment =
                longest(engine, law, Math.min(life, most("investmentPeriod")), months -> new Months(life, months));
        return new PlanLimits(new Months(life, investment));
    }

    private static long longest(RuleEngine engine, Law law, long most, LongFunction<Months> plan) {
        return most == 0
                ? 0
                : new AmountBounds(engine, law, Phase.GATE, amounts -> rows(law, amounts, plan))
                        .largest(most)
                        .orElse(0);
    }

    private static Columns rows(Law law, long[] amounts, LongFunction<Months> plan) {
        FundFacts facts = new FundFacts(Columns.of(Subject.FUND, amounts.length), law, Instruments.REGIONAL_FUND_PLAN);
        for (int i = 0; i < amounts.length; i++) {
            facts.set(i, Codes.KIND_REGIONAL, Codes.LEVEL_NATIONAL, 0, 0, 0, 0, plan.apply(amounts[i]));
        }
        return facts.columns();
    }

    private static long most(String field) {
        return Vocabulary.standard().field(Subject.FUND, field).orElseThrow().high();
    }
}
