package io.sluice.report;

import io.sluice.analysis.ArmSummary;
import io.sluice.analysis.Breakdown;
import io.sluice.report.chart.BarChart;
import io.sluice.report.chart.BarChart.Bar;
import io.sluice.report.chart.BarChart.Group;
import io.sluice.report.chart.StepChart;
import io.sluice.report.chart.StepChart.Step;
import io.sluice.report.page.Block;
import io.sluice.report.page.Block.Panel;
import io.sluice.report.page.DataTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the trillion goes: step by step from the plan for sub-funds to the money raised, and why commitments were not called. */
final class PathFigure {
    private static final String PATH = "path";
    private static final String UNCALLED = "uncalled";
    private static final String SHARES = "national_shares";

    private final ReportSource source;
    private final FigureNumbers numbers;

    PathFigure(ReportSource source, FigureNumbers numbers) {
        this.source = source;
        this.numbers = numbers;
    }

    List<Block> figures() {
        List<Block> blocks = new ArrayList<>();
        path(source.reference()).ifPresent(blocks::add);
        uncalled(source.reference()).ifPresent(blocks::add);
        shares(source.reference()).ifPresent(blocks::add);
        return blocks;
    }

    private Optional<Block> path(ArmSummary arm) {
        Optional<Breakdown> level = source.level(PATH, arm.id(), "money");
        if (level.isEmpty()
                || level.get().members().stream().allMatch(e -> e.total().value() == 0)) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        DataTable.Builder table = DataTable.of("step", "", "#bn yuan", "#95 % interval", "#futures, 5–95 %");
        for (Breakdown.Entry entry : level.get().members()) {
            Shown shown = Shown.level(entry.total(), "billion yuan");
            boolean total = "true"
                    .equals(source.dimensions()
                            .of(PATH)
                            .get(entry.code())
                            .about()
                            .get("total"));
            steps.add(new Step(entry.title(), shown.number(), entry.total().value(), total));
            table.row(entry.title(), entry.titleZh(), shown.number(), shown.interval(), shown.spread());
        }
        StepChart chart =
                new StepChart("From the plan for sub-funds to the money raised, step by step, bn yuan", steps);
        return Optional.of(new Block.Figure(
                numbers.next(),
                "Where the trillion goes: from the plan for sub-funds to the money raised, arm " + arm.id(),
                "Means over futures, bn yuan of the day; dark bars are totals, red ones what a step takes. The announcement's own arithmetic counts"
                        + " commitments: nearly 1,000 bn from others beside 100 bn of the Treasury. The first bar is what the law's largest mean"
                        + " size allows the planned number of sub-funds in all, whoever pays. Each total is the sum of the steps since the"
                        + " one before, to the fen.",
                Block.Layout.WHOLE,
                List.of(new Panel("", chart.draw(1000), chart.narrow(358))),
                table.table()));
    }

    private Optional<Block> uncalled(ArmSummary arm) {
        Optional<Breakdown> level = source.level(UNCALLED, arm.id(), "uncalled");
        if (level.isEmpty()
                || level.get().members().stream().allMatch(e -> e.total().value() == 0)) {
            return Optional.empty();
        }
        List<Group> groups = new ArrayList<>();
        DataTable.Builder table = DataTable.of("cause", "", "#bn yuan", "#95 % interval", "#futures, 5–95 %");
        for (Breakdown.Entry entry : level.get().members()) {
            Shown shown = Shown.level(entry.total(), "billion yuan");
            table.row(entry.title(), entry.titleZh(), shown.number(), shown.interval(), shown.spread());
            double value = Math.max(0, entry.total().value());
            boolean known = shown.errorKnown();
            groups.add(new Group(
                    entry.title(),
                    List.of(new Bar(
                            "",
                            shown.number(),
                            value,
                            value,
                            known ? Math.max(0, entry.total().interval().low()) : Double.NaN,
                            known ? Math.max(0, entry.total().interval().high()) : Double.NaN,
                            0))));
        }
        BarChart chart = new BarChart("What was committed to sub-funds and not called, by cause, bn yuan", groups);
        return Optional.of(new Block.Figure(
                numbers.next(),
                "Why sub-funds did not call what was committed to them, arm " + arm.id(),
                "Money of all partners, bn yuan of the day. The causes of each fund sum to what it did not call, to the fen; what a fund never"
                        + " invested is split by what stopped most of its budget, quarter by quarter. A number below 0 (in the table) means that"
                        + " more was called than that cause explains. Black line: Monte Carlo 95 % interval.",
                Block.Layout.WHOLE,
                List.of(new Panel("", chart.draw(1000), chart.draw(358))),
                table.table()));
    }

    private Optional<Block> shares(ArmSummary arm) {
        Optional<Breakdown> level = source.level(SHARES, arm.id(), "funds");
        Optional<Breakdown> money = source.level(SHARES, arm.id(), "committed");
        if (level.isEmpty()
                || money.isEmpty()
                || level.get().members().stream().allMatch(e -> e.total().value() == 0)) {
            return Optional.empty();
        }
        List<Bar> bars = new ArrayList<>();
        DataTable.Builder table = DataTable.of(
                "share of the national chain", "#sub-funds", "#95 % interval", "#committed by all, bn yuan");
        for (Breakdown.Entry entry : level.get().members()) {
            Shown shown = Shown.level(entry.total(), "count");
            Shown committed =
                    Shown.level(money.get().members().get(entry.code()).total(), "billion yuan");
            table.row(entry.title(), shown.number(), shown.interval(), committed.number());
            double value = entry.total().value();
            bars.add(new Bar(entry.title(), shown.number(), value, value, Double.NaN, Double.NaN, 0));
        }
        BarChart chart =
                new BarChart("Sub-funds by the share of the national chain", List.of(new Group("Sub-funds", bars)));
        return Optional.of(new Block.Figure(
                numbers.next(),
                "How much of a sub-fund the national chain holds at its close, arm " + arm.id(),
                "Mean number of sub-funds over futures. In funds below the share that the law lets the chain offer, a rule cut it at the close (table reductions).",
                Block.Layout.WHOLE,
                List.of(new Panel("", chart.draw(1000), chart.draw(358))),
                table.table()));
    }
}
