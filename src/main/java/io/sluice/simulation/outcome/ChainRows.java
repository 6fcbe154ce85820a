package io.sluice.simulation.outcome;

import io.sluice.results.Rows;
import io.sluice.results.RowsBuilder;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.PathStep;
import io.sluice.simulation.record.ResultTables;
import io.sluice.simulation.record.ShareBand;
import io.sluice.simulation.record.Tally;
import io.sluice.simulation.record.UncalledCause;
import io.sluice.world.fund.Funds;

/** The rows of where the money of the chain went: from the plan to what was raised step by step, and why commitments were not called. */
final class ChainRows {
    private final int replication;
    private final Scale scale;
    private final RowsBuilder path = Rows.builder(ResultTables.PATH);
    private final RowsBuilder shares = Rows.builder(ResultTables.NATIONAL_SHARES);
    private final RowsBuilder reductions = Rows.builder(ResultTables.REDUCTIONS);
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
        shares(w, cell, arm);
        w.tally().reductions().all().forEach((at, sum) -> reductions
                .row(cell, 0, arm, replication, at.layer().ordinal(), at.rule(), at.year())
                .set("cases", scale.back(sum.cases()))
                .set("wanted", scale.back(sum.wanted()))
                .set("got", scale.back(sum.got())));
        long[][] causes = uncalled(w, w.tally().provinces().years());
        for (UncalledCause cause : UncalledCause.values()) {
            for (int year = 0; year < causes[cause.ordinal()].length; year++) {
                uncalled.row(cell, 0, arm, replication, cause.ordinal(), year)
                        .set("uncalled", scale.back(causes[cause.ordinal()][year]));
            }
        }
    }

    private void shares(World w, int cell, int arm) {
        int years = w.tally().provinces().years();
        Funds funds = w.funds();
        long[][] number = new long[ShareBand.values().length][years];
        long[][] committed = new long[number.length][years];
        for (int f = 0; f < funds.count(); f++) {
            if (Uncalled.about(funds, f)) {
                int band = ShareBand.of(w.chain().offer(f), funds.committed(f)).ordinal();
                number[band][Tally.year(funds.closedAt(f))]++;
                committed[band][Tally.year(funds.closedAt(f))] += funds.committed(f);
            }
        }
        for (int band = 0; band < number.length; band++) {
            for (int year = 0; year < years; year++) {
                shares.row(cell, 0, arm, replication, band, year)
                        .set("funds", scale.back(number[band][year]))
                        .set("committed", scale.back(committed[band][year]));
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

    /** Fills the totals of an arm and replication. */
    static void totals(World w, RowsBuilder row) {
        long closed = 0;
        for (int f = 0; f < w.funds().count(); f++) {
            closed += Uncalled.about(w.funds(), f) ? 1 : 0;
        }
        boolean usedUp = w.setting().nationalFund() && closed >= w.chain().plannedFunds();
        row.set("places_used_up", usedUp ? 1L : 0L)
                .set("grid_searches", w.tally().reductions().gridSearches());
    }

    Rows path() {
        return path.build();
    }

    Rows reductions() {
        return reductions.build();
    }

    Rows shares() {
        return shares.build();
    }

    Rows uncalled() {
        return uncalled.build();
    }
}
