package io.sluice.report;

import io.sluice.analysis.Estimate;
import io.sluice.analysis.FundCurve;
import io.sluice.analysis.FundCurve.Age;
import io.sluice.analysis.FundCurve.Multiple;
import io.sluice.report.chart.PlotChart;
import io.sluice.report.chart.PlotChart.Area;
import io.sluice.report.chart.PlotChart.Line;
import io.sluice.report.chart.PlotChart.Point;
import io.sluice.report.page.Block;
import io.sluice.report.page.Block.Panel;
import io.sluice.report.page.DataTable;
import io.sluice.scenario.text.CsvTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Funds below the national ones: their J-curve by age, and how their multiples are distributed, beside those of real funds. */
final class FundReturns {
    private static final String BENCHMARKS = "/io/sluice/report/fund-benchmarks.csv";
    private static final List<String> KINDS = List.of("sub-fund", "guidance", "private-fund");
    private static final double QUARTERS = 4;
    private static final double MOST = 5;

    private final ReportSource source;
    private final FigureNumbers numbers;
    private final CsvTable benchmarks = CsvTable.resource(BENCHMARKS);

    FundReturns(ReportSource source, FigureNumbers numbers) {
        this.source = source;
        this.numbers = numbers;
    }

    /** The J-curve and the distribution of multiples of the reference arm, where it has funds that are old enough. */
    List<Block> figures() {
        List<FundCurve> curves = new ArrayList<>();
        for (String kind : KINDS) {
            source.summary()
                    .figures()
                    .funds(source.reference().id(), kind)
                    .filter(curve -> !curve.ages().isEmpty())
                    .ifPresent(curves::add);
        }
        List<Block> figures = new ArrayList<>();
        if (!curves.isEmpty()) {
            figures.add(ages(curves));
            multiples(curves).ifPresent(figures::add);
        }
        return figures;
    }

    private Block ages(List<FundCurve> curves) {
        PlotChart net = new PlotChart(
                "J-curve: paid back less called over commitments, by age of the fund",
                "years since the fund's close",
                "net, % of commitments");
        PlotChart calls = new PlotChart(
                "Called over commitments, by age of the fund",
                "years since the fund's close",
                "called, % of commitments");
        DataTable.Builder table = DataTable.of(
                "kind of fund",
                "#years",
                "#funds",
                "#called, %",
                "#paid back, %",
                "#net, %",
                "#net, Monte Carlo 95 % interval",
                "#net, futures 5–95 %");
        for (FundCurve curve : curves) {
            int colour = KINDS.indexOf(curve.kind());
            List<Double> years =
                    curve.ages().stream().map(age -> age.quarters() / QUARTERS).toList();
            if (colour == 0) {
                net.area(fan(years, curve.ages()));
            }
            net.line(new Line(curve.title(), colour, years, percent(curve.ages(), Age::net)));
            calls.line(new Line(curve.title(), colour, years, percent(curve.ages(), Age::called)));
            for (Age age : curve.ages()) {
                if (age.quarters() % (int) QUARTERS == 0) {
                    table.row(row(curve, age));
                }
            }
        }
        return new Block.Figure(
                numbers.next(),
                "The J-curve of funds closed during the run, arm "
                        + source.reference().id(),
                "Sums over all funds that reached an age, as a share of their commitments; in yuan of the day, after fees and carried interest. The"
                        + " funds at high ages are those closed early: fewer, and of other years. Band: 90 % of futures, sub-funds. What is still held is not"
                        + " counted before it is sold. A line ends where fewer than half of the futures have a fund of that age.",
                Block.Layout.HALVES,
                List.of(
                        Panel.of("Paid back less called", net.draw(480, 300)),
                        Panel.of("Called", calls.draw(480, 300))),
                table.table());
    }

    private static List<String> row(FundCurve curve, Age age) {
        Shown net = Shown.level(age.net(), "share");
        return List.of(
                curve.title(),
                Integer.toString(age.quarters() / (int) QUARTERS),
                Long.toString(Math.round(age.funds())),
                Shown.level(age.called(), "share").number(),
                Shown.level(age.paidBack(), "share").number(),
                net.number(),
                net.interval(),
                net.spread());
    }

