package io.sluice.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A small made-up run: two arms, two tables, values that are a function of their key. */
final class Sample {
    static final Table TOTALS = Table.of(
            "totals",
            List.of(),
            List.of(
                    Column.ofFen("paid_in", "Paid in"),
                    Column.ofDouble("irr", "share", "Return a year"),
                    Column.ofInt("failed", "1", "Whether it failed")));
    static final Table QUARTERS = Table.of(
            "quarters",
            List.of(Column.ofInt("quarter", "quarter", "Quarter from 0")),
            List.of(Column.ofFen("cash", "Cash")));
    static final List<Table> TABLES = List.of(TOTALS, QUARTERS);

    private Sample() {}

    static List<Rows> rows(int first, int last) {
        RowsBuilder totals = Rows.builder(TOTALS);
        RowsBuilder quarters = Rows.builder(QUARTERS);
        for (int r = first; r <= last; r++) {
            for (int arm = 0; arm < 2; arm++) {
                totals.row(0, 0, arm, r)
                        .put(1_000_000_007L * r + arm)
                        .put(r / 7.0 - arm)
                        .put(r % 2);
                for (int q = 0; q < 4; q++) {
                    quarters.row(0, 0, arm, r, q).put(100L * r + 10 * arm + q);
                }
            }
        }
        return List.of(totals.build(), quarters.build());
    }

    static RunSpec spec() {
        return spec("build-1", 7);
    }

    static RunSpec spec(String build, long seed) {
        Dimensions dimensions = new Dimensions(Map.of(
                "arms",
                List.of(Dimensions.Member.of(0, "enacted", "Enacted"), Dimensions.Member.of(1, "none", "None"))));
        return new RunSpec(
                plan(seed),
                "0.1.0",
                build,
                Map.of("scenario", "s", "packs", "p", "data", "d"),
                dimensions,
                TABLES,
                List.of(
                        new InputFile("scenario.yaml", "name: sample\n"),
                        new InputFile("rules/a/pack.yaml", "id: a\n")));
    }

    static Plan plan(long seed) {
        return new Plan(
                "sample",
                "A sample",
                "To test",
                seed,
                "2026-Q1",
                4,
                "nominal",
                "none",
                Map.of("policy", "none"),
                Map.of("irr", "0.01"),
                1,
                1,
                10,
                3);
    }

    static List<Integer> numbers(int from, int to) {
        return new ArrayList<>(IntStream.range(from, to).boxed().toList());
    }
}
