package io.sluice.simulation.outcome;

import io.sluice.quantity.Scales;
import io.sluice.results.Rows;
import io.sluice.results.RowsBuilder;
import io.sluice.results.measure.FundMultiple;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.FundCurves;
import io.sluice.simulation.record.ResultTables;
import io.sluice.simulation.step.EndOfLife;
import io.sluice.world.fund.Funds;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The rows of funds: what they called and paid back by age, and the distribution of their multiples at the horizon. */
final class FundRows {
    /** A fund's multiple counts from this age, when it has invested: seven years. */
    private static final int MATURE = 28;

    private static final int STEP = 5;
    private static final int WHOLE = Scales.HUNDREDTHS;

    private final int replication;
    private final Scale scale;
    private final RowsBuilder ages = Rows.builder(ResultTables.FUND_AGES);
    private final RowsBuilder multiples = Rows.builder(ResultTables.FUND_MULTIPLES);

    FundRows(int replication, Scale scale) {
        this.replication = replication;
        this.scale = scale;
    }

    void record(World w, int cell) {
        FundCurves curves = w.tally().funds();
        long[] marks = EndOfLife.Marks.byFund(w);
        for (int kind = 0; kind < FundCurves.KINDS.size(); kind++) {
            ages(curves, kind, cell, w.setting().arm());
            multiples(w, kind, marks, cell);
        }
    }

    private void ages(FundCurves curves, int kind, int cell, int arm) {
        for (int age = 0; age < curves.ages(); age++) {
            if (curves.funds(kind, age) > 0) {
                ages.row(cell, 0, arm, replication, kind, age)
                        .set("funds", scale.back(curves.funds(kind, age)))
                        .set("committed", scale.back(curves.committed(kind, age)))
                        .set("called", scale.back(curves.contributed(kind, age)))
                        .set("paid_back", scale.back(curves.distributed(kind, age)));
            }
        }
    }

    private void multiples(World w, int kind, long[] marks, int cell) {
        Funds all = w.funds();
        int[] mature = IntStream.range(0, all.count())
                .filter(f -> all.kind(f) == FundCurves.KINDS.get(kind) && FundCurves.followed(all, f))
                .filter(f -> w.setting().quarters() - all.closedAt(f) >= MATURE && all.contributed(f) > 0)
                .toArray();
        if (mature.length == 0) {
            return;
        }
        double[] total = sorted(Arrays.stream(mature).mapToDouble(f -> {
            long held = marks[f] + w.ledger().cash(all.owner(f));
            return FundMultiple.tvpi(all.contributed(f), all.distributed(f), held)
                    .orElseThrow();
        }));
        double[] paid =
                sorted(Arrays.stream(mature).mapToDouble(f -> FundMultiple.dpi(all.contributed(f), all.distributed(f))
                        .orElseThrow()));
        for (int percent = STEP; percent < WHOLE; percent += STEP) {
            multiples
                    .row(cell, 0, w.setting().arm(), replication, kind, percent)
                    .set("funds", scale.back(mature.length))
                    .set("tvpi", quantile(total, percent))
                    .set("dpi", quantile(paid, percent));
        }
    }

    private static double[] sorted(DoubleStream values) {
        return values.sorted().toArray();
    }

    /** The quantile of type 7: linear between order statistics. */
    private static double quantile(double[] sorted, int percent) {
        double place = (sorted.length - 1) * (percent / (double) WHOLE);
        int below = (int) place;
        double upper = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (place - below) * (upper - sorted[below]);
    }

    Rows ages() {
        return ages.build();
    }

    Rows multiples() {
        return multiples.build();
    }
}
