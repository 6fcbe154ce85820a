package io.sluice.analysis;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import io.sluice.results.Column;
import io.sluice.results.Dimensions;
import io.sluice.results.Dimensions.Member;
import io.sluice.results.Indicator;
import io.sluice.results.Indicators;
import io.sluice.results.Plan;
import io.sluice.results.Rows;
import io.sluice.results.RowsBuilder;
import io.sluice.results.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A made-up finished run with every column the dictionary asks for; arm {@code copy} repeats arm {@code enacted}. */
final class SyntheticRun {
    static final List<String> ARMS = List.of("enacted", "copy", "no-fund");
    static final int QUARTERS = 6;
    static final int WITHOUT = 2;
    private static final List<String> FLAGS = List.of(
            "reached_trillion",
            "committed_trillion",
            "places_used_up",
            "law_broken",
            "regional_floor_missed",
            "has_irr");
    private static final List<String> BINARY = List.of(
            "fiscal_pv",
            "national_dpi",
            "national_tvpi",
            "national_irr",
            "theil_total",
            "theil_between",
            "theil_within",
            "industry_hhi");

    private final int replications;
    private final long seed;
    private final String prices;

    SyntheticRun(int replications, long seed, String prices) {
        this.replications = replications;
        this.seed = seed;
        this.prices = prices;
    }

    RunTables tables() {
        return new RunTables(identity(), dimensions(), rows());
    }

    /** The rows of each table, by name. */
    Map<String, Rows> rows() {
        Map<String, Rows> tables = new LinkedHashMap<>();
        for (Rows rows : List.of(
                replicationRows(),
                quarterRows(),
                breakdown("provinces", "province", 3),
                breakdown("industries", "industry", 2),
                breakdown("stages", "stage", 2),
                additionality(),
                observed(),
                rules())) {
            tables.put(rows.table().name(), rows);
        }
        return tables;
    }

    RunIdentity identity() {
        Plan plan = new Plan(
                "made-up",
                "Made up",
                "A test",
                seed,
                "2026-Q3",
                QUARTERS,
                prices,
                "no-fund",
                Map.of("enacted", "no-fund", "copy", "no-fund"),
                Map.of(
                        "mobilised_social",
                        "1 billion yuan",
                        "early_stage_share",
                        "0.05",
                        "net_private_leverage",
                        "0.1"),
                1,
                1,
                100,
                40);
        return new RunIdentity("made-up-0123456789ab", "ab", "cd", "0.1.0", replications, plan);
    }

    static Dimensions dimensions() {
        Map<String, List<Member>> lists = new LinkedHashMap<>();
        lists.put("arms", members(ARMS));
        lists.put("provinces", members(List.of("Beijing", "Gansu", "Guangdong")));
        lists.put("industries", members(List.of("6g", "quantum")));
        lists.put("stages", members(List.of("seed", "growth")));
        for (String arm : ARMS) {
            lists.put("rules:" + arm, members(List.of("NVC-02", "NVC-03")));
        }
        return new Dimensions(lists);
    }

    private static List<Member> members(List<String> ids) {
        List<Member> members = new ArrayList<>();
        for (String id : ids) {
            members.add(Member.of(members.size(), id, "The " + id));
        }
        return members;
    }

