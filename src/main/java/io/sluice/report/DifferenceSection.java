package io.sluice.report;

import io.sluice.analysis.Contrast;
import io.sluice.analysis.Estimate;
import io.sluice.report.chart.ForestChart;
import io.sluice.report.chart.ForestChart.Row;
import io.sluice.report.page.Block;
import io.sluice.report.page.Block.Panel;
import io.sluice.report.page.DataTable;
import io.sluice.report.page.Section;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changes between the arms, over the same random draws. */
final class DifferenceSection {
    private static final List<String> DRAWN = List.of(
            OpeningMaker.MOBILISED,
            "market_invested",
            "net_private_leverage",
            "net_private_money",
            "additional_share",
            "ventures_funded",
            "early_stage_share",
            "market_early_share",
            "inland_share",
            "market_inland_share",
            "theil_total",
            "national_tvpi",
            "public_loss",
            "public_loss_cvar95",
            "fiscal_pv");

    private final ReportSource source;
    private final FigureNumbers numbers;

    DifferenceSection(ReportSource source, FigureNumbers numbers) {
        this.source = source;
        this.numbers = numbers;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        List<Contrast> contrasts = source.summary().contrasts();
        if (contrasts.isEmpty()) {
            blocks.add(new Block.Text("One arm was run, so there is nothing to compare."));
            return new Section("differences", "Differences between the arms", blocks);
        }
        blocks.add(
                new Block.Text(
                        "Every replication runs all arms over the same random draws, so the differences are paired: what"
                                + " the policy does not touch cancels out. Signs: the arm named first minus the arm named second."));
        List<Panel> panels = new ArrayList<>();
        for (String name : DRAWN) {
            List<Contrast> same = contrasts.stream()
                    .filter(c ->
                            c.indicator().name().equals(name) && c.difference().defined())
                    .toList();
            if (!same.isEmpty()) {
                panels.add(panel(same));
            }
        }
        if (!panels.isEmpty()) {
            blocks.add(new Block.Figure(
                    numbers.next(),
                    "Paired differences between arms",
                    "Disc: estimate, filled where the 95 % interval excludes 0 and hollow where it does not. Dark line: Monte Carlo"
                            + " 95 % interval, which shrinks with more replications. Pale bar: 5–95 % of futures, which does not."
                            + " Grey band: differences declared too small to matter before the run.",
                    Block.Layout.THIRDS,
                    panels,
                    table(contrasts, true)));
        }
        blocks.add(new Block.Tabular("Differences of all indicators", true, table(contrasts, false)));
        return new Section("differences", "Differences between the arms", blocks);
    }

    private static Panel panel(List<Contrast> same) {
        List<Row> rows = new ArrayList<>();
        double margin = 0;
        String unit = "";
        for (Contrast contrast : same) {
            Shown shown =
                    Shown.difference(contrast.difference(), contrast.indicator().unit());
            Estimate e = shown.estimate();
            boolean known = shown.errorKnown();
            rows.add(new Row(
                    contrast.arm() + " − " + contrast.minus(),
                    contrast.exactlyZero() ? "0 in every future" : shown.signed(),
                    e.value(),
                    known ? e.interval().low() : Double.NaN,
                    known ? e.interval().high() : Double.NaN,
                    known ? e.spread().p05() : Double.NaN,
                    known ? e.spread().p95() : Double.NaN,
                    known && !e.interval().contains(0)));
            margin = Math.max(margin, margin(contrast, shown));
            unit = shown.unit();
        }
        String title = same.get(0).indicator().title() + (unit.isEmpty() ? "" : " (" + unit + ")");
        return Panel.of(title, new ForestChart("Paired differences: " + title, rows, margin).draw(358));
    }

    /** The declared margin in the unit that is printed. */
    private static double margin(Contrast contrast, Shown shown) {
        Double declared = contrast.margin();
        return declared == null ? 0 : shown.unit().startsWith("percentage") ? declared * 100 : declared;
    }

    private static DataTable table(List<Contrast> contrasts, boolean drawnOnly) {
        DataTable.Builder table = DataTable.of(
                "indicator",
                "arm",
                "minus",
                "#difference",
                "unit",
                "#Monte Carlo 95 % interval",
                "#futures, 5–95 %",
                "#share of futures above 0",
                "verdict");
        for (Contrast c : contrasts) {
            if (!drawnOnly
                    || (DRAWN.contains(c.indicator().name()) && c.difference().defined())) {
                table.row(row(c));
            }
        }
        return table.table();
    }

    private static List<String> row(Contrast c) {
        List<String> row = new ArrayList<>(List.of(c.indicator().title(), c.arm(), c.minus()));
        Shown shown = Shown.difference(c.difference(), c.indicator().unit());
        row.addAll(EstimateCells.signed(shown));
        row.add(shown.defined() ? share(c.probabilityPositive()) : Shown.NONE);
        row.add(verdict(c, c.difference().undefined()));
        return row;
    }

    private static String share(double probability) {
        return Double.isFinite(probability) ? Math.round(probability * 100) + " %" : Shown.NONE;
    }

    private static String verdict(Contrast c, @Nullable String undefined) {
        if (undefined != null) {
            return "no number: " + undefined;
        }
        return c.exactlyZero() ? "identical" : c.verdict().toString().replace('-', ' ');
    }
}
