package io.sluice.simulation.outcome;

import io.sluice.results.Rows;
import io.sluice.results.RowsBuilder;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.notch.Notch;
import io.sluice.simulation.notch.NotchCounts;
import io.sluice.simulation.record.MultipleCounts;
import io.sluice.simulation.record.ResultTables;
import java.util.List;

/** The rows about ventures of one replication: who stands where around thresholds, and what financings returned. */
final class VentureRows {
    private static final int CELL = 0;
    private static final int DRAW = 0;

    private final int replication;
    private final Scale scale;
    private final RowsBuilder notches = Rows.builder(ResultTables.NOTCHES);
    private final RowsBuilder multiples = Rows.builder(ResultTables.MULTIPLES);

    VentureRows(int replication, Scale scale) {
        this.replication = replication;
        this.scale = scale;
    }

    void record(World w) {
        int arm = w.setting().arm();
        NotchCounts counts = w.tally().notches();
        for (Notch notch : Notch.values()) {
            for (int bin = 0; bin < NotchCounts.BINS; bin++) {
                notches.row(CELL, DRAW, arm, replication, notch.ordinal(), bin)
                        .set("natural", scale.back(counts.natural(notch, bin)))
                        .set("observed", scale.back(counts.observed(notch, bin)))
                        .set("moved", scale.back(counts.moved(notch, bin)))
                        .set("gap_real", scale.back(counts.real(notch, bin)))
                        .set("gap_cosmetic", scale.back(counts.cosmetic(notch, bin)));
            }
        }
        MultipleCounts returns = w.tally().multiples();
        for (int bucket = 0; bucket < MultipleCounts.BUCKETS; bucket++) {
            multiples
                    .row(CELL, DRAW, arm, replication, bucket)
                    .set("holdings", scale.back(returns.holdings(bucket)))
                    .set("money_paid", scale.back(returns.paid(bucket)))
                    .set("money_returned", scale.back(returns.returned(bucket)));
        }
    }

    /** Sums over the bins of a notch, for the row of the replication. */
    static void totals(World w, Scale scale, RowsBuilder row) {
        NotchCounts counts = w.tally().notches();
        for (Notch notch : Notch.values()) {
            long moved = 0;
            long real = 0;
            long cosmetic = 0;
            for (int bin = 0; bin < NotchCounts.BINS; bin++) {
                moved += counts.moved(notch, bin);
                real += counts.real(notch, bin);
                cosmetic += counts.cosmetic(notch, bin);
            }
            long near =
                    counts.natural(notch, NotchCounts.FIRST_ABOVE - 1) + counts.natural(notch, NotchCounts.FIRST_ABOVE);
            if (notch != Notch.PLACEBO) {
                row.set(notch.id() + "_moved", scale.back(moved))
                        .set(notch.id() + "_gap_real", scale.back(real))
                        .set(notch.id() + "_gap_cosmetic", scale.back(cosmetic))
                        .set(notch.id() + "_near", scale.back(near));
            }
        }
    }

    List<Rows> rows() {
        return List.of(notches.build(), multiples.build());
    }
}