    /** Every replication column that the dictionary reads. */
    static Table replicationTable() {
        TreeSet<String> names = new TreeSet<>();
        for (Indicator indicator : Indicators.shipped().all()) {
            for (String column : DictionaryColumns.of(indicator)) {
                names.add(column);
                names.add(column + "_c25");
            }
        }
        names.add("exogenous_digest");
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            if (name.length() <= 32) {
                columns.add(
                        BINARY.contains(name) ? Column.ofDouble(name, "1", name) : Column.ofLong(name, "fen", name));
            }
        }
        return Table.of("replications", List.of(), columns);
    }

    private Rows replicationRows() {
        Table table = replicationTable();
        RowsBuilder rows = Rows.builder(table);
        for (int arm = 0; arm < ARMS.size(); arm++) {
            for (int r = 0; r < replications; r++) {
                rows.row(0, 0, arm, r);
                for (int c = 0; c < table.values().size(); c++) {
                    Column column = table.values().get(c);
                    double u = uniform(r, arm, 0, c);
                    if (column.name().equals("exogenous_digest")) {
                        rows.set(c, seed * 1000 + r);
                    } else if (FLAGS.contains(column.name())) {
                        rows.set(c, u < 0.7 ? 1L : 0L);
                    } else if (column.type() == Column.Type.DOUBLE) {
                        rows.set(c, u);
                    } else {
                        rows.set(c, (long) (u * 5e11) + 1_000_000 * (long) (arm == WITHOUT ? 0 : 300_000));
                    }
                }
            }
        }
        return rows.build();
    }

    private Rows quarterRows() {
        TreeSet<String> names = new TreeSet<>();
        Indicators.shipped().series().forEach(series -> names.addAll(series.columns()));
        List<Column> columns = new ArrayList<>();
        names.forEach(name -> columns.add(Column.ofLong(name, "fen", name)));
        names.forEach(name -> columns.add(Column.ofLong(name + "_c25", "fen", name)));
        Table table = Table.of("quarters", List.of(Column.ofInt("quarter", "code", "q")), columns);
        RowsBuilder rows = Rows.builder(table);
        for (int arm = 0; arm < ARMS.size(); arm++) {
            for (int r = 0; r < replications; r++) {
                for (int q = 0; q < QUARTERS; q++) {
                    rows.row(0, 0, arm, r, q);
                    for (int c = 0; c < columns.size(); c++) {
                        rows.set(c, (long) (uniform(r, arm, q + 1, c) * 1e12));
                    }
                }
            }
        }
        return rows.build();
    }

    private Rows breakdown(String name, String key, int members) {
        Table table = Table.of(
                name,
                List.of(Column.ofInt(key, "code", key), Column.ofInt("year", "code", "year")),
                List.of(Column.ofFen("chain_invested", "x"), Column.ofLong("ventures_funded", "count", "y")));
        RowsBuilder rows = Rows.builder(table);
        for (int arm = 0; arm < ARMS.size(); arm++) {
            for (int r = 0; r < replications; r++) {
                for (int m = 0; m < members; m++) {
                    for (int year = 0; year < 2; year++) {
                        double u = uniform(r, arm, 20 + year, m);
                        rows.row(0, 0, arm, r, m, year).put((long) (u * 1e12)).put((long) (u * 50));
                    }
                }
            }
        }
        return rows.build();
    }

    private Rows additionality() {
        Table table = Table.of(
                "additionality",
                List.of(Column.ofInt("category", "code", "c")),
                List.of(
                        Column.ofLong("ventures", "count", "n"),
                        Column.ofFen("money_public", "p"),
                        Column.ofFen("money_state", "s"),
                        Column.ofFen("money_private", "q")));
        RowsBuilder rows = Rows.builder(table);
        for (int arm = 0; arm < ARMS.size(); arm++) {
            for (int r = 0; r < replications && arm != WITHOUT; r++) {
                for (int c = 0; c < 9; c++) {
                    double u = uniform(r, arm, 30, c);
                    rows.row(0, 0, arm, r, c)
                            .put((long) (u * 100))
                            .put(c % 3 == 2 ? (long) (u * 1e13) : 0L)
                            .put(c % 3 >= 1 ? (long) (u * 5e12) : 0L)
                            .put(c % 3 >= 1 ? (long) (u * 2e13) : 0L);
                }
            }
        }
        return rows.build();
    }

    private Rows observed() {
        List<Column> columns = new ArrayList<>();
        for (String sum : List.of("units", "x", "x_squared", "outcome", "x_outcome", "before", "without")) {
            columns.add(Column.ofDouble(sum, "1", sum));
        }
        RowsBuilder rows =
                Rows.builder(Table.of("observed", List.of(Column.ofInt("sample", "code", "sample")), columns));
        for (int arm = 0; arm < ARMS.size(); arm++) {
            for (int r = 0; r < replications && arm != WITHOUT; r++) {
                for (int sample = 0; sample < 8; sample++) {
                    double u = uniform(r, arm, 40, sample);
                    rows.row(0, 0, arm, r, sample).put(20.0).put(u).put(3.0);
                    rows.put(100 * u).put(2 + u).put(40.0).put(30 * u);
                }
            }
        }
        return rows.build();
    }

    private Rows rules() {
        List<Column> columns = new ArrayList<>();
        for (String name : List.of("decisions", "stated", "refused", "sole_reason")) {
            columns.add(Column.ofLong(name, "count", name));
        }
        columns.add(Column.ofFen("money_refused", "m"));
        Table table = Table.of("rule_statistics", List.of(Column.ofInt("rule", "code", "rule")), columns);
        RowsBuilder rows = Rows.builder(table);
        for (int arm = 0; arm < ARMS.size(); arm++) {
            for (int r = 0; r < replications; r++) {
                rows.row(0, 0, arm, r, 1)
                        .put(100L)
                        .put(40L)
                        .put(30L + r % 2)
                        .put(20L)
                        .put(7_000_000_000L);
            }
        }
        return rows.build();
    }

    /** The copy draws what the enacted arm draws. */
    private double uniform(int replication, int arm, int period, int index) {
        return new Draws(seed, replication).uniform(Entity.audit(arm == 1 ? 0 : arm), period, Purpose.RESAMPLE, index);
    }
}
