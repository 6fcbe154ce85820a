package io.sluice.report;

import io.sluice.analysis.Bin;
import io.sluice.analysis.Digits;
import io.sluice.analysis.Doubt;
import io.sluice.analysis.Doubts;
import io.sluice.analysis.DrawnValues;
import io.sluice.analysis.Estimate;
import io.sluice.report.chart.PlotChart;
import io.sluice.report.page.Block;
import io.sluice.report.page.Block.Panel;
import io.sluice.report.page.DataTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Net leverage over theta, the response of what investors give to what funds ask for: what each draw makes of it,
 *
 * <pre>Y(theta_0) + Y(theta_d, w_d) - Y(theta_0, w_d)</pre>
 *
 * with Y(theta_0) the estimate with the values set and w_d the future of draw d, so that what futures differ in on their
 * own is gone.
 */
final class LeverageFigure {
    private static final String THETA = "supply_response";
    private static final int MOST_BINS = 5;
    private static final int LEAST_IN_A_BIN = 4;
    private static final Map<String, String> LEVERAGES = leverages();

    private final ReportSource source;
    private final Doubts doubts;

    LeverageFigure(ReportSource source) {
        this.source = source;
        this.doubts = source.summary().doubts();
    }

    /** The figure; none where theta was not drawn, or too seldom for two means. */
    Optional<Block> figure(FigureNumbers numbers) {
        Optional<DrawnValues> theta = doubts.values(THETA);
        if (theta.isEmpty()) {
            return Optional.empty();
        }
        List<Panel> panels = new ArrayList<>();
        DataTable.Builder table =
                DataTable.of("number", "#theta from", "#to", "#draws", "#mean theta", "#mean, ×", "#95 % interval");
        LEVERAGES.forEach((name, title) -> doubts.of(source.reference().id(), name)
                .ifPresent(doubt -> panel(title, doubt, theta.get(), table).ifPresent(panels::add)));
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Figure(
                        numbers.next(),
                        "Net leverage over the response of supply (theta), arm "
                                + source.reference().id(),
                        "Theta says how far money asked for draws more money: with 0, funds share what investors give anyway; with 1, each"
                                + " brings its own. Small dots: draws, each the number with the values set plus what the draw changes in its own"
                                + " future. All other assumptions are drawn too, so the dots scatter. Discs: means of the draws in order of theta, in"
                                + " groups of nearly equal number, with 95 % intervals. Dashed line: the value set.",
                        Block.Layout.HALVES,
                        panels,
                        table.table()));
    }

    private Optional<Panel> panel(String title, Doubt doubt, DrawnValues theta, DataTable.Builder table) {
        List<Double> drawn = doubt.pairs().stream()
                .map(pair -> doubt.asSet().value() + pair.drawn() - pair.asSet())
                .toList();
        long known = drawn.stream().filter(Double::isFinite).count();
        List<Bin> bins = Bin.of(theta.byDraw(), drawn, (int) Math.min(MOST_BINS, Math.max(1, known / LEAST_IN_A_BIN)));
        if (bins.size() < 2) {
            return Optional.empty();
        }
        PlotChart chart =
                new PlotChart(alternative(title, bins), "theta drawn", "×, as set plus what the draw changes");
        for (int i = 0; i < drawn.size(); i++) {
            if (Double.isFinite(drawn.get(i))) {
                chart.dot(new PlotChart.Dot(theta.byDraw().get(i), drawn.get(i), 0));
            }
        }
        for (Bin bin : bins) {
            Estimate mean = bin.mean();
            chart.mean(new PlotChart.Mean(
                    bin.middle(),
                    mean.value(),
                    mean.interval().low(),
                    mean.interval().high(),
                    0));
            Shown shown = Shown.level(mean, "x");
            table.row(
                    title,
                    theta(bin.from()),
                    theta(bin.to()),
                    Integer.toString(mean.replications()),
                    theta(bin.middle()),
                    shown.number(),
                    shown.interval());
        }
        String set = theta.assumption().about().getOrDefault("central", "");
        if (!set.isEmpty()) {
            chart.mark(new PlotChart.Mark(Double.parseDouble(set), "as set: " + set));
        }
        return Optional.of(Panel.of(title + ", ×", chart.draw(480, 300)));
    }

    private static String alternative(String title, List<Bin> bins) {
        List<String> means = bins.stream()
                .map(bin -> Shown.level(bin.mean(), "x").number() + " at " + theta(bin.middle()))
                .toList();
        return title + " over the drawn response of supply, theta; means: " + String.join(", ", means);
    }

    private static String theta(double value) {
        return Digits.brief(value, 0.01);
    }

    private static Map<String, String> leverages() {
        Map<String, String> leverages = new LinkedHashMap<>();
        leverages.put("net_private_leverage", "Net private leverage");
        leverages.put("net_social_leverage", "Net social leverage");
        return leverages;
    }
}
