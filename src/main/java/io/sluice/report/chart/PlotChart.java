package io.sluice.report.chart;

import io.sluice.report.chart.Svg.Anchor;
import java.util.ArrayList;
import java.util.List;

/** Lines, areas, bars, points and means with intervals over a numeric axis; the names of lines stand in a key above. */
public final class PlotChart {
    /** A line through points; dashed like its colour unless it stands alone. */
    public record Line(String label, int colour, List<Double> x, List<Double> y) {
        /** Keeps immutable copies. */
        public Line {
            x = List.copyOf(x);
            y = List.copyOf(y);
        }
    }

    /** A tinted area with these corners. */
    public record Area(int colour, List<Double> x, List<Double> y) {
        /** Keeps immutable copies. */
        public Area {
            x = List.copyOf(x);
            y = List.copyOf(y);
        }
    }

    /** An upright bar from zero; {@code strong} ones are drawn in the full colour. */
    public record Bar(double from, double to, double y, int colour, boolean strong) {}

    /** A hollow point with a name, at its left or right. */
    public record Point(double x, double y, String label, int colour, boolean left) {}

    /** An upright line with a name. */
    public record Mark(double x, String label) {}

    /** One of a cloud of small points without names, behind all but areas. */
    public record Dot(double x, double y, int colour) {}

    /** A full point with an upright line from the low to the high end of its interval. */
    public record Mean(double x, double y, double low, double high, int colour) {}

    private static final double TOP = 20;
    private static final double ROW = 15;
    private static final double BOTTOM = 40;
    private static final double LETTER = 6.3;

    private final String label;
    private final String horizontal;
    private final String vertical;
    private final List<Line> lines = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    private final List<Dot> dots = new ArrayList<>();
    private final List<Mean> means = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private double most = Double.POSITIVE_INFINITY;

    /**
     * An empty chart.
     *
     * @param label what it shows, for those who cannot see it
     * @param horizontal what the axis below measures
     * @param vertical what the upright axis measures
     */
    public PlotChart(String label, String horizontal, String vertical) {
        this.label = label;
        this.horizontal = horizontal;
        this.vertical = vertical;
    }

    /** Adds a line. */
    public PlotChart line(Line line) {
        lines.add(line);
        return this;
    }

    /** Adds an area, behind all else. */
    public PlotChart area(Area area) {
        areas.add(area);
        return this;
    }

    /** Adds a bar. */
    public PlotChart bar(Bar bar) {
        bars.add(bar);
        return this;
    }

    /** Adds a point. */
    public PlotChart point(Point point) {
        points.add(point);
        return this;
    }

    /** Adds a small point. */
    public PlotChart dot(Dot dot) {
        dots.add(dot);
        return this;
    }

    /** Adds a mean with its interval. */
    public PlotChart mean(Mean mean) {
        means.add(mean);
        return this;
    }

    /** Adds an upright line. */
    public PlotChart mark(Mark mark) {
        marks.add(mark);
        return this;
    }

    /** Cuts the horizontal axis; what lies beyond is drawn at its end. */
    public PlotChart upTo(double greatest) {
        most = greatest;
        return this;
    }

