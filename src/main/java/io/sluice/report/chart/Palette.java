package io.sluice.report.chart;

import java.util.List;

/**
 * Colours that the colour-blind tell apart (after Okabe and Ito's choice of hues) and whose lightness differs, so that they survive grey
 * printing; dashes tell lines apart as well.
 */
public final class Palette {
    /** Text. */
    public static final String INK = "#1c2430";

    /** Text that matters less. */
    public static final String SOFT = "#56606e";

    /** Grid lines. */
    static final String GRID = "#e3e6ea";

    /** Axis lines. */
    static final String AXIS = "#9aa3ae";

    /** Paper. */
    static final String PAPER = "#ffffff";

    /** A line to compare with. */
    static final String MARK = "#a3341f";

    private static final List<String> LINES =
            List.of("#123f66", "#b4531a", "#2f8f83", "#c79a1b", "#6d4c8c", "#5b9bd0", "#7d7d7d", "#8c1d40");
    private static final List<String> TINTS =
            List.of("#d3e0ec", "#f3dccb", "#d2ebe7", "#f5ecca", "#e1d8ea", "#dcebf7", "#e5e5e5", "#efd3dc");
    private static final List<String> HALF_TINTS =
            List.of("#a9c3d9", "#e6bb99", "#a5d5ce", "#e9d690", "#c5b3d6", "#b9d6ef", "#cbcbcb", "#dda7b8");
    private static final List<String> DASHES = List.of("", "7 3", "2 3", "9 3 2 3", "5 2", "1 2", "12 4", "4 4");
    private static final List<String> STEPS = List.of("#f2f5f8", "#c9d9e8", "#93b5d2", "#4f85b3", "#123f66");

    private static final List<String> STEPS_BELOW = List.of("#faf3ee", "#f0d5c2", "#dfa67f", "#c27440", "#8a3c0f");

    private Palette() {}

    /** The colour of the n-th line. */
    public static String line(int n) {
        return LINES.get(n % LINES.size());
    }

    /** A light tint of the n-th colour, for wide bands. */
    public static String tint(int n) {
        return TINTS.get(n % TINTS.size());
    }

    /** A middle tint of the n-th colour, for narrow bands and bars. */
    public static String halfTint(int n) {
        return HALF_TINTS.get(n % HALF_TINTS.size());
    }

    /** The dashes of the n-th line. */
    public static String dash(int n) {
        return DASHES.get(n % DASHES.size());
    }

    /** Number of steps of the scale from light to dark. */
    public static int steps() {
        return STEPS.size();
    }

    /** A step of the scale from light (0) to dark; of another hue for what is below zero. */
    static String step(int n, boolean below) {
        return (below ? STEPS_BELOW : STEPS).get(n);
    }

    /** The colour of text on a step. */
    static String onStep(int n) {
        return n >= 3 ? PAPER : INK;
    }
}
