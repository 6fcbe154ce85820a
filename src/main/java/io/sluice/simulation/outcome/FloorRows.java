package io.sluice.simulation.outcome;

import io.sluice.results.Rows;
import io.sluice.results.RowsBuilder;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Breakdown;
import io.sluice.simulation.record.Breakdown.Item;
import io.sluice.simulation.record.Floor;
import io.sluice.simulation.record.FloorCounts;
import io.sluice.simulation.record.ResultTables;
import io.sluice.world.fund.FundKind;

/**
 * The rows of floors, and their totals in the row of an arm and replication. A thinned run has fewer sub-funds but every regional fund:
 * only sub-funds are scaled back.
 */
final class FloorRows {
    private final int replication;
    private final Scale scale;
    private final RowsBuilder rows = Rows.builder(ResultTables.FLOORS);

    FloorRows(int replication, Scale scale) {
        this.replication = replication;
        this.scale = scale;
    }

    void record(World w, int cell) {
        Breakdown b = w.tally().floors().byYear();
        for (Floor floor : Floor.values()) {
            int code = floor.ordinal();
            for (int y = 0; y < b.years(); y++) {
                rows.row(cell, 0, w.setting().arm(), replication, code, y)
                        .set("tested", funds(scale, floor.kind(), b.get(Item.FLOOR_TESTED, code, y)))
                        .set("met", funds(scale, floor.kind(), b.get(Item.FLOOR_MET, code, y)))
                        .set("empty", funds(scale, floor.kind(), b.get(Item.FLOOR_EMPTY, code, y)))
                        .set("counted", scale.back(b.get(Item.FLOOR_COUNTED, code, y)))
                        .set("invested", scale.back(b.get(Item.FLOOR_INVESTED, code, y)));
            }
        }
    }

    /** Fills the totals of an arm and replication. */
    static void totals(World w, Scale scale, RowsBuilder row) {
        FloorCounts counts = w.tally().floors();
        long tested = 0;
        long fault = 0;
        for (FundKind kind : FundKind.values()) {
            tested += funds(scale, kind, counts.ended(kind));
            fault += funds(scale, kind, counts.faulted(kind));
        }
        row.set("funds_tested", tested)
                .set("funds_at_fault", fault)
                .set("law_broken", fault > 0 ? 1L : 0L)
                .set("regional_floor_missed", counts.faulted(FundKind.REGIONAL) > 0 ? 1L : 0L);
        total(counts, scale, row, Floor.SUB_FUND_EARLY, "subfunds_early");
        total(counts, scale, row, Floor.REGIONAL_EARLY, "regional_early");
        total(counts, scale, row, Floor.REGIONAL_THROUGH, "regional_through");
    }

    private static void total(FloorCounts counts, Scale scale, RowsBuilder row, Floor floor, String column) {
        row.set(column + "_tested", funds(scale, floor.kind(), counts.total(Item.FLOOR_TESTED, floor)))
                .set(column + "_met", funds(scale, floor.kind(), counts.total(Item.FLOOR_MET, floor)));
    }

    private static long funds(Scale scale, FundKind kind, long counted) {
        return kind == FundKind.SUB_FUND ? scale.back(counted) : counted;
    }

    Rows rows() {
        return rows.build();
    }
}
