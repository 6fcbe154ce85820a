package io.sluice.simulation.fact;

import io.sluice.rules.Columns;
import io.sluice.rules.Law;
import io.sluice.rules.Subject;
import io.sluice.simulation.arm.Batches;

/** Rows about promises of the national chain or a local guidance fund to a sub-fund. */
public final class CommitmentFacts {
    private final Columns columns;

    /** A batch of rows, every one asking for the same instrument. */
    public CommitmentFacts(Batches batches, Law law, String instrument, int rows) {
        this(batches.begin(Subject.COMMITMENT, instrument, rows), law, instrument);
    }

    /** Fills a batch of the caller's own. */
    public CommitmentFacts(Columns columns, Law law, String instrument) {
        this.columns = columns;
        long code = law.instrument(instrument);
        for (int i = 0; i < columns.rows(); i++) {
            columns.put("instrument", i, code);
        }
        for (String field : new String[] {"programme", "payerCity", "paysLast", "entrusted", "guaranteesReturn"}) {
            columns.column(field);
        }
    }

    /**
     * Describes a promise.
     *
     * @param amount promise, fen
     * @param size the fund's size with it, fen
     * @param publicMoney all government money in the fund with it, fen
     * @param rank place of the payer by size, 1 = the largest
     */
    public void set(
            int row,
            int payer,
            int kind,
            int payerProvince,
            int fundProvince,
            long amount,
            long size,
            long publicMoney,
            int rank) {
        boolean chain = payer == Codes.PAYER_TREASURY;
        columns.put("payerKind", row, payer)
                .put("payerProvince", row, payerProvince)
                .put("fundKind", row, kind)
                .put("fundProvince", row, fundProvince)
                .put("amount", row, amount)
                .put("fundSize", row, size)
                .put("guidanceShareAfter", row, chain ? 0 : share(amount, size))
                .put("nationalShareAfter", row, chain ? share(amount, size) : 0)
                .put("publicShareAfter", row, share(publicMoney, size))
                .put("rankAfter", row, rank);
    }

    private static long share(long part, long whole) {
        return whole == 0 ? 0 : io.sluice.quantity.Exact.mulDiv(part, Codes.MILLION, whole);
    }

    public Columns columns() {
        return columns;
    }
}
