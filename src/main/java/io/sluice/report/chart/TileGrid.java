package io.sluice.report.chart;

import io.sluice.report.chart.Svg.Anchor;
import java.util.Arrays;
import java.util.List;

/** A map of equal tiles: small places are as visible as large ones, and no border is drawn. */
public final class TileGrid {
    /**
     * A tile.
     *
     * @param row its row from the north
     * @param column its column from the west
     * @param label its short name
     * @param words its number in words
     * @param value what it is coloured by
     * @param known whether there is a number to show; else the tile is left white
     */
    public record Tile(int row, int column, String label, String words, double value, boolean known) {}

    private static final double KEY = 46;

    private final String label;
    private final String unit;
    private final String white;
    private final List<Tile> tiles;

    /**
     * A map.
     *
     * @param label what it shows, for those who cannot see it
     * @param unit of the numbers, written beside the key
     * @param white what a white tile means
     */
    public TileGrid(String label, String unit, String white, List<Tile> tiles) {
        this.label = label;
        this.unit = unit;
        this.white = white;
        this.tiles = List.copyOf(tiles);
    }

    /** The map at a width; its height follows from its rows. */
    public String draw(double width) {
        int top = tiles.stream().mapToInt(Tile::row).min().orElse(0);
        int left = tiles.stream().mapToInt(Tile::column).min().orElse(0);
        int rows = tiles.stream().mapToInt(Tile::row).max().orElse(0) - top + 1;
        int columns = tiles.stream().mapToInt(Tile::column).max().orElse(0) - left + 1;
        double side = width / columns;
        double[] bounds = bounds();
        Svg svg = new Svg(width, rows * side + KEY, label);
        for (Tile tile : tiles) {
            draw(svg, tile, (tile.column() - left) * side, (tile.row() - top) * side, side - 2, bounds);
        }
        key(svg, rows * side + 10, width);
        return svg.text();
    }

    private static void draw(Svg svg, Tile tile, double x, double y, double side, double[] bounds) {
        int step = tile.known() ? stepOf(Math.abs(tile.value()), bounds) : 0;
        String fill = tile.known() ? Palette.step(step, tile.value() < 0) : Palette.PAPER;
        svg.rect(x + 1, y + 1, side, side, fill, Palette.AXIS);
        String ink = tile.known() ? Palette.onStep(step) : Palette.SOFT;
        svg.text(x + 1 + side / 2, y + side / 2 - 1, Anchor.MIDDLE, "tile", ink, tile.label());
        svg.text(x + 1 + side / 2, y + side / 2 + 12, Anchor.MIDDLE, "tilenumber", ink, tile.words());
    }

    private void key(Svg svg, double y, double width) {
        boolean below = tiles.stream().anyMatch(tile -> tile.known() && tile.value() < 0);
        boolean unknown = tiles.stream().anyMatch(tile -> !tile.known());
        double step = Math.min(20, width / 4 / Palette.steps());
        scale(svg, 0, y, step, false, (below ? "more, " : "") + unit);
        if (below) {
            scale(svg, width * 0.68, y, step, true, "less");
        }
        if (unknown) {
            svg.text(0, y + 31, Anchor.START, "tick", Palette.SOFT, "white: " + white);
        }
    }

    private static void scale(Svg svg, double x, double y, double step, boolean below, String words) {
        for (int s = 0; s < Palette.steps(); s++) {
            svg.rect(x + s * step, y, step, 14, Palette.step(s, below), Palette.AXIS);
        }
        svg.text(x + Palette.steps() * step + 6, y + 11, Anchor.START, "tick", Palette.SOFT, words);
    }

    /** The greatest size of each step but the darkest: quantiles of the sizes of the known values. */
    private double[] bounds() {
        double[] known = tiles.stream()
                .filter(Tile::known)
                .mapToDouble(tile -> Math.abs(tile.value()))
                .sorted()
                .toArray();
        if (known.length == 0) {
            return new double[0];
        }
        int steps = Palette.steps();
        double[] bounds = new double[steps - 1];
        Arrays.setAll(bounds, b -> known[(known.length * (b + 1) + steps - 1) / steps - 1]);
        return bounds;
    }

    private static int stepOf(double value, double[] bounds) {
        int step = 0;
        while (step < bounds.length && value > bounds[step]) {
            step++;
        }
        return step;
    }
}
