package io.sluice.report;

import io.sluice.analysis.ArmSummary;
import io.sluice.analysis.Digits;
import io.sluice.analysis.Fan;
import io.sluice.report.chart.LineChart;
import io.sluice.report.chart.LineChart.Band;
import io.sluice.report.chart.LineChart.Level;
import io.sluice.report.chart.LineChart.Line;
import io.sluice.report.chart.Thousands;
import io.sluice.report.page.Block.Panel;
import io.sluice.report.page.DataTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Fans of the summary as lines and bands of a chart, and as rows of its table. */
final class FanLines {
    private static final double FINER = 2;
    private static final double HEIGHT = 230;

    private final ReportSource source;

    FanLines(ReportSource source) {
        this.source = source;
    }

    /** The means of a series in every arm in which it is not 0 throughout; the reference arm with its bands. */
    Optional<LineChart> chart(String series, boolean cumulated, String label, String unit, List<Level> levels) {
        List<Line> lines = new ArrayList<>();
        List<String> quarters = new ArrayList<>();
        for (ArmSummary arm : source.summary().arms()) {
            Optional<Fan> fan = source.summary().fan(arm.id(), series, cumulated);
            if (fan.isPresent() && (arm.reference() || !flat(fan.get()))) {
                quarters = fan.get().points().stream().map(Fan.Point::quarter).toList();
                lines.add(line(fan.get(), arm.id(), arm.code(), arm.reference()));
            }
        }
        return quarters.isEmpty()
                ? Optional.empty()
                : Optional.of(new LineChart(label, unit, quarters, named(lines), levels));
    }

    /**
     * Charts of several series on one vertical scale, and the table of them all.
     *
     * @param panels a chart for each series that is there
     * @param table their numbers
     */
    record Multiples(List<Panel> panels, DataTable table) {}

    /** The charts of series by name and title, each of a width; empty when none of them is there. */
    Optional<Multiples> multiples(
            Map<String, String> titles, boolean cumulated, String label, String unit, double width) {
        Map<String, LineChart> charts = new LinkedHashMap<>();
        DataTable.Builder table = table();
        double most = 0;
        for (Map.Entry<String, String> each : titles.entrySet()) {
            Optional<LineChart> chart = chart(each.getKey(), cumulated, each.getValue() + label, unit, List.of());
            if (chart.isPresent()) {
                charts.put(each.getValue(), chart.get());
                most = Math.max(most, chart.get().most());
                rows(table, each.getKey(), cumulated);
            }
        }
        List<Panel> panels = new ArrayList<>();
        for (Map.Entry<String, LineChart> each : charts.entrySet()) {
            panels.add(Panel.of(each.getKey(), each.getValue().draw(width, HEIGHT, 0, most)));
        }
        return panels.isEmpty() ? Optional.empty() : Optional.of(new Multiples(panels, table.table()));
    }

    /** One line of means, with the bands of 5 to 95 % and of 25 to 75 % of futures if wished. */
    static Line line(Fan fan, String label, int colour, boolean bands) {
        List<Band> areas = bands && spread(fan)
                ? List.of(
                        new Band(values(fan, Fan.Point::p05), values(fan, Fan.Point::p95)),
                        new Band(values(fan, Fan.Point::p25), values(fan, Fan.Point::p75)))
                : List.of();
        return new Line(label, colour, values(fan, Fan.Point::mean), areas);
    }

    /** Values of a fan, one a quarter; 0 where there is none. */
    static List<Double> values(Fan fan, ToDoubleFunction<Fan.Point> value) {
        return fan.points().stream()
                .mapToDouble(value)
                .map(v -> Double.isFinite(v) ? v : 0)
                .boxed()
                .toList();
    }

    /** A table for fans: last quarters of years only, with a first column that says which series and arm. */
    static DataTable.Builder table() {
        return DataTable.of(
                "series", "arm", "quarter", "#mean", "#Monte Carlo s.e.", "#5 %", "#25 %", "#median", "#75 %", "#95 %");
    }

    /** Adds the last quarter of each year, and the last of all, of a series in every arm. */
    void rows(DataTable.Builder table, String series, boolean cumulated) {
        for (ArmSummary arm : source.summary().arms()) {
            source.summary().fan(arm.id(), series, cumulated).ifPresent(fan -> rows(table, fan));
        }
    }

    private static void rows(DataTable.Builder table, Fan fan) {
        for (Fan.Point point : fan.points()) {
            if (point.quarter().endsWith("Q4") || point.index() == fan.points().size() - 1) {
                table.row(cells(fan, point));
            }
        }
    }

    private static List<String> cells(Fan fan, Fan.Point point) {
        double error = point.standardError();
        boolean known = Double.isFinite(error) && error > 0;
        double finer = known ? error * FINER : Double.POSITIVE_INFINITY;
        return List.of(
                fan.title(),
                fan.arm(),
                point.quarter(),
                number(point.mean(), known ? error : Double.POSITIVE_INFINITY),
                Double.isFinite(error) ? Thousands.apart(Digits.error(error)) : Shown.NONE,
                number(point.p05(), finer),
                number(point.p25(), finer),
                number(point.p50(), finer),
                number(point.p75(), finer),
                number(point.p95(), finer));
    }

    private static String number(double value, double error) {
        return Double.isFinite(value) ? Thousands.apart(Digits.rounded(value, error)) : Shown.NONE;
    }

    /** A single line needs no name. */
    private static List<Line> named(List<Line> lines) {
        if (lines.size() != 1) {
            return lines;
        }
        Line only = lines.get(0);
        return List.of(new Line("", only.colour(), only.middle(), only.bands()));
    }

    private static boolean flat(Fan fan) {
        return fan.points().stream().allMatch(point -> point.mean() == 0 && point.p95() == 0);
    }

    private static boolean spread(Fan fan) {
        return fan.points().stream()
                .allMatch(point -> Double.isFinite(point.p05())
                        && Double.isFinite(point.p95())
                        && Double.isFinite(point.p25())
                        && Double.isFinite(point.p75()));
    }
}
