package io.sluice.simulation.batch;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import io.sluice.results.Column;
import io.sluice.results.Dimensions;
import io.sluice.results.Dimensions.Member;
import io.sluice.results.InputFile;
import io.sluice.results.Plan;
import io.sluice.results.Rows;
import io.sluice.results.RowsBuilder;
import io.sluice.results.Table;
import io.sluice.simulation.Experiment;
import java.util.List;
import java.util.Map;

/** A made-up experiment: two arms, two tables, numbers drawn by address, a replication that lasts as long as it is told. */
public class Synthetic implements Experiment {
    private static final Purpose PURPOSE = Purpose.values()[0];
    private static final Table TOTALS = Table.of(
            "replications",
            List.of(),
            List.of(Column.ofFen("paid_in", "Paid in"), Column.ofDouble("irr", "share", "Return a year")));
    private static final Table QUARTERS = Table.of(
            "quarters",
            List.of(Column.ofInt("quarter", "quarter", "Quarter from 0")),
            List.of(Column.ofFen("cash", "Cash"), Column.ofDouble("share", "share", "A share")));

    private final long seed;
    private final int millis;
    private final int failing;

    /** An experiment whose replications last some milliseconds and of which one fails; -1 for none. */
    public Synthetic(long seed, int millis, int failing) {
        this.seed = seed;
        this.millis = millis;
        this.failing = failing;
    }

    @Override
    public Plan plan() {
        return new Plan(
                "synthetic",
                "Çift dünya 双重世界",
                "",
                seed,
                "2026-Q1",
                20,
                "nominal",
                "none",
                Map.of("policy", "none"),
                Map.of(),
                1,
                0,
                4,
                2);
    }

    @Override
    public int replications() {
        return 12;
    }

    @Override
    public Dimensions dimensions() {
        return new Dimensions(Map.of("arms", List.of(Member.of(0, "policy", "Policy"), Member.of(1, "none", "None"))));
    }

    @Override
    public List<Table> tables() {
        return List.of(TOTALS, QUARTERS);
    }

    @Override
    public Map<String, String> inputDigests() {
        return Map.of("scenario", "1", "packs", "2", "data", "3");
    }

    @Override
    public List<InputFile> inputFiles() {
        return List.of(new InputFile("scenario.yaml", "name: synthetic\n"));
    }

    @Override
    public Replicator newReplicator() {
        return this::replicate;
    }

    private List<Rows> replicate(int replication) {
        if (replication == failing) {
            throw new IllegalStateException("cash of sector FUND would be -5 fen in quarter 3");
        }
        pause();
        Draws draws = new Draws(seed, replication);
        RowsBuilder totals = Rows.builder(TOTALS);
        RowsBuilder quarters = Rows.builder(QUARTERS);
        for (int arm = 0; arm < 2; arm++) {
            long sum = 0;
            for (int q = 0; q < 20; q++) {
                double u = draws.uniform(Entity.global(), q, PURPOSE, arm);
                sum += (long) (1e9 * u);
                quarters.row(0, 0, arm, replication, q).put(sum).put(u);
            }
            totals.row(0, 0, arm, replication).put(sum).put(draws.normal(Entity.global(), 30, PURPOSE, arm));
        }
        return List.of(totals.build(), quarters.build());
    }

    private void pause() {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
