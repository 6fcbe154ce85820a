package io.sluice.report;

import io.sluice.analysis.CrowdingRange;
import io.sluice.analysis.Estimate;
import io.sluice.analysis.Interval;
import io.sluice.report.chart.ForestChart;
import io.sluice.report.page.Block;
import io.sluice.report.page.Block.Panel;
import io.sluice.report.page.DataTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the assumed crowding block does to the numbers that rest on it, beside their Monte Carlo interval (decisions A5). */
final class CrowdingFigure {
    private final ReportSource source;

    CrowdingFigure(ReportSource source) {
        this.source = source;
    }

    Block block(FigureNumbers numbers) {
        List<CrowdingRange> ranges = source.summary().figures().crowding();
        if (ranges.isEmpty()) {
            return new Block.Caution(
                    "Deadweight, displacement and net leverage rest on the assumed crowding parameters, held here at the values set."
                            + " Runs of ten replications or more also run some of them with the block at its low and high end; this one is too small.");
        }
        Map<String, List<CrowdingRange>> byIndicator = new LinkedHashMap<>();
        ranges.forEach(range -> byIndicator
                .computeIfAbsent(range.indicator().name(), name -> new ArrayList<>())
                .add(range));
        List<Panel> panels = new ArrayList<>();
        DataTable.Builder table = DataTable.of(
                "indicator",
                "arm",
                "#crowding low",
                "#as set",
                "#crowding high",
                "unit",
                "#Monte Carlo 95 % interval, as set",
                "#shift to low, 95 % interval",
                "#shift to high, 95 % interval",
                "#replications of the shifts");
        for (List<CrowdingRange> of : byIndicator.values()) {
            panels.add(panel(of));
            of.forEach(range -> table.row(row(range)));
        }
        return new Block.Figure(
                numbers.next(),
                "What the assumed crowding parameters do, beside the Monte Carlo error",
                "Disc and dark line: estimate and Monte Carlo 95 % interval with the block crowding as the scenario sets it. Pale bar: from the block at its"
                        + " low end to the block at its high end. Low means less private money for each public yuan. The ends come from "
                        + ranges.get(0).replications()
                        + " replications that ran all three on the same draws; the disc is hollow where they do not tell either end from the middle. Where the bar is longer than the line, more replications do not help: what is"
                        + " missing is knowledge of how investors behave.",
                Block.Layout.THIRDS,
                panels,
                table.table());
    }

    private static Panel panel(List<CrowdingRange> of) {
        List<ForestChart.Row> rows = new ArrayList<>();
        for (CrowdingRange range : of) {
            double scale = share(range) ? 100 : 1;
            Interval interval = range.asSet().interval();
            rows.add(new ForestChart.Row(
                    range.arm(),
                    words(range),
                    scale * range.asSet().value(),
                    interval.bounded() ? scale * interval.low() : Double.NaN,
                    interval.bounded() ? scale * interval.high() : Double.NaN,
                    scale * Math.min(range.low(), range.high()),
                    scale * Math.max(range.low(), range.high()),
                    told(range)));
        }
        String unit =
                Shown.level(of.get(0).asSet(), of.get(0).indicator().unit()).unit();
        String title = of.get(0).indicator().title() + (unit.isEmpty() ? "" : " (" + unit + ")");
        return Panel.of(
                title, new ForestChart(title + " with the crowding block low, as set and high", rows, 0).draw(358));
    }

    /** Low to high in words, with as many digits as the errors of both ends allow; or that neither end is told from what is set. */
    static String words(CrowdingRange range) {
        return told(range) ? ends(range, " to ") : "not told apart";
    }

    /** Whether an end is told apart from the block as it is set. */
    static boolean told(CrowdingRange range) {
        return !range.toLow().interval().contains(0)
                || !range.toHigh().interval().contains(0);
    }

    /** The numbers at both ends, joined by a word. */
    static String ends(CrowdingRange range, String word) {
        return shown(range, range.low(), range.toLow()).number()
                + word
                + shown(range, range.high(), range.toHigh()).number();
    }

    private static List<String> row(CrowdingRange range) {
        String unit = range.indicator().unit();
        Shown set = Shown.level(range.asSet(), unit);
        return List.of(
                range.indicator().title(),
                range.arm(),
                shown(range, range.low(), range.toLow()).number(),
                set.number(),
                shown(range, range.high(), range.toHigh()).number(),
                set.unit(),
                set.interval(),
                Shown.difference(range.toLow(), unit).interval(),
                Shown.difference(range.toHigh(), unit).interval(),
                Integer.toString(range.replications()));
    }

    /** An end, told no finer than the shift to it is known. */
    private static Shown shown(CrowdingRange range, double end, Estimate shift) {
        Estimate at =
                new Estimate(end, shift.standardError(), shift.interval(), shift.spread(), shift.replications(), null);
        return Shown.level(at, range.indicator().unit());
    }

    private static boolean share(CrowdingRange range) {
        return range.indicator().unit().equals("share");
    }
}
