package io.sluice.report.chart;

import io.sluice.report.chart.Svg.Anchor;
import java.util.List;

/** A waterfall lying on its side: totals as bars from 0, what is gained or lost between them as bars that hang where the last one ended. */
public final class StepChart {
    /**
     * A step.
     *
     * @param label its name
     * @param words its number in words
     * @param value the total, or what it adds; below 0 what it takes
     * @param total whether it is a total
     */
    public record Step(String label, String words, double value, boolean total) {}

    private static final double ROW = 19;
    private static final double LETTER = 6.3;
    private static final double END = 8;

    private final String label;
    private final List<Step> steps;

    /** A chart; the label says what it shows for those who cannot see it. */
    public StepChart(String label, List<Step> steps) {
        this.label = label;
        this.steps = List.copyOf(steps);
    }

    /** The chart at a width with names at the side; its height follows from its steps. */
    public String draw(double width) {
        return draw(
                width,
                LETTER * steps.stream().mapToInt(s -> s.label().length()).max().orElse(0),
                ROW,
                0);
    }

    /** The chart at a narrow width, with each name above its bar. */
    public String narrow(double width) {
        return draw(width, 0, 2 * ROW, ROW - 3);
    }

    private String draw(double width, double left, double row, double down) {
        double most = steps.stream().mapToDouble(Step::value).max().orElse(1);
        int words = steps.stream().mapToInt(s -> s.words().length()).max().orElse(0);
        Svg svg = new Svg(width, steps.size() * row + END, label);
        Axis x = Axis.of(0, most, left + 6, width - END - LETTER * words, 4);
        double at = 0;
        double y = 0;
        for (Step step : steps) {
            double from = step.total() ? 0 : Math.min(at, at + step.value());
            double to = step.total() ? step.value() : Math.max(at, at + step.value());
            svg.text(
                    0,
                    y + (down > 0 ? 12 : 14),
                    Anchor.START,
                    "tick",
                    step.total() ? Palette.INK : Palette.SOFT,
                    step.label());
            String fill = step.total() ? Palette.line(0) : step.value() < 0 ? Palette.MARK : Palette.halfTint(0);
            svg.rect(x.at(from), y + down + 3, Math.max(1, x.at(to) - x.at(from)), ROW - 6, fill);
            svg.text(x.at(to) + 6, y + down + 14, Anchor.START, "value", Palette.INK, step.words());
            at = step.total() ? step.value() : at + step.value();
            y += row;
        }
        svg.line(x.at(0), 0, x.at(0), y, Palette.AXIS, 1, "");
        return svg.text();
    }
}
