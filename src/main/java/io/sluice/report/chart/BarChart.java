package io.sluice.report.chart;

import io.sluice.report.chart.Svg.Anchor;
import java.util.List;

/** Lying bars in groups, each with a darker part, its number and its interval. */
public final class BarChart {
    /** The bars of one thing. */
    public record Group(String label, List<Bar> bars) {
        /** Keeps an immutable copy. */
        public Group {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A bar.
     *
     * @param label its name, at its start; may be empty
     * @param words its number in words, at its end
     * @param value its length
     * @param part the part of it drawn dark
     * @param low lower end of its interval; not drawn where not finite
     * @param high upper end of its interval
     * @param colour number of its colour in the palette
     */
    public record Bar(String label, String words, double value, double part, double low, double high, int colour) {}

    private static final double HEAD = 19;
    private static final double BAR = 17;
    private static final double GAP = 7;
    private static final double LETTER = 6.3;

    private final String label;
    private final List<Group> groups;

    /** A chart; the label says what it shows for those who cannot see it. */
    public BarChart(String label, List<Group> groups) {
        this.label = label;
        this.groups = List.copyOf(groups);
    }

    /** The chart at a width; its height follows from its bars. */
    public String draw(double width) {
        int bars = groups.stream().mapToInt(group -> group.bars().size()).sum();
        Svg svg = new Svg(width, groups.size() * (HEAD + GAP) + bars * BAR, label);
        double left = 6 + LETTER * longest(true);
        Axis x = Axis.of(0, most(), left, width - 12 - LETTER * longest(false), 4);
        double y = 0;
        for (Group group : groups) {
            svg.text(0, y + 14, Anchor.START, "name", Palette.INK, group.label());
            y += HEAD;
            for (Bar bar : group.bars()) {
                draw(svg, x, bar, y, left);
                y += BAR;
            }
            y += GAP;
        }
        return svg.text();
    }

    private static void draw(Svg svg, Axis x, Bar bar, double y, double left) {
        svg.text(0, y + 12, Anchor.START, "tick", Palette.SOFT, bar.label());
        svg.rect(left, y + 2, x.at(bar.value()) - left, BAR - 4, Palette.halfTint(bar.colour()));
        svg.rect(left, y + 2, x.at(bar.part()) - left, BAR - 4, Palette.line(bar.colour()));
        svg.line(left, y, left, y + BAR, Palette.AXIS, 1, "");
        double end = x.at(bar.value());
        if (Double.isFinite(bar.low()) && Double.isFinite(bar.high())) {
            svg.line(x.at(bar.low()), y + BAR / 2, x.at(bar.high()), y + BAR / 2, Palette.INK, 1.4, "");
            end = Math.max(end, x.at(bar.high()));
        }
        svg.text(end + 6, y + 13, Anchor.START, "value", Palette.INK, bar.words());
    }

    private double most() {
        double most = 0;
        for (Group group : groups) {
            for (Bar bar : group.bars()) {
                most = Math.max(most, bar.value());
                most = Double.isFinite(bar.high()) ? Math.max(most, bar.high()) : most;
            }
        }
        return most;
    }

    private int longest(boolean names) {
        return groups.stream()
                .flatMap(group -> group.bars().stream())
                .mapToInt(bar -> (names ? bar.label() : bar.words()).length())
                .max()
                .orElse(0);
    }
}
