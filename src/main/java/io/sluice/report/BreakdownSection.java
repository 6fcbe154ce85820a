package io.sluice.report;

import io.sluice.analysis.ArmSummary;
import io.sluice.analysis.Breakdown;
import io.sluice.analysis.Estimate;
import io.sluice.report.chart.BarChart;
import io.sluice.report.chart.BarChart.Bar;
import io.sluice.report.chart.BarChart.Group;
import io.sluice.report.page.Block;
import io.sluice.report.page.Block.Panel;
import io.sluice.report.page.DataTable;
import io.sluice.report.page.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Investment by industry and by stage: the whole market, and the national chain within it. */
final class BreakdownSection {
    private static final String MARKET = "market_invested";
    private static final String CHAIN = "chain_invested";

    private final ReportSource source;
    private final FigureNumbers numbers;

    BreakdownSection(ReportSource source, FigureNumbers numbers) {
        this.source = source;
        this.numbers = numbers;
    }

    Section section() {
        DataTable.Builder table = DataTable.of(
                "breakdown",
                "member",
                "",
                "arm",
                "measure",
                "#bn yuan",
                "#Monte Carlo 95 % interval",
                "#futures, 5–95 %");
        List<Panel> panels = new ArrayList<>();
        panel("industries", "By industry", table).ifPresent(panels::add);
        panel("stages", "By stage", table).ifPresent(panels::add);
        Block block = panels.isEmpty()
                ? new Block.Text("This run holds no breakdown by industry or stage.")
                : new Block.Figure(
                        numbers.next(),
                        "Investment in ventures by industry and stage over " + source.horizon() + ", bn yuan",
                        "Whole bar: all venture investment of the market. Dark part: by the national fund's chain. Black line: Monte"
                                + " Carlo 95 % interval of the whole. Nominal yuan. What has no"
                                + " investment in any arm is not drawn.",
                        Block.Layout.HALVES,
                        panels,
                        table.table());
        return new Section("breakdown", "Industries and stages", List.of(block));
    }

    private Optional<Panel> panel(String dimension, String title, DataTable.Builder table) {
        Optional<Breakdown> first = whole(dimension, source.reference());
        if (first.isEmpty()) {
            return Optional.empty();
        }
        List<Group> groups = new ArrayList<>();
        for (int m = 0; m < first.get().members().size(); m++) {
            Group group = group(dimension, title, m, table);
            if (group.bars().stream().anyMatch(bar -> bar.value() != 0)) {
                groups.add(group);
            }
        }
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        BarChart chart = new BarChart(title + ": investment in ventures by arm, bn yuan", groups);
        return Optional.of(Panel.of(title, chart.draw(400)));
    }

    private Group group(String dimension, String title, int member, DataTable.Builder table) {
        List<Bar> bars = new ArrayList<>();
        String label = "";
        for (ArmSummary arm : source.summary().arms()) {
            Optional<Breakdown> whole = whole(dimension, arm);
            if (whole.isPresent()) {
                Breakdown.Entry entry = whole.get().members().get(member);
                Optional<Breakdown.Entry> chain = source.level(dimension, arm.id(), CHAIN)
                        .map(b -> b.members().get(member));
                label = entry.title();
                bars.add(bar(
                        arm, entry.total(), chain.map(e -> e.total().value()).orElse(0.0)));
                row(table, title, entry, arm, whole.get().measure());
                if (whole.get().measure().equals(MARKET)) {
                    chain.ifPresent(e -> row(table, title, e, arm, CHAIN));
                }
            }
        }
        return new Group(label, bars);
    }

    /** All venture investment, or the chain's where the run does not hold it. */
    private Optional<Breakdown> whole(String dimension, ArmSummary arm) {
        return source.level(dimension, arm.id(), MARKET).or(() -> source.level(dimension, arm.id(), CHAIN));
    }

    private static Bar bar(ArmSummary arm, Estimate whole, double chain) {
        Shown shown = Shown.level(whole, "billion yuan");
        boolean known = shown.errorKnown();
        return new Bar(
                arm.id(),
                shown.number(),
                shown.defined() ? whole.value() : 0,
                chain,
                known ? whole.interval().low() : Double.NaN,
                known ? whole.interval().high() : Double.NaN,
                arm.code());
    }

    private static void row(
            DataTable.Builder table, String title, Breakdown.Entry entry, ArmSummary arm, String measure) {
        Shown shown = Shown.level(entry.total(), "billion yuan");
        table.row(
                title,
                entry.title(),
                entry.titleZh(),
                arm.id(),
                measure,
                shown.number(),
                shown.interval(),
                shown.spread());
    }
}
