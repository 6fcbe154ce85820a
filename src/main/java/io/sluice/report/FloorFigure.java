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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether funds of the chain kept the floors of the law when their investment periods ended: by floor, kind of fund and arm. */
final class FloorFigure {
    private static final String DIMENSION = "floors";
    /** The indicator of funds that keep a floor, by floor. */
    private static final Map<String, String> INDICATORS = Map.of(
            "sub-fund-early", "subfunds_early_floor_met",
            "regional-early", "regional_early_floor_met",
            "regional-through", "subfund_share_floor_met");

    private static final double PERCENT = 100;

    private final ReportSource source;
    private final FigureNumbers numbers;

    FloorFigure(ReportSource source, FigureNumbers numbers) {
        this.source = source;
        this.numbers = numbers;
    }

    /** The figure; none where no fund that a floor binds ended its investment period. */
    Optional<Block> figure() {
        List<Group> kept = new ArrayList<>();
        List<Group> money = new ArrayList<>();
        DataTable.Builder table = DataTable.of(
                "floor",
                "",
                "arm",
                "#funds tested",
                "#kept it",
                "#kept it, %",
                "#Monte Carlo 95 % interval, %",
                "#of futures, 5–95 %",
                "#had invested nothing",
                "#counts towards it, bn yuan",
                "#of, bn yuan",
                "#counts, %");
        int floors = source.dimensions().of(DIMENSION).size();
        for (int floor = 0; floor < floors; floor++) {
            List<Bar> funds = new ArrayList<>();
            List<Bar> counted = new ArrayList<>();
            String title = source.dimensions().of(DIMENSION).get(floor).title();
            for (int arm = 0; arm < source.summary().arms().size(); arm++) {
                Optional<Row> row = row(source.summary().arms().get(arm), floor);
                int colour = arm;
                row.ifPresent(each -> table.row(each.cells()));
                row.flatMap(each -> each.funds(colour)).ifPresent(funds::add);
                row.flatMap(each -> each.money(colour)).ifPresent(counted::add);
            }
            if (!funds.isEmpty()) {
                kept.add(new Group(title, funds));
                money.add(new Group(title, counted));
            }
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(block(kept, money, table.table()));
    }

    private Block block(List<Group> kept, List<Group> money, DataTable table) {
        return new Block.Figure(
                numbers.next(),
                "Floors kept and missed at the end of the investment period, over " + source.horizon(),
                "When a fund of the chain ends its investment period, what it has invested is put to the rules. A floor that is missed is a"
                        + " finding: it moves no money and closes no fund. Each deal has to leave the floors within reach of what the"
                        + " fund itself holds; a fund that then spends little on what counts misses them in the end all the same. In the end"
                        + " regional funds are looked through to what their sub-funds have invested by then; at their own deals they are not. Black line: Monte Carlo 95 % interval. Arms without such funds are not"
                        + " drawn.",
                Block.Layout.HALVES,
                List.of(
                        Panel.of(
                                "Funds that keep the floor, % of those it binds",
                                new BarChart("Funds that keep each floor by arm, %", kept).draw(400)),
                        Panel.of(
                                "Money that counts towards the floor, % of what all of them invested",
                                new BarChart("Money that counts towards each floor by arm, %", money).draw(400))),
                table);
    }

    /** One floor in one arm; empty where the run does not know. */
    private Optional<Row> row(ArmSummary arm, int floor) {
        Optional<Breakdown> tested = source.level(DIMENSION, arm.id(), "tested");
        Optional<Estimate> share = arm.indicator(INDICATORS.getOrDefault(
                        source.dimensions().of(DIMENSION).get(floor).id(), ""))
                .map(each -> each.estimate());
        return tested.isEmpty() || share.isEmpty()
                ? Optional.empty()
                : Optional.of(new Row(arm, tested.get().members().get(floor), Shown.level(share.get(), "share")));
    }

    private final class Row {
        private final ArmSummary arm;
        private final Breakdown.Entry tested;
        private final Shown share;

        Row(ArmSummary arm, Breakdown.Entry tested, Shown share) {
            this.arm = arm;
            this.tested = tested;
            this.share = share;
        }

        private Shown shown(String measure, String unit) {
            Breakdown level = source.level(DIMENSION, arm.id(), measure).orElseThrow();
            return Shown.level(level.members().get(tested.code()).total(), unit);
        }

        /** Mean number of funds; a whole one without decimals. */
        private String funds(String measure) {
            Shown number = shown(measure, "count");
            double value = number.estimate().value();
            return value == Math.rint(value) ? Long.toString((long) value) : number.number();
        }

        private double counted() {
            double whole = shown("invested", "billion yuan").estimate().value();
            return whole > 0
                    ? PERCENT * shown("counted", "billion yuan").estimate().value() / whole
                    : Double.NaN;
        }

        private String countedInWords() {
            return Double.isNaN(counted()) ? Shown.NONE : Long.toString(Math.round(counted()));
        }

        Optional<Bar> funds(int colour) {
            if (!share.defined()) {
                return Optional.empty();
            }
            double value = share.estimate().value();
            boolean known = share.errorKnown();
            return Optional.of(new Bar(
                    arm.id(),
                    share.number(),
                    value,
                    value,
                    known ? share.estimate().interval().low() : Double.NaN,
                    known ? share.estimate().interval().high() : Double.NaN,
                    colour));
        }

        Optional<Bar> money(int colour) {
            return share.defined() && !Double.isNaN(counted())
                    ? Optional.of(
                            new Bar(arm.id(), countedInWords(), counted(), counted(), Double.NaN, Double.NaN, colour))
                    : Optional.empty();
        }

        String[] cells() {
            return new String[] {
                tested.title(),
                tested.titleZh(),
                arm.id(),
                funds("tested"),
                funds("met"),
                share.number(),
                share.interval(),
                share.spread(),
                funds("empty"),
                shown("counted", "billion yuan").number(),
                shown("invested", "billion yuan").number(),
                countedInWords()
            };
        }
    }
}
