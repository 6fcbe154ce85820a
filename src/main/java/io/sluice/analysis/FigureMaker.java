package io.sluice.analysis;

import io.sluice.results.Dimensions.Member;
import io.sluice.results.Indicator;
import io.sluice.results.Indicators;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes what is drawn of a run beside its indicators from the tables of money and funds. */
final class FigureMaker {
    private static final double BILLION_YUAN = Indicator.FEN_PER_BILLION_YUAN;
    private static final int STEP = 5;
    private static final int WHOLE = 100;

    private final RunTables run;

    private final Resampling resampling;

    FigureMaker(RunTables run, Resampling resampling) {
        this.run = run;
        this.resampling = resampling;
    }

    RunFigures figures(Indicators dictionary) {
        return new RunFigures(
                money(),
                funds(),
                industries(),
                new CrowdingMaker(run, resampling).ranges(dictionary),
                new NotchMaker(run).figures());
    }

    private Map<String, List<AdditionalityTable.Stage>> industries() {
        Map<String, List<AdditionalityTable.Stage>> byArm = new LinkedHashMap<>();
        run.view("additionality_industries").ifPresent((TableView table) -> {
            for (Member arm : run.arms()) {
                if (!arm.id().equals(run.run().plan().counterfactual())) {
                    byArm.put(arm.id(), industries(table, arm));
                }
            }
        });
        return byArm;
    }

    private List<AdditionalityTable.Stage> industries(TableView table, Member arm) {
        return run.dimensions().of("industries").stream()
                .map(industry -> new AdditionalityTable.Stage(
                        industry.id(), industry.title(), Tables.cells(table.where("industry", industry.code()), arm)))
                .toList();
    }

    private List<MoneyPaths> money() {
        Optional<TableView> table = run.view("money_flows");
        return table.isEmpty()
                ? List.of()
                : run.arms().stream().map(arm -> money(table.get(), arm)).toList();
    }

    private MoneyPaths money(TableView table, Member arm) {
        List<Member> groups = run.dimensions().of("payments");
        List<Member> nodes = run.dimensions().of("nodes");
        int n = nodes.size();
        double[][] paid = table.byKeys(
                arm.code(), List.of("payment", "from_node", "to_node"), new int[] {groups.size(), n, n}, "paid");
        List<MoneyPaths.Path> paths = new ArrayList<>();
        for (int slot = 0; slot < paid.length; slot++) {
            if (Arrays.stream(paid[slot]).anyMatch(fen -> fen != 0)) {
                paths.add(new MoneyPaths.Path(
                        groups.get(slot / (n * n)).id(),
                        nodes.get(slot / n % n).id(),
                        nodes.get(slot % n).id(),
                        Sampled.mean(paid[slot]).estimate().dividedBy(BILLION_YUAN)));
            }
        }
        return new MoneyPaths(arm.id(), nodes.stream().map(FigureMaker::node).toList(), paths);
    }

    private static MoneyPaths.Node node(Member node) {
        return new MoneyPaths.Node(
                node.id(), node.title(), node.titleZh(), node.about().containsKey("industry"));
    }

    private List<FundCurve> funds() {
        Optional<TableView> ages = run.view("fund_ages");
        Optional<TableView> multiples = run.view("fund_multiples");
        List<FundCurve> curves = new ArrayList<>();
        if (ages.isPresent() && multiples.isPresent()) {
            for (Member arm : run.arms()) {
                for (Member kind : run.dimensions().of("fund_kinds")) {
                    curves.add(new FundCurve(
                            arm.id(),
                            kind.id(),
                            kind.title(),
                            ages(ages.get().where("fund_kind", kind.code()), arm.code()),
                            multiples(multiples.get().where("fund_kind", kind.code()), arm.code())));
                }
            }
        }
        return curves;
    }

    private List<FundCurve.Age> ages(TableView table, int arm) {
        int count = run.run().plan().quarters();
        double[][] funds = table.byKey(arm, "age", count, List.of("funds"));
        double[][] committed = table.byKey(arm, "age", count, List.of("committed"));
        double[][] called = table.byKey(arm, "age", count, List.of("called"));
        double[][] back = table.byKey(arm, "age", count, List.of("paid_back"));
        List<FundCurve.Age> ages = new ArrayList<>();
        for (int age = 0; age < count; age++) {
            long there = Arrays.stream(funds[age]).filter(n -> n > 0).count();
            if (2 * there <= funds[age].length) {
                break;
            }
            double[] net = new double[back[age].length];
            double[] out = called[age];
            double[] in = back[age];
            Arrays.setAll(net, r -> in[r] - out[r]);
            ages.add(new FundCurve.Age(
                    age,
                    Arrays.stream(funds[age]).sum() / funds[age].length,
                    Sampled.ratio(out, committed[age], "commitments").estimate(),
                    Sampled.ratio(in, committed[age], "commitments").estimate(),
                    Sampled.ratio(net, committed[age], "commitments").estimate()));
        }
        return ages;
    }

    /** Futures in which no fund of the kind is old enough show no multiple. */
    private static List<FundCurve.Multiple> multiples(TableView table, int arm) {
        double[][] funds = table.byKey(arm, "percent", WHOLE, List.of("funds"));
        double[][] tvpi = table.byKey(arm, "percent", WHOLE, List.of("tvpi"));
        double[][] dpi = table.byKey(arm, "percent", WHOLE, List.of("dpi"));
        List<FundCurve.Multiple> multiples = new ArrayList<>();
        for (int percent = STEP; percent < WHOLE; percent += STEP) {
            double[] there =
                    Arrays.stream(funds[percent]).map(StrictMath::signum).toArray();
            if (Arrays.stream(there).anyMatch(n -> n > 0)) {
                multiples.add(new FundCurve.Multiple(
                        percent,
                        Sampled.meanWhere(tvpi[percent], there, "funds").estimate(),
                        Sampled.meanWhere(dpi[percent], there, "funds").estimate()));
            }
        }
        return multiples;
    }
}
