package io.sluice.report.chart;

import io.sluice.report.chart.Svg.Anchor;
import java.util.List;

/** Differences around zero, one row each: the estimate, its interval, and the spread of futures behind it. */
public final class ForestChart {
    /**
     * A difference.
     *
     * @param label which
     * @param words the number in words, at the right of the label
     * @param value the estimate
     * @param low lower end of its interval; not drawn where not finite
     * @param high upper end of its interval
     * @param p05 low end of the spread of futures; not drawn where not finite
     * @param p95 high end of the spread of futures
     * @param resolved whether the interval excludes zero; else it is drawn hollow
     */
    public record Row(
            String label,
            String words,
            double value,
            double low,
            double high,
            double p05,
            double p95,
            boolean resolved) {}

    private static final double ROW = 42;
    private static final double TOP = 8;
    private static final double BOTTOM = 26;

    private final String label;
    private final List<Row> rows;
    private final double margin;

    /**
     * A chart.
     *
     * @param label what it shows, for those who cannot see it
     * @param margin smallest difference that matters, shaded around zero; 0 for none
     */
    public ForestChart(String label, List<Row> rows, double margin) {
        this.label = label;
        this.rows = List.copyOf(rows);
        this.margin = margin;
    }

    /** The chart at a width; its height follows from its rows. */
    public String draw(double width) {
        double height = TOP + ROW * rows.size() + BOTTOM;
        Axis x = axis(width);
        Svg svg = new Svg(width, height, label);
        if (margin > 0) {
            svg.rect(x.at(-margin), TOP, x.at(margin) - x.at(-margin), height - TOP - BOTTOM, "#eef0f2");
        }
        for (double tick : x.ticks()) {
            svg.line(x.at(tick), TOP, x.at(tick), height - BOTTOM, tick == 0 ? Palette.SOFT : Palette.GRID, 1, "");
            svg.text(x.at(tick), height - BOTTOM + 16, Anchor.MIDDLE, "tick", Palette.SOFT, x.word(tick));
        }
        for (int r = 0; r < rows.size(); r++) {
            draw(svg, x, rows.get(r), TOP + ROW * r, width);
        }
        return svg.text();
    }

    private static void draw(Svg svg, Axis x, Row row, double top, double width) {
        double y = top + 29;
        svg.rect(0, top + 1, width, 18, Palette.PAPER);
        svg.text(0, top + 14, Anchor.START, "name", Palette.INK, row.label());
        svg.text(width, top + 14, Anchor.END, "value", Palette.INK, row.words());
        String colour = Palette.line(0);
        if (Double.isFinite(row.p05()) && Double.isFinite(row.p95())) {
            svg.rect(x.at(row.p05()), y - 3.5, x.at(row.p95()) - x.at(row.p05()), 7, Palette.tint(0));
        }
        if (Double.isFinite(row.low()) && Double.isFinite(row.high())) {
            svg.line(x.at(row.low()), y, x.at(row.high()), y, colour, 2.2, "");
        }
        svg.disc(x.at(row.value()), y, 4.2, row.resolved() ? colour : Palette.PAPER, colour);
    }

    private Axis axis(double width) {
        double least = -margin;
        double most = margin;
        for (Row row : rows) {
            for (double value : new double[] {row.value(), row.low(), row.high(), row.p05(), row.p95()}) {
                if (Double.isFinite(value)) {
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
        }
        return Axis.of(least, most, 14, width - 14, 4);
    }
}
