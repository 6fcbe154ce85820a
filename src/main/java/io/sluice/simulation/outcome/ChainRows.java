package io.sluice.simulation.outcome;

import io.sluice.results.Rows;
import io.sluice.results.RowsBuilder;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.PathStep;
import io.sluice.simulation.record.ResultTables;
import io.sluice.simulation.record.Tally;
import io.sluice.simulation.record.UncalledCause;
import io.sluice.world.fund.Funds;

/** The rows of where the money of the chain went: from the plan to what was raised step by step, and why commitments were not called. */
final class ChainRows {
    private final int replication;
    private final Scale scale;
    private final RowsBuilder path = Rows.builder(ResultTables.PATH);
    private final RowsBuilder uncalled = Rows.builder(ResultTables.UNCALLED);

    ChainRows(int replication, Scale scale) {
        this.replication = replication;
        this.scale = scale;
    }

    void record(World w, int cell) {
        if (!w.setting().nationalFund()) {
            return;
        }
        int arm = w.setting().arm();
        long[][] steps = new MoneyPath(w).byYear();
        for (PathStep step : PathStep.values()) {
            for (int year = 0; year < steps[step.ordinal()].length; year++) {
                path.row(cell, 0, arm, replication, step.ordinal(), year)
                        .set("money", scale.back(steps[step.ordinal()][year]));
            }
        }
        long[][] causes = uncalled(w, w.tally().provinces().years());
        for (UncalledCause cause : UncalledCause.values()) {
            for (int year = 0; year < causes[cause.ordinal()].length; year++) {
                uncalled.row(cell, 0, arm, replication, cause.ordinal(), year)
                        .set("uncalled", scale.back(causes[cause.ordinal()][year]));
            }
        }
    }

    /** Uncalled money of sub-funds by cause and year of their close. */
    private static long[][] uncalled(World w, int years) {
        long[][] byCause = new long[UncalledCause.values().length][years];
        Uncalled why = new Uncalled(w);
        Funds funds = w.funds();
        for (int f = 0; f < funds.count(); f++) {
            if (Uncalled.about(funds, f)) {
                long[] causes = why.of(f);
                for (int c = 0; c < causes.length; c++) {
                    byCause[c][Tally.year(funds.closedAt(f))] += causes[c];
                }
            }
        }
        return byCause;
    }

    Rows path() {
        return path.build();
    }

    Rows uncalled() {
        return uncalled.build();
    }
}