    /** The drawing at a size. */
    public String draw(double width, double height) {
        Svg svg = new Svg(width, height, label);
        double top = TOP
                + ROW * lines.stream().filter(line -> !line.label().isEmpty()).count();
        Axis y = axis(false, height - BOTTOM, top, height > 240 ? 5 : 4);
        double left = 14
                + LETTER
                        * y.ticks().stream()
                                .mapToInt(t -> y.word(t).length())
                                .max()
                                .orElse(1);
        Axis x = axis(true, left, width - 10, width > 330 ? 6 : 4);
        svg.text(0, 11, Anchor.START, "tick", Palette.SOFT, vertical);
        key(svg);
        for (Area area : areas) {
            svg.area(places(x, area.x()), places(y, area.y()), Palette.tint(area.colour()));
        }
        for (double tick : y.ticks()) {
            svg.line(left, y.at(tick), width - 10, y.at(tick), tick == 0 ? Palette.AXIS : Palette.GRID, 1, "");
            svg.text(left - 6, y.at(tick) + 4, Anchor.END, "tick", Palette.SOFT, y.word(tick));
        }
        for (double tick : x.ticks()) {
            svg.line(x.at(tick), height - BOTTOM, x.at(tick), height - BOTTOM + 4, Palette.AXIS, 1, "");
            svg.text(x.at(tick), height - BOTTOM + 17, Anchor.MIDDLE, "tick", Palette.SOFT, x.word(tick));
        }
        svg.text((left + width - 10) / 2, height - 5, Anchor.MIDDLE, "tick", Palette.SOFT, horizontal);
        for (Dot dot : dots) {
            svg.disc(x.at(dot.x()), y.at(dot.y()), 1.8, Palette.halfTint(dot.colour()), Palette.halfTint(dot.colour()));
        }
        for (Bar bar : bars) {
            String fill = bar.strong() ? Palette.line(bar.colour()) : Palette.halfTint(bar.colour());
            double high = y.at(bar.y());
            svg.rect(x.at(bar.from()), high, x.at(bar.to()) - x.at(bar.from()) - 0.6, y.at(0) - high, fill);
        }
        for (Mark mark : marks) {
            svg.line(x.at(mark.x()), top, x.at(mark.x()), height - BOTTOM, Palette.MARK, 1.4, "6 4");
            boolean late = x.at(mark.x()) > (left + width) / 2 + 1;
            svg.text(
                    x.at(mark.x()) + (late ? -5 : 5),
                    top + 10,
                    late ? Anchor.END : Anchor.START,
                    "mark",
                    Palette.MARK,
                    mark.label());
        }
        for (Line line : lines) {
            svg.polyline(
                    places(x, line.x()),
                    places(y, line.y()),
                    Palette.line(line.colour()),
                    2,
                    Palette.dash(line.colour()));
        }
        for (Mean mean : means) {
            String colour = Palette.line(mean.colour());
            svg.line(x.at(mean.x()), y.at(mean.low()), x.at(mean.x()), y.at(mean.high()), colour, 2.2, "");
            svg.disc(x.at(mean.x()), y.at(mean.y()), 4.2, colour, colour);
        }
        for (Point point : points) {
            svg.disc(x.at(point.x()), y.at(point.y()), 4, Palette.PAPER, Palette.line(point.colour()));
            double side = point.left() ? -8 : 8;
            svg.text(
                    x.at(point.x()) + side,
                    y.at(point.y()) + 4,
                    point.left() ? Anchor.END : Anchor.START,
                    "mark",
                    Palette.line(point.colour()),
                    point.label());
        }
        return svg.text();
    }

    private void key(Svg svg) {
        double y = TOP + 6;
        for (Line line : lines) {
            if (!line.label().isEmpty()) {
                String colour = Palette.line(line.colour());
                svg.line(0, y - 4, 24, y - 4, colour, 2, Palette.dash(line.colour()));
                svg.text(30, y, Anchor.START, "name", colour, line.label());
                y += ROW;
            }
        }
    }

    private Axis axis(boolean horizontally, double from, double to, int ticks) {
        double least = horizontally ? Double.POSITIVE_INFINITY : 0;
        double greatest = horizontally ? Double.NEGATIVE_INFINITY : 0;
        for (double value : values(horizontally)) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        if (horizontally) {
            greatest = Math.min(greatest, most);
            least = Math.min(least, greatest);
        }
        return Axis.of(Double.isFinite(least) ? least : 0, Double.isFinite(greatest) ? greatest : 1, from, to, ticks);
    }

    private List<Double> values(boolean horizontally) {
        List<Double> values = new ArrayList<>();
        lines.forEach(line -> values.addAll(horizontally ? line.x() : line.y()));
        areas.forEach(area -> values.addAll(horizontally ? area.x() : area.y()));
        for (Bar bar : bars) {
            values.addAll(horizontally ? List.of(bar.from(), bar.to()) : List.of(bar.y()));
        }
        points.forEach(point -> values.add(horizontally ? point.x() : point.y()));
        dots.forEach(dot -> values.add(horizontally ? dot.x() : dot.y()));
        for (Mean mean : means) {
            values.addAll(horizontally ? List.of(mean.x()) : List.of(mean.low(), mean.high()));
        }
        return values;
    }

    private static double[] places(Axis axis, List<Double> values) {
        return values.stream().mapToDouble(axis::at).toArray();
    }
}
