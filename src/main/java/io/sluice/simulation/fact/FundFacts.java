package io.sluice.simulation.fact;

import io.sluice.rules.Columns;
import io.sluice.rules.Law;
import io.sluice.rules.Subject;
import io.sluice.simulation.arm.Batches;

/** Rows about funds: sub-funds that ask to be formed, and plans. */
public final class FundFacts {
    private static final String[] OTHER_FIELDS = {
        "fundType",
        "programme",
        "city",
        "district",
        "declaredFieldShare",
        "localFirmShare",
        "oneEnterpriseLimit",
        "disguisedDebt",
        "newHiddenDebt",
        "tradesListedShares",
        "tradesDerivatives",
        "guaranteesOthers",
        "unlimitedLiability",
        "negativeBehaviour",
        "assessedByProject",
        "assessedByYear",
        "registerDelay",
        "policyFitPoints",
        "layoutPoints",
        "executionPoints",
        "longestHolding"
    };

    private final Columns columns;

    /** A batch of rows, every one asking for the same instrument. */
    public FundFacts(Batches batches, Law law, String instrument, int rows) {
        this(batches.begin(Subject.FUND, instrument, rows), law, instrument);
    }

    /** Fills a batch of the caller's own. */
    public FundFacts(Columns columns, Law law, String instrument) {
        this.columns = columns;
        long code = law.instrument(instrument);
        for (int i = 0; i < columns.rows(); i++) {
            columns.put("instrument", i, code);
        }
        for (String field : OTHER_FIELDS) {
            columns.column(field);
        }
    }

    /**
     * Describes a fund as its plan does; what a plan does not say is "no".
     *
     * @param meanSize mean size of the regional fund's sub-funds with this one, fen
     * @param months life and investment period
     */
    public void set(
            int row, int kind, int ownerLevel, int province, int region, long size, long meanSize, Months months) {
        columns.put("fundKind", row, kind)
                .put("fundClass", row, Codes.CLASS_VENTURE_CAPITAL)
                .put("ownerLevel", row, ownerLevel)
                .put("province", row, province)
                .put("regionalFund", row, region + 1)
                .put("size", row, size)
                .put("meanSubFundSize", row, meanSize)
                .put("life", row, months.life())
                .put("investmentPeriod", row, months.investment())
                .put("oneEnterpriseLimit", row, 1);
    }

    /** Life and investment period of a fund, months. */
    public record Months(long life, long investment) {}

    public Columns columns() {
        return columns;
    }
}
