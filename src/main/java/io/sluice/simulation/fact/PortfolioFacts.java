package io.sluice.simulation.fact;

import io.sluice.quantity.Exact;
import io.sluice.rules.Columns;
import io.sluice.rules.Law;
import io.sluice.rules.Subject;
import io.sluice.simulation.arm.Batches;

/** Rows about what a fund would hold after a deal, or has invested in the end. */
public final class PortfolioFacts {
    private final Columns columns;

    /** A batch of rows, every one asking for the same instrument. */
    public PortfolioFacts(Batches batches, Law law, String instrument, int rows) {
        this(batches.begin(Subject.PORTFOLIO, instrument, rows), law, instrument);
    }

    /** Fills a batch of the caller's own. */
    public PortfolioFacts(Columns columns, Law law, String instrument) {
        this.columns = columns;
        long code = law.instrument(instrument);
        for (int i = 0; i < columns.rows(); i++) {
            columns.put("instrument", i, code);
        }
        for (String field : new String[] {"programme", "preAShare", "roundBShare", "roundCShare"}) {
            columns.column(field);
        }
    }

    /**
     * Describes a fund and the deal at hand.
     *
     * @param early cost of seed and start-up holdings, with the deal at hand, fen
     * @param other cost of other holdings, with the deal at hand, fen
     * @param direct cost of what a regional fund bought itself, with the deal at hand, fen
     * @param investable what it can spend on ventures over its life, fen: at most this can come to stand in seed and start-up firms
     */
    public void set(
            int row,
            int kind,
            int region,
            long size,
            long lifeMonths,
            long early,
            long other,
            long direct,
            long investable) {
        setFund(row, kind, region, size, lifeMonths);
        setShares(row, share(early, early + other), Codes.MILLION - share(direct, size));
        setReachable(row, left(other, investable), left(direct, size));
    }

    /** The share of a whole that is left beside a part, millionths, rounded down. */
    private static long left(long part, long whole) {
        return whole == 0 ? 0 : Math.max(0, Exact.mulDivFloor(whole - part, Codes.MILLION, whole));
    }

    /**
     * Shares of what a fund has invested, millionths, rounded down: a share that is short of a floor by one fen is short of it. Of
     * nothing every share is 0.
     *
     * @param early in deals that count as seed and start-up
     * @param through through sub-funds
     */
    public record Shares(long early, long through) {
        /** Nothing in seed and start-up firms, everything through sub-funds. */
        public static final Shares NO_EARLY = new Shares(0, Codes.MILLION);

        /** Everything in seed and start-up firms, nothing through sub-funds. */
        public static final Shares ALL_DIRECT = new Shares(Codes.MILLION, 0);

        /** The shares of what was invested, fen. */
        public static Shares of(long early, long other, long through, long direct) {
            return new Shares(part(early, early + other), part(through, through + direct));
        }

        private static long part(long part, long whole) {
            return whole == 0 ? 0 : Exact.mulDivFloor(part, Codes.MILLION, whole);
        }
    }

    /** Describes a fund whose investment period has ended: what it could still reach is what it has. */
    public void setHeld(int row, int fund, int kind, int region, long size, long lifeMonths, Shares shares) {
        columns.name(row, fund);
        setFund(row, kind, region, size, lifeMonths);
        setShares(row, shares.early(), shares.through());
        setReachable(row, shares.early(), shares.through());
    }

    private void setFund(int row, int kind, int region, long size, long lifeMonths) {
        columns.put("fundKind", row, kind)
                .put("regionalFund", row, region + 1)
                .put("size", row, size)
                .put("life", row, lifeMonths);
    }

    private void setShares(int row, long early, long through) {
        columns.put("earlyShare", row, early).put("subFundShare", row, through);
    }

    private void setReachable(int row, long early, long through) {
        columns.put("earlyShareReachable", row, early).put("subFundShareReachable", row, through);
    }

    private static long share(long part, long whole) {
        return whole == 0 ? 0 : Exact.mulDiv(part, Codes.MILLION, whole);
    }

    public Columns columns() {
        return columns;
    }
}
