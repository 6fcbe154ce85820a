package io.sluice.report;

import io.sluice.analysis.Estimate;
import io.sluice.analysis.IndicatorEstimate;
import io.sluice.analysis.Interval;
import io.sluice.report.chart.ForestChart;
import io.sluice.report.page.Block;
import io.sluice.report.page.Block.Panel;
import io.sluice.report.page.DataTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an evaluation that sees the arm alone would conclude, beside the true effect that the twin world shows. */
final class EvaluationFigure {
    /** A spread so many times as wide as the interval is told in the table only: it would hide everything else. */
    private static final double WIDEST = 20;

    private static final Map<String, String> DESIGNS = designs();

    private final ReportSource source;

    EvaluationFigure(ReportSource source) {
        this.source = source;
    }

    Optional<Block> figure(FigureNumbers numbers) {
        List<Panel> panels = new ArrayList<>();
        List<String> headings = new ArrayList<>(List.of("design", "which"));
        headings.addAll(EstimateCells.HEADINGS);
        DataTable.Builder table = DataTable.of(headings.toArray(String[]::new));
        DESIGNS.forEach((design, title) -> {
            Optional<IndicatorEstimate> found = source.reference().indicator(design + "_estimate");
            Optional<IndicatorEstimate> truth = source.reference().indicator(design + "_truth");
            if (found.isPresent()
                    && truth.isPresent()
                    && found.get().estimate().defined()
                    && truth.get().estimate().defined()) {
                panels.add(Panel.of(
                        title,
                        new ForestChart(
                                        title + ": what is estimated from the arm alone and what is true",
                                        List.of(
                                                row("estimated from the arm alone", found.get()),
                                                row("true effect", truth.get())),
                                        0)
                                .draw(358)));
                table.row(cells(title, "estimate", found.get()));
                table.row(cells(title, "truth", truth.get()));
            }
        });
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Figure(
                        numbers.next(),
                        "What an evaluation would have concluded, and what is true: private money raised because of the policy, million yuan a venture",
                        "An econometrician who sees only the world with the policy, with three usual designs, and the effect on the same ventures that only the twin world"
                                + " shows. Disc: estimate, hollow where its 95 % interval contains 0; dark line: Monte Carlo 95 % interval; pale bar: 5–95 % of"
                                + " futures, each of which is one data set an evaluator could have had; left out where it would dwarf all else, as single futures hold too few cases.",
                        Block.Layout.THIRDS,
                        panels,
                        table.table()));
    }

    private static ForestChart.Row row(String label, IndicatorEstimate each) {
        Estimate e = each.estimate();
        Interval interval = e.interval();
        boolean known = e.replications() > 1 && interval.bounded();
        boolean spread = known && e.spread().p95() - e.spread().p05() < WIDEST * (interval.high() - interval.low());
        return new ForestChart.Row(
                label,
                Shown.level(e, "").signed(),
                e.value(),
                known ? interval.low() : Double.NaN,
                known ? interval.high() : Double.NaN,
                spread ? e.spread().p05() : Double.NaN,
                spread ? e.spread().p95() : Double.NaN,
                known && !interval.contains(0));
    }

    private static List<String> cells(String title, String which, IndicatorEstimate each) {
        List<String> cells = new ArrayList<>(List.of(title, which));
        cells.addAll(
                EstimateCells.of(Shown.level(each.estimate(), each.indicator().unit())));
        return cells;
    }

    private static Map<String, String> designs() {
        Map<String, String> designs = new LinkedHashMap<>();
        designs.put("comparison", "Treated against untreated");
        designs.put("differences", "Difference in differences");
        designs.put("discontinuity", "Discontinuity at the value limit");
        return java.util.Collections.unmodifiableMap(designs);
    }
}
