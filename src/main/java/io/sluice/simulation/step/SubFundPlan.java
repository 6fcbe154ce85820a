package io.sluice.simulation.step;

import io.sluice.quantity.Scales;
import io.sluice.rules.Columns;
import io.sluice.rules.LargestAdmitted;
import io.sluice.rules.Law;
import io.sluice.rules.Phase;
import io.sluice.rules.Subject;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.fact.Codes;
import io.sluice.simulation.fact.FundFacts;

/**
 * The plan for sub-funds on the first morning: {@code subfunds_max} funds of the largest size that the rules on formation admit of all of them. What became of it is
 * reported step by step; nothing in the model follows it.
 */
final class SubFundPlan {
    private static final int MONTHS_A_YEAR = Scales.MONTHS_A_YEAR;
    private static final int QUARTERS_A_YEAR = Scales.QUARTERS_A_YEAR;

    private SubFundPlan() {}

    static void book(World w) {
        ModelParameters p = w.setting().parameters();
        Law law = w.setting().law(0);
        FundFacts.Months months = new FundFacts.Months(
                (long) MONTHS_A_YEAR * p.count("subfund_life_years"),
                (long) MONTHS_A_YEAR * p.count("subfund_investment_years"));
        long all = 0;
        for (int r = 0; r < w.chain().regions(); r++) {
            all += w.funds().committed(w.chain().regional(r));
        }
        long size = new LargestAdmitted(w.setting().engine(), law, Phase.GATE, sizes -> rows(law, sizes, months))
                .of(QUARTERS_A_YEAR * all)
                .amount();
        w.chain().plan((long) StrictMath.ceil(w.setting().resolution() * p.count("subfunds_max")), size);
    }

    private static Columns rows(Law law, long[] sizes, FundFacts.Months months) {
        Columns columns = Columns.of(Subject.FUND, sizes.length);
        FundFacts facts = new FundFacts(columns, law, Instruments.SUB_FUND_FORMATION);
        for (int i = 0; i < sizes.length; i++) {
            facts.set(i, Codes.KIND_SUB_FUND, Codes.LEVEL_PROVINCE, 0, 0, sizes[i], sizes[i], months);
        }
        return columns;
    }
}
