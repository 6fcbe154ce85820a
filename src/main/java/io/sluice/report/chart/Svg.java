package io.sluice.report.chart;

/**
 * An SVG drawing as text. All text given is plain and is escaped; coordinates are rounded to a hundredth, so that the drawing is the same
 * on any machine.
 */
final class Svg {
    /** Where a text stands relative to its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private final StringBuilder body = new StringBuilder();
    private final double width;
    private final double height;
    private final String label;

    /**
     * An empty drawing.
     *
     * @param label what it shows, for those who cannot see it
     */
    Svg(double width, double height, String label) {
        this.width = width;
        this.height = height;
        this.label = label;
    }

    /** A straight line; {@code dash} is empty for a solid one. */
    Svg line(double x1, double y1, double x2, double y2, String colour, double thick, String dash) {
        body.append("<line x1=\"").append(at(x1)).append("\" y1=\"").append(at(y1));
        body.append("\" x2=\"").append(at(x2)).append("\" y2=\"").append(at(y2));
        stroke(colour, thick, dash);
        return end();
    }

    /** A rectangle without an outline. */
    Svg rect(double x, double y, double wide, double high, String fill) {
        return rect(x, y, wide, high, fill, "none");
    }

    /** A rectangle. */
    Svg rect(double x, double y, double wide, double high, String fill, String outline) {
        body.append("<rect x=\"").append(at(x)).append("\" y=\"").append(at(y));
        body.append("\" width=\"").append(at(Math.max(0, wide))).append("\" height=\"");
        body.append(at(Math.max(0, high))).append("\" fill=\"").append(escape(fill));
        if (!outline.equals("none")) {
            body.append("\" stroke=\"").append(escape(outline));
        }
        return end();
    }

    /** A disc with an outline. */
    Svg disc(double x, double y, double radius, String fill, String outline) {
        body.append("<circle cx=\"").append(at(x)).append("\" cy=\"").append(at(y));
        body.append("\" r=\"").append(at(radius)).append("\" fill=\"").append(escape(fill));
        body.append("\" stroke=\"").append(escape(outline)).append("\" stroke-width=\"1.6");
        return end();
    }

    /** A line through points. */
    Svg polyline(double[] x, double[] y, String colour, double thick, String dash) {
        if (x.length == 0) {
            return this;
        }
        body.append("<polyline fill=\"none\" stroke-linejoin=\"round\" points=\"")
                .append(points(x, y, false));
        stroke(colour, thick, dash);
        return end();
    }

    /** The area between two lines over the same places. */
    Svg band(double[] x, double[] low, double[] high, String fill) {
        if (x.length == 0) {
            return this;
        }
        body.append("<polygon points=\"").append(points(x, high, false)).append(' ');
        body.append(points(x, low, true)).append("\" fill=\"").append(escape(fill));
        return end();
    }

    /** A filled area with these corners. */
    Svg area(double[] x, double[] y, String fill) {
        if (x.length == 0) {
            return this;
        }
        body.append("<polygon points=\"")
                .append(points(x, y, false))
                .append("\" fill=\"")
                .append(escape(fill));
        return end();
    }

    /** A band that flows from one upright edge to another, with an even curve between. */
    Svg ribbon(double x1, double top1, double bottom1, double x2, double top2, double bottom2, String fill) {
        double middle = (x1 + x2) / 2;
        body.append("<path d=\"M").append(at(x1)).append(' ').append(at(top1));
        curve(middle, top1, middle, top2, x2, top2);
        body.append('L').append(at(x2)).append(' ').append(at(bottom2));
        curve(middle, bottom2, middle, bottom1, x1, bottom1);
        body.append("Z\" fill-opacity=\"0.8\" fill=\"").append(escape(fill));
        return end();
    }

    private void curve(double x1, double y1, double x2, double y2, double x, double y) {
        body.append('C').append(at(x1)).append(' ').append(at(y1)).append(' ').append(at(x2));
        body.append(' ').append(at(y2)).append(' ').append(at(x)).append(' ').append(at(y));
    }

    /** A text; {@code kind} is a class of the page's style sheet. */
    Svg text(double x, double y, Anchor anchor, String kind, String colour, String text) {
        body.append("<text x=\"").append(at(x)).append("\" y=\"").append(at(y)).append('"');
        if (anchor != Anchor.START) {
            body.append(" text-anchor=\"")
                    .append(anchor == Anchor.END ? "end" : "middle")
                    .append('"');
        }
        body.append(" class=\"").append(escape(kind)).append("\" fill=\"").append(escape(colour));
        body.append("\">").append(escape(text)).append("</text>");
        return this;
    }

    /** The whole drawing. */
    String text() {
        return "<svg viewBox=\"0 0 " + at(width) + " " + at(height) + "\" role=\"img\" aria-label=\"" + escape(label)
                + "\">" + body + "</svg>";
    }

    private void stroke(String colour, double thick, String dash) {
        body.append("\" stroke=\"").append(escape(colour));
        body.append("\" stroke-width=\"").append(at(thick));
        if (!dash.isEmpty()) {
            body.append("\" stroke-dasharray=\"").append(escape(dash));
        }
    }

    private Svg end() {
        body.append("\"/>");
        return this;
    }

    private static String points(double[] x, double[] y, boolean backwards) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < x.length; i++) {
            int k = backwards ? x.length - 1 - i : i;
            points.append(i == 0 ? "" : " ").append(at(x[k])).append(',').append(at(y[k]));
        }
        return points.toString();
    }

    /** A coordinate to a hundredth, as short as it is exact. */
    private static String at(double place) {
        if (!Double.isFinite(place)) {
            throw new IllegalArgumentException("no place in a drawing: " + place);
        }
        long hundredths = Math.round(place * 100);
        String sign = hundredths < 0 ? "-" : "";
        long size = Math.abs(hundredths);
        String rest = size % 100 == 0
                ? ""
                : size % 10 == 0 ? "." + size % 100 / 10 : "." + (size % 100 < 10 ? "0" : "") + size % 100;
        return sign + size / 100 + rest;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
