package io.sluice.simulation.fact;

import io.sluice.rules.Columns;
import io.sluice.rules.Law;
import io.sluice.rules.Subject;
import io.sluice.simulation.arm.Batches;
import io.sluice.simulation.arm.Economy;

/** Rows about provinces (and the cities and counties under them) that found or match funds. */
public final class GovernmentFacts {
    private final Economy economy;
    private final Columns columns;

    /** A batch of rows, every one asking for the same instrument. */
    public GovernmentFacts(Batches batches, Economy economy, Law law, String instrument, int rows) {
        this.economy = economy;
        columns = batches.begin(Subject.GOVERNMENT, instrument, rows);
        long code = law.instrument(instrument);
        for (int i = 0; i < rows; i++) {
            columns.put("instrument", i, code);
        }
        for (String field : new String[] {"city", "sameIndustryFund", "assessesByProject", "newHiddenDebt"}) {
            columns.column(field);
        }
    }

    /** How a government behaves in founding a fund. */
    public record Manner(boolean attractsInvestment, boolean registrationLimit, double reinvestment, boolean approved) {
        /** One that does nothing the law frowns upon. */
        public static final Manner PLAIN = new Manner(false, false, 0, true);
    }

    /** Describes a government. */
    public void set(int row, int level, int province, int industry, Manner manner, double debtToRevenue) {
        columns.put("level", row, level)
                .put("province", row, province)
                .put("macroRegion", row, economy.provinces().macroRegionCode(province))
                .put("regionalFund", row, economy.region(province) + 1)
                .put("industry", row, industry)
                .put("attractsInvestment", row, manner.attractsInvestment() ? 1 : 0)
                .put("registrationLimit", row, manner.registrationLimit() ? 1 : 0)
                .put("reinvestmentMultiple", row, (long) StrictMath.rint(manner.reinvestment() * Codes.MILLION))
                .put("approvedAbove", row, manner.approved() ? 1 : 0)
                .put("debtToRevenue", row, (long) StrictMath.rint(debtToRevenue * Codes.MILLION));
    }

    public Columns columns() {
        return columns;
    }
}
