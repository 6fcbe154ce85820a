package io.sluice.report;

import io.sluice.analysis.RunIdentity;
import io.sluice.analysis.RunSummary;
import io.sluice.analysis.RunTables;
import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import io.sluice.results.Column;
import io.sluice.results.Dimensions;
import io.sluice.results.Dimensions.Member;
import io.sluice.results.Plan;
import io.sluice.results.Rows;
import io.sluice.results.RowsBuilder;
import io.sluice.results.Table;
import io.sluice.scenario.text.CsvTable;
import io.sluice.simulation.record.PathStep;
import io.sluice.simulation.record.ResultTables;
import io.sluice.simulation.record.UncalledCause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A made-up run of plausible shape for looking at reports; its numbers mean nothing. The last of several arms has no fund. */
final class MadeUpRun {
    private static final long BILLION = 100_000_000_000L;
    private static final String WITHOUT = "no-fund";

    /** Billion yuan over the horizon with the fund and without it. */
    private static final Map<String, double[]> MONEY = amounts();

    private static final Map<String, double[]> COUNTS = counts();
    private static final List<String> DOUBLES = List.of(
            "fiscal_pv",
            "national_dpi",
            "national_tvpi",
            "national_irr",
            "theil_total",
            "theil_between",
            "theil_within",
            "industry_hhi");

    private final List<String> arms;
    private final int replications;
    private final int quarters;
    private final boolean zero;
    private final String title;
    private final boolean older;
    private final Map<String, double[]> changed;

    MadeUpRun(List<String> arms, int replications, int quarters, boolean zero, String title) {
        this(arms, replications, quarters, zero, title, false, Map.of());
    }

    private MadeUpRun(
            List<String> arms,
            int replications,
            int quarters,
            boolean zero,
            String title,
            boolean older,
            Map<String, double[]> changed) {
        this.arms = arms;
        this.replications = replications;
        this.quarters = quarters;
        this.zero = zero;
        this.title = title;
        this.older = older;
        this.changed = changed;
    }

    static MadeUpRun usual() {
        return new MadeUpRun(List.of("enacted", WITHOUT), 24, 80, false, "The fund as launched in December 2025");
    }

    /** The same from before each arm had a counterfactual of its own. */
    MadeUpRun older() {
        return new MadeUpRun(arms, replications, quarters, zero, title, true, changed);
    }

    /** The same with another amount or step of the money, billion yuan in every future, with the fund and without it. */
    MadeUpRun where(String name, double with, double without) {
        Map<String, double[]> more = new LinkedHashMap<>(changed);
        more.put(name, new double[] {with, without});
        return new MadeUpRun(arms, replications, quarters, zero, title, older, more);
    }

    /** What a report is made from. */
    ReportSource source() {
        return new ReportSource(
                RunSummary.of(tables()),
                dimensions(),
                "5ea1".repeat(16),
                Map.of("scenario", "5e0c".repeat(16), "packs", "91ab".repeat(16), "data", "07fd".repeat(16)),
                List.of("rules/cn/national-fund/pack.yaml", "scenario.yaml"),
                examples());
    }

    private Optional<CsvTable> examples() {
        return quarters < 80 ? Optional.empty() : Optional.of(CsvTable.parse("examples.csv", """
                        deal,instrument,what
                        r0/enacted/2027-Q3/v4711,early-equity,"refused by NVC-03 alone, ticket off by 0.5 million yuan"
                        """));
    }

    MadeUpMoney money() {
        return new MadeUpMoney(arms, replications, quarters, zero ? 0 : BILLION);
    }