    private Optional<Block> multiples(List<FundCurve> curves) {
        List<FundCurve> grown =
                curves.stream().filter(curve -> !curve.multiples().isEmpty()).toList();
        if (grown.isEmpty()) {
            return Optional.empty();
        }
        PlotChart total = distribution("total value over paid in (TVPI), ×", grown, Multiple::tvpi);
        for (int row = 0; row < benchmarks.size(); row++) {
            boolean china = benchmarks.text(row, "id").startsWith("china");
            boolean named = benchmarks.number(row, "percent") == 50;
            String name =
                    !named ? "" : china ? "China" : benchmarks.text(row, "id").endsWith("2000s") ? "2000s" : "2010s";
            total.point(new Point(
                    benchmarks.number(row, "tvpi"), benchmarks.number(row, "percent"), name, china ? 7 : 4, china));
        }
        PlotChart paid = distribution("distributed over paid in (DPI), ×", grown, Multiple::dpi);
        DataTable.Builder table = DataTable.of(
                "funds",
                "#at most, % of funds",
                "#TVPI, ×",
                "#Monte Carlo 95 % interval",
                "#futures, 5–95 %",
                "#DPI, ×");
        for (FundCurve curve : grown) {
            for (Multiple each : curve.multiples()) {
                Shown tvpi = Shown.level(each.tvpi(), "x");
                table.row(
                        curve.title(),
                        Integer.toString(each.percent()),
                        tvpi.number(),
                        tvpi.interval(),
                        tvpi.spread(),
                        Shown.level(each.dpi(), "x").number());
            }
        }
        for (int row = 0; row < benchmarks.size(); row++) {
            table.row(
                    benchmarks.text(row, "title") + " (" + benchmarks.text(row, "source") + ")",
                    benchmarks.text(row, "percent"),
                    benchmarks.text(row, "tvpi"),
                    "",
                    "",
                    "");
        }
        return Optional.of(new Block.Figure(
                numbers.next(),
                "Multiples of funds that are seven years old or older at the horizon, arm "
                        + source.reference().id(),
                "A point (x, y) of a line: y % of the funds have a multiple of at most x; mean over futures, band 90 % of futures, sub-funds. Hollow"
                        + " points: quartiles and medians of real funds, as far as they may be told; the world's are averages over vintages and not"
                        + " Chinese. Only money paid in during the run counts.",
                Block.Layout.HALVES,
                List.of(
                        Panel.of("Total value", total.draw(480, 320)),
                        Panel.of("Paid back so far", paid.draw(480, 320))),
                table.table()));
    }

    private static PlotChart distribution(String axis, List<FundCurve> curves, Function<Multiple, Estimate> value) {
        PlotChart chart =
                new PlotChart("Distribution over funds: " + axis, axis, "% of funds with at most this").upTo(MOST);
        for (FundCurve curve : curves) {
            List<Double> percents =
                    curve.multiples().stream().map(m -> (double) m.percent()).toList();
            int colour = KINDS.indexOf(curve.kind());
            if (colour == 0) {
                chart.area(new Area(
                        0,
                        thereAndBack(
                                curve.multiples(),
                                m -> value.apply(m).spread().p95(),
                                m -> value.apply(m).spread().p05()),
                        thereAndBack(curve.multiples(), Multiple::percent, Multiple::percent)));
            }
            chart.line(new Line(
                    curve.title(),
                    colour,
                    curve.multiples().stream().map(m -> value.apply(m).value()).toList(),
                    percents));
        }
        return chart;
    }

    private static Area fan(List<Double> years, List<Age> ages) {
        return new Area(
                0,
                thereAndBack(years, year -> year, year -> year),
                thereAndBack(
                        ages,
                        age -> 100 * age.net().spread().p95(),
                        age -> 100 * age.net().spread().p05()));
    }

    private static <T> List<Double> thereAndBack(List<T> all, ToDoubleFunction<T> there, ToDoubleFunction<T> back) {
        List<Double> corners =
                new ArrayList<>(all.stream().map(there::applyAsDouble).toList());
        List<Double> returning =
                new ArrayList<>(all.stream().map(back::applyAsDouble).toList());
        Collections.reverse(returning);
        corners.addAll(returning);
        return corners;
    }

    private static List<Double> percent(List<Age> ages, Function<Age, Estimate> value) {
        return ages.stream().map(age -> 100 * value.apply(age).value()).toList();
    }
}
