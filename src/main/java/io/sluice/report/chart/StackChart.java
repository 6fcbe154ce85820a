package io.sluice.report.chart;

import io.sluice.report.chart.Svg.Anchor;
import java.util.List;

/** Lying bars cut into parts, each with words at its end; the parts are named in a key above, and differ in lightness too. */
public final class StackChart {
    /** A part that every bar may have: its name and the number of its colour. */
    public record Part(String label, int colour, boolean strong) {}

    /** A bar: its name, its parts' lengths in the order of the key, and the words at its end. */
    public record Bar(String label, List<Double> lengths, String words) {
        /** Keeps an immutable copy. */
        public Bar {
            lengths = List.copyOf(lengths);
        }
    }

    private static final double KEY = 17;
    private static final double NAME = 17;
    private static final double BAR = 15;
    private static final double GAP = 7;
    private static final double LETTER = 6.3;

    private final String label;
    private final List<Part> parts;
    private final List<Bar> bars;

    /** A chart; the label says what it shows for those who cannot see it. */
    public StackChart(String label, List<Part> parts, List<Bar> bars) {
        this.label = label;
        this.parts = List.copyOf(parts);
        this.bars = List.copyOf(bars);
    }

    /** The chart at a width; its height follows from its bars. */
    public String draw(double width) {
        Svg svg = new Svg(width, KEY * parts.size() + 8 + bars.size() * (NAME + BAR + GAP), label);
        double y = 0;
        for (Part part : parts) {
            svg.rect(0, y + 2, 18, 11, fill(part), Palette.AXIS);
            svg.text(24, y + 12, Anchor.START, "tick", Palette.INK, part.label());
            y += KEY;
        }
        y += 8;
        int letters = bars.stream().mapToInt(bar -> bar.words().length()).max().orElse(0);
        double most = bars.stream().mapToDouble(StackChart::sum).max().orElse(0);
        double room = width - 10 - LETTER * letters;
        for (Bar bar : bars) {
            svg.text(0, y + 12, Anchor.START, "name", Palette.INK, bar.label());
            y += NAME;
            double x = 0;
            for (int p = 0; p < parts.size(); p++) {
                double wide = most > 0 ? room * bar.lengths().get(p) / most : 0;
                svg.rect(x, y, wide, BAR, fill(parts.get(p)));
                x += wide;
            }
            svg.line(0, y - 2, 0, y + BAR + 2, Palette.AXIS, 1, "");
            svg.text(x + 6, y + 12, Anchor.START, "value", Palette.INK, bar.words());
            y += BAR + GAP;
        }
        return svg.text();
    }

    private static String fill(Part part) {
        return part.strong() ? Palette.line(part.colour()) : Palette.halfTint(part.colour());
    }

    private static double sum(Bar bar) {
        return bar.lengths().stream().mapToDouble(Double::doubleValue).sum();
    }
}