    RunTables tables() {
        Map<String, Rows> tables = new LinkedHashMap<>();
        List<Rows> all = new ArrayList<>(List.of(
                replicationRows(),
                quarterRows(),
                breakdown("provinces", "province", provinces().size()),
                breakdown("industries", "industry", 7),
                breakdown("stages", "stage", 5),
                rules()));
        if (arms.contains(WITHOUT)) {
            all.add(additionality());
        }
        all.addAll(money().tables());
        all.addAll(List.of(path(), uncalled()));
        if (replications > 2) {
            all.addAll(List.of(draws(), checkRows()));
        }
        all.forEach(rows -> tables.put(rows.table().name(), rows));
        String counterfactual = arms.contains(WITHOUT) ? WITHOUT : "";
        Map<String, String> counterfactuals = new LinkedHashMap<>();
        arms.stream()
                .filter(arm -> arms.contains(WITHOUT) && !arm.startsWith(WITHOUT) && !older)
                .forEach(arm ->
                        counterfactuals.put(arm, arms.contains(WITHOUT + "~" + arm) ? WITHOUT + "~" + arm : WITHOUT));
        Plan plan = new Plan(
                "baseline",
                title,
                "Does the national fund draw nearly 1 trillion yuan within 20 years, and how much would not have come without it?",
                20250306,
                "2026-Q1",
                quarters,
                "constant-2025",
                counterfactual,
                counterfactuals,
                Map.of("mobilised_social", "10 billion yuan"),
                1,
                1,
                58,
                31);
        RunIdentity identity = new RunIdentity(
                "baseline-0123456789ab", "0123".repeat(16), "cdef".repeat(16), "0.1.0", replications, plan);
        return new RunTables(identity, dimensions(), tables);
    }

    Dimensions dimensions() {
        Map<String, List<Member>> lists = new LinkedHashMap<>();
        List<Member> armMembers = new ArrayList<>();
        for (String arm : arms) {
            Map<String, String> about = arm.contains("~") ? Map.of(Dimensions.MADE, "true") : Map.of();
            armMembers.add(new Member(armMembers.size(), arm, "The arm <" + arm + "> & its law", "", about));
        }
        lists.put("arms", armMembers);
        lists.put("provinces", provinces());
        lists.put("industries", named("industries"));
        lists.put("stages", named("stages"));
        if (replications > 2) {
            lists.put(
                    "draws",
                    List.of(
                            Member.of(0, "as-set", "As set"),
                            Member.of(1, "drawn", "Drawn"),
                            Member.of(2, "uniform", "Uniform")));
            lists.put("assumptions", assumptions());
            lists.put("checks", checks());
        }
        MadeUpMoney.addDimensions(lists);
        lists.put("path", path(PathStep.values(), PathStep::title, step -> Boolean.toString(step.total())));
        lists.put("uncalled", path(UncalledCause.values(), UncalledCause::title, cause -> "false"));
        for (String arm : arms) {
            List<Member> rules = new ArrayList<>();
            for (int r = 0; r < 20; r++) {
                Map<String, String> about =
                        Map.of("source", "nvcgf-launch-2025", "status", r % 3 == 0 ? "A" : "V", "from", "2025-12-26");
                rules.add(new Member(r, "NVC-" + (r + 10), "A sub-fund keeps to the law of number " + r, "子基金", about));
            }
            lists.put("rules:" + arm, rules);
        }
        return new Dimensions(lists);
    }

    /** The first assumption decides every number, the others none. */
    private static List<Member> assumptions() {
        List<Member> members = new ArrayList<>();
        for (String name : List.of("decides", "supply_response", "idle_one", "idle_two")) {
            Map<String, String> about =
                    Map.of("status", "A", "unit", "share", "low", "0", "central", "0.5", "high", "1");
            members.add(new Member(members.size(), name, "What an assumption named " + name + " is", "", about));
        }
        return members;
    }

    private static List<Member> checks() {
        return List.of(
                new Member(
                        0,
                        "D4",
                        "Money invested",
                        "",
                        Map.of("measured", "1", "low", "0.9", "high", "1.1", "calibrated", "true")),
                new Member(1, "D2", "Called", "", Map.of("measured", "5", "high", "4", "calibrated", "false")));
    }

    /** The value of an assumption in a draw, from 0 to 1. */
    private static double drawn(int assumption, int r) {
        return (r * (7 + 4L * assumption) + 3) % 24 / 23.0;
    }

