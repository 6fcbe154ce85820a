package io.sluice.simulation.fact;

import io.sluice.quantity.Exact;
import io.sluice.rules.Columns;
import io.sluice.rules.Law;
import io.sluice.rules.Subject;

/** Rows about what a fund would hold after a deal. */
public final class PortfolioFacts {
    private final Columns columns;

    /** A batch of rows, every one asking for the same instrument. */
    public PortfolioFacts(Law law, String instrument, int rows) {
        columns = Columns.of(Subject.PORTFOLIO, rows);
        long code = law.instrument(instrument);
        for (int i = 0; i < rows; i++) {
            columns.put("instrument", i, code);
        }
        for (String field : new String[] {"programme", "preAShare", "roundBShare", "roundCShare"}) {
            columns.column(field);
        }
    }

    /**
     * Describes a fund and the deal at hand.
     *
     * @param early cost of seed and start-up holdings, fen
     * @param other cost of other holdings with the deal at hand, fen
     * @param direct cost of what a regional fund bought itself, with the deal at hand, fen
     */
    public void set(int row, int kind, int region, long size, long lifeMonths, long early, long other, long direct) {
        columns.put("fundKind", row, kind)
                .put("regionalFund", row, region + 1)
                .put("size", row, size)
                .put("life", row, lifeMonths)
                .put("earlyShare", row, share(early, early + other))
                .put("earlyShareReachable", row, Codes.MILLION - share(other, size))
                .put("subFundShare", row, Codes.MILLION - share(direct, size))
                .put("subFundShareReachable", row, Codes.MILLION - share(direct, size));
    }

    private static long share(long part, long whole) {
        return whole == 0 ? 0 : Exact.mulDiv(part, Codes.MILLION, whole);
    }

    public Columns columns() {
        return columns;
    }
}
