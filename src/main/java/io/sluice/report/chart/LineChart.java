package io.sluice.report.chart;

import io.sluice.report.chart.Svg.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lines over quarters, each with up to two bands around it and its name at its end. */
public final class LineChart {
    /**
     * A line.
     *
     * @param label its name, drawn at its end
     * @param colour number of its colour in the palette
     * @param middle its values, one a quarter
     * @param bands areas around it, the widest first
     */
    public record Line(String label, int colour, List<Double> middle, List<Band> bands) {
        /** Keeps immutable copies. */
        public Line {
            middle = List.copyOf(middle);
            bands = List.copyOf(bands);
        }
    }

    /** An area between two lines. */
    public record Band(List<Double> low, List<Double> high) {
        /** Keeps immutable copies. */
        public Band {
            low = List.copyOf(low);
            high = List.copyOf(high);
        }
    }

    /** A level to compare with, and its name. */
    public record Level(double value, String label) {}

    private static final double LETTER = 6.3;
    private static final double ROW = 14;
    private static final double TOP = 22;
    private static final double BOTTOM = 26;
    private static final int YEARS_APART = 5;

    private final String label;
    private final String unit;
    private final List<String> quarters;
    private final List<Line> lines;
    private final List<Level> levels;

    /**
     * A chart.
     *
     * @param label what it shows, for those who cannot see it
     * @param unit written above the vertical axis
     * @param quarters names of the quarters, {@code 2026-Q1}
     */
    public LineChart(String label, String unit, List<String> quarters, List<Line> lines, List<Level> levels) {
        this.label = label;
        this.unit = unit;
        this.quarters = List.copyOf(quarters);
        this.lines = List.copyOf(lines);
        this.levels = List.copyOf(levels);
    }

    /** The chart at a size, on an axis that reaches at least {@code least} to {@code most}. */
    public String draw(double width, double height, double least, double most) {
        Svg svg = new Svg(width, height, label);
        Axis y = Axis.of(Math.min(least, least()), Math.max(most, most()), height - BOTTOM, TOP, height > 250 ? 6 : 4);
        double left = 14
                + LETTER
                        * y.ticks().stream()
                                .mapToInt(t -> y.word(t).length())
                                .max()
                                .orElse(1);
        double right = width - 8 - LETTER * Math.min(letters(width), longestLabel());
        for (double tick : y.ticks()) {
            svg.line(left, y.at(tick), right, y.at(tick), tick == 0 ? Palette.AXIS : Palette.GRID, 1, "");
            svg.text(left - 6, y.at(tick) + 4, Anchor.END, "tick", Palette.SOFT, y.word(tick));
        }
        svg.text(0, 11, Anchor.START, "tick", Palette.SOFT, unit);
        years(svg, left, right, height);
        drawBands(svg, left, right, y);
        for (Level level : levels) {
            svg.line(left, y.at(level.value()), right, y.at(level.value()), Palette.MARK, 1.4, "6 4");
            svg.text(left + 4, y.at(level.value()) - 5, Anchor.START, "mark", Palette.MARK, level.label());
        }
        for (Line line : lines) {
            svg.polyline(
                    x(left, right), at(y, line.middle()), Palette.line(line.colour()), 2, Palette.dash(line.colour()));
        }
        names(svg, y, right + 5, height, letters(width));
        return svg.text();
    }

    /** The least value drawn. */
    public double least() {
        double least = 0;
        for (Line line : lines) {
            for (double value : line.middle()) {
                least = Math.min(least, value);
            }
            for (Band band : line.bands()) {
                for (double value : band.low()) {
                    least = Math.min(least, value);
                }
            }
        }
        return least;
    }

    /** The greatest value drawn. */
    public double most() {
        double most = 0;
        for (Line line : lines) {
            for (double value : line.middle()) {
                most = Math.max(most, value);
            }
            for (Band band : line.bands()) {
                for (double value : band.high()) {
                    most = Math.max(most, value);
                }
            }
        }
        return most;
    }

    private void drawBands(Svg svg, double left, double right, Axis y) {
        for (Line line : lines) {
            for (int b = 0; b < line.bands().size(); b++) {
                Band band = line.bands().get(b);
                String fill = b == 0 ? Palette.tint(line.colour()) : Palette.halfTint(line.colour());
                svg.band(x(left, right), at(y, band.low()), at(y, band.high()), fill);
            }
        }
    }

    private void years(Svg svg, double left, double right, double height) {
        double[] x = x(left, right);
        for (int q = 0; q < quarters.size(); q++) {
            String name = quarters.get(q);
            boolean round = name.endsWith("Q1") && Integer.parseInt(name.substring(0, 4)) % YEARS_APART == 0;
            if (round || (q == 0 && quarters.size() < 4 * YEARS_APART)) {
                svg.line(x[q], height - BOTTOM, x[q], height - BOTTOM + 4, Palette.AXIS, 1, "");
                svg.text(
                        x[q],
                        height - BOTTOM + 17,
                        Anchor.MIDDLE,
                        "tick",
                        Palette.SOFT,
                        round ? name.substring(0, 4) : name);
            }
        }
    }

    /** The names at the ends of the lines, moved apart where they would cover each other. */
    private void names(Svg svg, Axis y, double x, double height, int letters) {
        List<Line> named = new ArrayList<>(
                lines.stream().filter(line -> !line.middle().isEmpty()).toList());
        named.sort(Comparator.comparingDouble(line -> y.at(last(line))));
        double[] places = new double[named.size()];
        for (int i = 0; i < places.length; i++) {
            double wished = y.at(last(named.get(i))) + 4;
            places[i] = i == 0 ? wished : Math.max(wished, places[i - 1] + ROW);
        }
        double over = places.length == 0 ? 0 : places[places.length - 1] - (height - BOTTOM + 4);
        for (int i = places.length - 1; i >= 0 && over > 0; i--) {
            double most = i == places.length - 1 ? height - BOTTOM + 4 : places[i + 1] - ROW;
            places[i] = Math.min(places[i], most);
        }
        for (int i = 0; i < places.length; i++) {
            Line line = named.get(i);
            svg.text(x, places[i], Anchor.START, "name", Palette.line(line.colour()), cut(line.label(), letters));
        }
    }

    /** How many letters of a name there is room for. */
    private static int letters(double width) {
        return width < 500 ? 13 : 26;
    }

    private static String cut(String name, int letters) {
        return name.length() <= letters ? name : name.substring(0, letters - 1) + "…";
    }

    private double longestLabel() {
        return lines.stream().mapToInt(line -> line.label().length()).max().orElse(0);
    }

    private static double last(Line line) {
        return line.middle().get(line.middle().size() - 1);
    }

    private double[] x(double left, double right) {
        double[] x = new double[quarters.size()];
        for (int q = 0; q < x.length; q++) {
            x[q] = x.length == 1 ? left : left + (right - left) * q / (x.length - 1);
        }
        return x;
    }

    private static double[] at(Axis axis, List<Double> values) {
        return values.stream().mapToDouble(axis::at).toArray();
    }
}