    private Rows draws() {
        RowsBuilder rows = Rows.builder(ResultTables.DRAWS);
        for (int r = 0; r < replications; r++) {
            for (int row = 0; row < assumptions().size(); row++) {
                rows.row(0, 1, 0, r, row).set("value", drawn(row, r)).set("cut", r == 0 ? 1L : 0L);
            }
        }
        return rows.build();
    }

    /** Worlds as set stand at 1, give or take 0.01; the draws with an odd number stand at 2 and are refused. */
    private Rows checkRows() {
        RowsBuilder rows = Rows.builder(ResultTables.CHECKS);
        for (int r = 0; r < replications; r++) {
            for (int draw = 0; draw < 2; draw++) {
                double figure = draw == 1 && r % 2 == 1 ? 2 : r % 4 < 2 ? 0.99 : 1.01;
                rows.row(0, draw, 0, r, 0).set("figure", figure);
                rows.row(0, draw, 0, r, 1).set("figure", figure);
            }
        }
        return rows.build();
    }

    private static <E extends Enum<E>> List<Member> path(
            E[] all, Function<E, String> title, Function<E, String> total) {
        return Arrays.stream(all)
                .map(each ->
                        new Member(each.ordinal(), id(each), title.apply(each), "", Map.of("total", total.apply(each))))
                .toList();
    }

    private static String id(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** 600 planned and what each step takes or adds, in every future alike but for a part of a thousandth. */
    private Rows path() {
        double[] steps = {600, -10, -150, -12, -8, -20, 400, -110, 100, 380, -30, -40, 310, 250, 560};
        RowsBuilder rows = Rows.builder(ResultTables.PATH);
        for (PathStep step : PathStep.values()) {
            parts(rows, step, steps[step.ordinal()]);
        }
        return rows.build();
    }

    private Rows uncalled() {
        RowsBuilder rows = Rows.builder(ResultTables.UNCALLED);
        for (UncalledCause cause : UncalledCause.values()) {
            parts(rows, cause, cause == UncalledCause.NO_DEAL ? 25 : 5);
        }
        return rows.build();
    }

    private void parts(RowsBuilder rows, Enum<?> member, double billion) {
        double amount = changed.getOrDefault(id(member), new double[] {billion, 0})[0];
        for (int arm = 0; arm < arms.size(); arm++) {
            boolean fund = !arms.get(arm).startsWith(WITHOUT) && !zero;
            for (int r = 0; r < replications; r++) {
                rows.row(0, 0, arm, r, member.ordinal(), 0)
                        .put(fund ? (long) (amount * BILLION * (1 + (r % 3 - 1) / 1000.0)) : 0L);
            }
        }
    }

    private static List<Member> provinces() {
        CsvTable table = CsvTable.resource("/io/sluice/world/provinces.csv");
        List<Member> members = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            Map<String, String> about = new LinkedHashMap<>();
            for (String fact : List.of("iso", "macro_region", "tile_row", "tile_column")) {
                about.put(fact, table.text(row, fact));
            }
            members.add(
                    new Member(row, table.text(row, "id"), table.text(row, "name"), table.text(row, "name_zh"), about));
        }
        return members;
    }

