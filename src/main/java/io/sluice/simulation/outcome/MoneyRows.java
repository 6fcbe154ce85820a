package io.sluice.simulation.outcome;

import io.sluice.results.Rows;
import io.sluice.results.RowsBuilder;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.MoneyFlows;
import io.sluice.simulation.record.ResultTables;
import io.sluice.world.ledger.Flow;
import io.sluice.world.ledger.Sector;

/** The rows of the money: the transaction-flow matrix of all quarters, and who paid whom through funds and into ventures. */
final class MoneyRows {
    private final int replication;
    private final Scale scale;
    private final RowsBuilder transactions = Rows.builder(ResultTables.TRANSACTIONS);
    private final RowsBuilder flows = Rows.builder(ResultTables.MONEY_FLOWS);

    MoneyRows(int replication, Scale scale) {
        this.replication = replication;
        this.scale = scale;
    }

    void record(World w, int cell) {
        int arm = w.setting().arm();
        for (Flow flow : Flow.values()) {
            for (Sector sector : Sector.values()) {
                long net = w.ledger().allQuarters(flow, sector);
                if (net != 0) {
                    transactions
                            .row(cell, 0, arm, replication, flow.ordinal(), sector.ordinal())
                            .set("received", scale.back(net));
                }
            }
        }
        MoneyFlows paid = w.tally().flows();
        for (int group = 0; group < MoneyFlows.GROUPS.size(); group++) {
            for (int from = 0; from < paid.nodes(); from++) {
                for (int to = 0; to < paid.nodes(); to++) {
                    long fen = paid.get(group, from, to);
                    if (fen != 0) {
                        flows.row(cell, 0, arm, replication, group, from, to).set("paid", scale.back(fen));
                    }
                }
            }
        }
    }

    Rows transactions() {
        return transactions.build();
    }

    Rows flows() {
        return flows.build();
    }
}
