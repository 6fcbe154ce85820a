package io.sluice.report;

import io.sluice.analysis.Digits;
import io.sluice.analysis.Estimate;
import io.sluice.analysis.IndicatorEstimate;
import io.sluice.analysis.bunching.NotchFigure;
import io.sluice.report.chart.PlotChart;
import io.sluice.report.chart.PlotChart.Bar;
import io.sluice.report.chart.PlotChart.Line;
import io.sluice.report.chart.PlotChart.Mark;
import io.sluice.report.page.Block;
import io.sluice.report.page.Block.Panel;
import io.sluice.report.page.DataTable;
import io.sluice.report.page.Section;
import io.sluice.results.Dimensions.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who stands where near the thresholds of the law, what an observer would make of it, and how much of the answer is real. */
final class NotchSection {
    private static final double NORMAL = 1.96;

    private final ReportSource source;
    private final FigureNumbers numbers;

    NotchSection(ReportSource source, FigureNumbers numbers) {
        this.source = source;
        this.numbers = numbers;
    }

    Section section() {
        List<NotchFigure> notches =
                source.summary().figures().notches(source.reference().id());
        List<Block> blocks = new ArrayList<>();
        if (notches.isEmpty()) {
            blocks.add(new Block.Text("Nobody stands near a threshold in this run."));
        } else {
            blocks.add(figure(notches));
            blocks.add(new Block.Tabular("How much they bunch, and how much of it is real", false, measures(notches)));
        }
        return new Section("thresholds", "Bunching at the thresholds", blocks);
    }

    private Block figure(List<NotchFigure> notches) {
        List<Panel> panels = new ArrayList<>();
        DataTable.Builder table = DataTable.of(
                "threshold", "#distance from, %", "#observed", "#without an answer", "#expected by an observer");
        for (NotchFigure notch : notches) {
            double[] expected = expected(notch);
            panels.add(Panel.of(notch.title(), chart(notch, expected).draw(480, 280)));
            for (int bin = 0; bin < notch.observed().length; bin++) {
                table.row(
                        notch.title(),
                        Long.toString(Math.round(from(bin))).replace('-', '−'),
                        count(notch.observed()[bin]),
                        count(notch.natural()[bin]),
                        count(expected[bin]));
            }
        }
        return new Block.Figure(
                numbers.next(),
                "Who stands where near the thresholds, arm "
                        + source.reference().id() + ", mean number a future",
                "Bars: what others see; the dark bar is the last that qualifies. Solid line: where the same would stand if nobody answered to the"
                        + " threshold, which only the model knows. Dashed line: what an observer expects there from the bars away from the"
                        + " threshold, a polynomial (Kleven and Waseem 2013). The placebo is a value that no rule speaks of; nobody should"
                        + " bunch there.",
                Block.Layout.HALVES,
                panels,
                table.table());
    }

    private PlotChart chart(NotchFigure notch, double[] expected) {
        PlotChart chart = new PlotChart(
                "Histogram around the threshold: " + notch.title(), "distance to the threshold, %", "number a future");
        List<Double> middles = new ArrayList<>();
        List<Double> natural = new ArrayList<>();
        List<Double> smooth = new ArrayList<>();
        int last = notch.below() ? notch.first() - 1 : notch.first();
        for (int bin = 0; bin < notch.observed().length; bin++) {
            chart.bar(new Bar(from(bin), from(bin + 1), notch.observed()[bin], 0, bin == last));
            middles.add((from(bin) + from(bin + 1)) / 2);
            natural.add(notch.natural()[bin]);
            smooth.add(Math.max(0, expected[bin]));
        }
        chart.line(new Line("without an answer", 0, middles, natural));
        if (smooth.stream().allMatch(Double::isFinite)) {
            chart.line(new Line("expected by an observer", 1, middles, smooth));
        }
        return chart.mark(new Mark(0, ""));
    }

    /** Lower end of a bin, %; the bins are of one width. */
    private double from(int bin) {
        List<Member> distances = source.dimensions().of("distances");
        double first = Integer.parseInt(distances.get(0).id());
        return first + bin * (Integer.parseInt(distances.get(1).id()) - first);
    }

    /** What an observer expects a future, from the histogram of all replications. */
    private double[] expected(NotchFigure notch) {
        double[] expected = notch.estimate().counterfactual().clone();
        for (int bin = 0; bin < expected.length; bin++) {
            expected[bin] /= source.summary().run().replications();
        }
        return expected;
    }

    private DataTable measures(List<NotchFigure> notches) {
        DataTable.Builder table = DataTable.of(
                "threshold",
                "who qualifies",
                "#bunching b seen by an observer, ×",
                "#95 % interval",
                "told from 0",
                "#true b, ×",
                "#moved there a future",
                "#real part of the gaps closed, %");
        for (NotchFigure notch : notches) {
            double b = notch.estimate().b();
            double error = notch.standardError();
            boolean known = Double.isFinite(b) && Double.isFinite(error) && error > 0;
            double half = NORMAL * error;
            table.row(
                    notch.title(),
                    notch.below() ? "below" : "at or above",
                    Double.isFinite(b) ? Digits.rounded(b, known ? error : 0.01).replace('-', '−') : Shown.NONE,
                    known
                            ? (Digits.rounded(b - half, error / 10) + " to " + Digits.rounded(b + half, error / 10))
                                    .replace('-', '−')
                            : Shown.NONE,
                    known ? (Math.abs(b) > half ? "yes" : "no") : Shown.NONE,
                    truth(notch),
                    count(notch.moved()),
                    notch.moved() == 0 ? "nobody moves" : real("cosmetic_share_" + notch.notch()));
        }
        return table.table();
    }

    /** In the observer's sense: those who moved over the number that would stand in the bin next to the threshold. */
    private static String truth(NotchFigure notch) {
        double height = notch.natural()[notch.below() ? notch.first() - 1 : notch.first()];
        return height > 0 ? Digits.rounded(notch.moved() / height, 0.01) : Shown.NONE;
    }

    /** The share is nearly a parameter of the model, so its error is far below what a reader wants to see. */
    private String real(String cosmetic) {
        return defined(cosmetic)
                .map(each -> Digits.rounded(100 * (1 - each.value()), 0.1))
                .orElse(Shown.NONE);
    }

    private Optional<Estimate> defined(String indicator) {
        return source.reference()
                .indicator(indicator)
                .map(IndicatorEstimate::estimate)
                .filter(Estimate::defined);
    }

    private static String count(double number) {
        return Double.isFinite(number) ? Digits.rounded(number, 0.1) : Shown.NONE;
    }
}