    private static List<Member> named(String name) {
        CsvTable table = CsvTable.resource("/io/sluice/world/" + name + ".csv");
        List<Member> members = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            members.add(new Member(
                    row, table.text(row, "id"), table.text(row, "name"), table.text(row, "name_zh"), Map.of()));
        }
        return members;
    }

    private Rows replicationRows() {
        List<Column> columns = new ArrayList<>();
        MONEY.keySet().forEach(name -> columns.add(Column.ofFen(name, name)));
        MONEY.keySet().forEach(name -> columns.add(Column.ofFen(name + "_c25", name)));
        COUNTS.keySet().forEach(name -> columns.add(Column.ofLong(name, "count", name)));
        DOUBLES.forEach(name -> columns.add(Column.ofDouble(name, "1", name)));
        columns.add(Column.ofLong("exogenous_digest", "1", "digest"));
        RowsBuilder rows = Rows.builder(Table.of("replications", List.of(), columns));
        for (int arm = 0; arm < arms.size(); arm++) {
            for (int r = 0; r < replications; r++) {
                for (int draw = 0; draw < (replications < 3 ? 1 : r % 2 == 0 ? 3 : 2); draw++) {
                    rows.row(0, draw, arm, r);
                    for (int c = 0; c < columns.size(); c++) {
                        fill(rows, columns.get(c).name(), arm, r, c, draw);
                    }
                }
            }
        }
        return rows.build();
    }

    private void fill(RowsBuilder rows, String name, int arm, int r, int c, int draw) {
        String plain = name.replace("_c25", "");
        int world = arms.get(arm).startsWith(WITHOUT) ? 1 : 0;
        double noise = noise(r, arm, 400, c) * (draw == 0 ? 1 : factor(r));
        if (name.equals("exogenous_digest")) {
            rows.set(c, 77L + r);
        } else if (name.equals("reached_trillion")) {
            long every = (long) changed.getOrDefault(name, new double[] {4})[0];
            rows.set(c, world == 0 && !zero && every > 0 && r % every == 0 ? 1L : 0L);
        } else if (name.equals("places_used_up")) {
            rows.set(c, world == 0 && !zero && r % 4 != 3 ? 1L : 0L);
        } else if (name.equals("has_irr")) {
            rows.set(c, zero ? 0L : 1L);
        } else if (DOUBLES.contains(name)) {
            rows.set(c, zero ? 0.0 : name.equals("fiscal_pv") ? -40.0 * BILLION * noise : 0.4 * noise);
        } else if (COUNTS.containsKey(name)) {
            rows.set(c, (long) (amount(COUNTS, name)[world] * noise));
        } else {
            double deflated = name.endsWith("_c25") ? 0.85 : 1;
            double[] fixed = changed.get(plain);
            double size =
                    fixed == null ? amount(MONEY, plain)[world] * noise : fixed[world] * (draw == 0 ? 1 : factor(r));
            rows.set(c, zero ? 0L : (long) (size * BILLION * deflated));
        }
    }

    /** What a draw makes of every amount: it follows the first assumption, or none where the run is changed so. */
    private double factor(int r) {
        return changed.containsKey("decides") ? 1 : 0.7 + 0.6 * drawn(0, r);
    }

    private Rows quarterRows() {
        List<String> names = List.of(
                "treasury_paid_in",
                "local_paid_in",
                "state_paid_in",
                "private_paid_in",
                "coinvested",
                "chain_invested",
                "market_invested",
                "market_private",
                "market_public",
                "national_called",
                "national_distributed",
                "chain_nav",
                "idle_cash",
                "idle_national",
                "idle_regional",
                "idle_sub_funds",
                "idle_other_funds");
        List<Column> columns = new ArrayList<>();
        names.forEach(name -> columns.add(Column.ofFen(name, name)));
        names.forEach(name -> columns.add(Column.ofFen(name + "_c25", name)));
        List.of("alive", "funded", "deals", "regime").forEach(name -> columns.add(Column.ofLong(name, "count", name)));
        RowsBuilder rows = Rows.builder(Table.of("quarters", List.of(Column.ofInt("quarter", "code", "q")), columns));
        for (int arm = 0; arm < arms.size(); arm++) {
            boolean fund = !arms.get(arm).startsWith(WITHOUT);
            for (int r = 0; r < replications; r++) {
                double level = noise(r, arm, 1, 0);
                for (int q = 0; q < quarters; q++) {
                    rows.row(0, 0, arm, r, q);
                    for (int c = 0; c < columns.size(); c++) {
                        String name = columns.get(c).name();
                        double shape =
                                name.startsWith("national_distributed") ? Math.max(0, q - 16) / 40.0 : q < 48 ? 1 : 0.2;
                        boolean own = !name.startsWith("market") && !name.startsWith("alive");
                        double amount = fund || !own ? (1.4 + c % 5) * shape * level * noise(r, arm, q + 2, c) : 0;
                        rows.set(c, zero ? 0L : (long) (amount * BILLION));
                    }
                }
            }
        }
        return rows.build();
    }

    private Rows breakdown(String name, String key, int members) {
        List<Column> columns = List.of(
                Column.ofFen("chain_invested", "chain"),
                Column.ofFen("market_invested", "market"),
                Column.ofLong("deals", "count", "deals"),
                Column.ofFen("matching_required", "required"),
                Column.ofFen("matching_paid", "paid"),
                Column.ofFen("matching_late", "late"),
                Column.ofFen("matching_owed_change", "owed"),
                Column.ofLong("seats_in", "count", "come"),
                Column.ofLong("seats_out", "count", "leave"));
        Table table =
                Table.of(name, List.of(Column.ofInt(key, "code", key), Column.ofInt("year", "code", "year")), columns);
        RowsBuilder rows = Rows.builder(table);
        for (int arm = 0; arm < arms.size(); arm++) {
            double chain = arms.get(arm).startsWith(WITHOUT) || zero ? 0 : 1;
            for (int r = 0; r < replications; r++) {
                for (int m = 0; m < members; m++) {
                    for (int year = 0; year < 2; year++) {
                        double size = 3.0 * (1 + m % 6) * noise(r, 0, 100 + year, m);
                        rows.row(0, 0, arm, r, m, year)
                                .put((long) (size * chain * 0.3 * BILLION))
                                .put((long) (zero ? 0 : size * (1 + 0.1 * chain * (m % 3)) * BILLION))
                                .put((long) (size * 10))
                                .put((long) (size * chain * 0.4 * BILLION))
                                .put((long) (size * chain * 0.04 * (m % 10) * BILLION))
                                .put((long) (size * chain * 0.01 * (m % 4) * BILLION))
                                .put((long) (size * chain * (year == 0 ? 0.1 : -0.06) * BILLION))
                                .put((long) (size * chain * m))
                                .put((long) (size * chain * (members - m)));
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
        for (int arm = 0; arm < arms.size(); arm++) {
            for (int r = 0; r < replications && !arms.get(arm).startsWith(WITHOUT); r++) {
                for (int k = 0; k < 9 * (replications < 3 ? 1 : r % 2 == 0 ? 3 : 2); k++) {
                    int c = k % 9;
                    double u = zero ? 0 : noise(r, arm, 200 + k / 9, c);
                    rows.row(0, k / 9, arm, r, c)
                            .put((long) (u * 1200 / (c + 1)))
                            .put(c % 3 == 2 ? (long) (u * 60 * BILLION) : 0L)
                            .put(c % 3 >= 1 ? (long) (u * 30 * BILLION) : 0L)
                            .put(c % 3 >= 1 ? (long) (u * 130 * BILLION) : 0L);
                }
            }
        }
        return rows.build();
    }

    private Rows rules() {
        List<Column> columns = new ArrayList<>();
        List.of("decisions", "stated", "refused", "sole_reason")
                .forEach(name -> columns.add(Column.ofLong(name, "count", name)));
        columns.add(Column.ofFen("money_refused", "m"));
        RowsBuilder rows =
                Rows.builder(Table.of("rule_statistics", List.of(Column.ofInt("rule", "code", "rule")), columns));
        for (int arm = 0; arm < arms.size(); arm++) {
            for (int r = 0; r < replications; r++) {
                for (int rule = 0; rule < 20; rule++) {
                    long refused = rule % 5 == 0 ? 0 : (long) (900 * noise(r, arm, 300, rule) / (rule + 1));
                    rows.row(0, 0, arm, r, rule)
                            .put(5000L)
                            .put(refused)
                            .put(refused)
                            .put(refused / 3)
                            .put(refused * BILLION / 50);
                }
            }
        }
        return rows.build();
    }

    /** A factor around 1: half from the future, which all arms share, half from the arm. */
    private double noise(int replication, int arm, int period, int index) {
        Draws draws = new Draws(11, replication);
        double shared = draws.uniform(Entity.audit(0), 0, Purpose.RESAMPLE, 0);
        double own = draws.uniform(Entity.audit(1 + arm), period, Purpose.RESAMPLE, index);
        return 0.6 + 0.6 * shared + 0.2 * own;
    }

    private static Map<String, double[]> amounts() {
        Map<String, double[]> m = new LinkedHashMap<>();
        put(m, 97, 0, "treasury_paid_in");
        put(m, 212, 0, "local_paid_in");
        put(m, 251, 0, "state_paid_in");
        put(m, 173, 0, "private_paid_in");
        put(m, 60, 0, "local_coinvested", "state_coinvested", "private_coinvested");
        put(m, 816, 0, "mobilised_social");
        put(m, 636, 0, "mobilised_fund_layers");
        put(m, 913, 0, "mobilised_with_treasury");
        put(m, 233, 0, "mobilised_private");
        put(m, 97, 0, "market_treasury");
        put(m, 800, 700, "market_local", "market_state");
        put(m, 1900, 1850, "market_private");
        put(m, 900, 700, "market_public");
        put(m, 640, 0, "chain_invested");
        put(m, 410, 0, "chain_invested_early");
        put(m, 190, 0, "chain_invested_inland");
        put(m, 3600, 3200, "market_invested");
        put(m, 1200, 1000, "market_invested_early");
        put(m, 900, 820, "market_invested_inland");
        put(m, 97, 0, "national_called");
        put(m, 88, 0, "national_distributed");
        put(m, 41, 0, "national_nav");
        put(m, 70, 0, "treasury_received");
        put(m, 22, 0, "coupons_paid");
        put(m, 55, 30, "fees_paid");
        put(m, 309, 120, "public_paid_in");
        put(m, 260, 100, "public_returned");
        put(m, 49, 20, "public_loss");
        put(m, 61, 12, "idle_cash_mean");
        put(m, 240, 0, "matching_required");
        put(m, 205, 0, "matching_paid");
        put(m, 35, 0, "matching_shortfall");
        put(m, 980, 0, "subfunds_announced");
        put(m, 890, 0, "subfunds_raised");
        put(m, 2100, 2300, "guidance_funds_announced");
        put(m, 900, 950, "guidance_funds_raised");
        put(m, 1500, 1700, "private_funds_announced");
        put(m, 1350, 1500, "private_funds_raised");
        return m;
    }

    private static Map<String, double[]> counts() {
        Map<String, double[]> m = new LinkedHashMap<>();
        put(m, 1, 1, "reached_trillion", "places_used_up", "has_irr");
        put(m, 25000, 25000, "ventures_entered");
        put(m, 480, 480, "founding_decisions");
        put(m, 3, 1, "founding_capped");
        put(m, 600, 0, "subfunds_early_tested");
        put(m, 400, 0, "subfunds_early_met");
        put(m, 30, 0, "regional_early_tested", "regional_through_tested", "regional_through_met");
        put(m, 0, 0, "regional_early_met");
        put(m, 9000, 8200, "ventures_funded");
        put(m, 3000, 1900, "ventures_funded_public");
        put(
                m,
                900,
                800,
                "ventures_failed",
                "ventures_ipo",
                "ventures_acquired",
                "ventures_repurchased",
                "ventures_zombie",
                "ventures_alive");
        put(m, 560, 0, "subfunds_formed");
        put(m, 40, 0, "subfunds_failed_close");
        put(m, 90, 0, "firms_moved");
        put(m, 60000, 9000, "decisions");
        put(m, 21000, 3000, "refusals");
        return m;
    }

    private static double[] amount(Map<String, double[]> of, String name) {
        return of.getOrDefault(name, new double[2]);
    }

    private static void put(Map<String, double[]> into, double with, double without, String... names) {
        for (String name : names) {
            into.put(name, new double[] {with, without});
        }
    }
}
