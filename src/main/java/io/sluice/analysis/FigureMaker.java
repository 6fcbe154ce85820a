package io.sluice.analysis;

import io.sluice.results.Dimensions.Member;
import io.sluice.results.Indicator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes what is drawn of a run beside its indicators from the tables of money and funds. */
final class FigureMaker {
    private static final double BILLION_YUAN = Indicator.FEN_PER_BILLION_YUAN;

    private final RunTables run;

    FigureMaker(RunTables run) {
        this.run = run;
    }

    RunFigures figures() {
        return new RunFigures(money(), new FundMaker(run).curves(), industries(), new NotchMaker(run).figures());
    }

    private Map<String, List<AdditionalityTable.Stage>> industries() {
        Map<String, List<AdditionalityTable.Stage>> byArm =
                Tables.by(run, "additionality_industries", "industry", "industries");
        run.arms().stream().filter(run::isCounterfactual).forEach(arm -> byArm.remove(arm.id()));
        return byArm;
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
        Slots slots = Slots.of(List.of("payment", "from_node", "to_node"), groups.size(), n, n);
        Slots paid = slots.only(table.present(arm.code(), slots, "paid"));
        List<MoneyPaths.Path> paths = new ArrayList<>();
        table.each(List.of(arm.code()), paid, Measure.each("paid"), (m, slot, vectors) -> {
            double[] fen = vectors[0][0];
            if (Arrays.stream(fen).anyMatch(each -> each != 0)) {
                paths.add(new MoneyPaths.Path(
                        groups.get(slot / (n * n)).id(),
                        nodes.get(slot / n % n).id(),
                        nodes.get(slot % n).id(),
                        Sampled.mean(fen).estimate().dividedBy(BILLION_YUAN)));
            }
        });
        return new MoneyPaths(arm.id(), nodes.stream().map(FigureMaker::node).toList(), paths);
    }

    private static MoneyPaths.Node node(Member node) {
        return new MoneyPaths.Node(
                node.id(), node.title(), node.titleZh(), node.about().containsKey("industry"));
    }
}
