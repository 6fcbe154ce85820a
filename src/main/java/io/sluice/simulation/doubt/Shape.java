package io.sluice.simulation.doubt;

import io.sluice.draw.Laws;

/** How a drawn value spreads over its band. The code is that of the key {@code draw} of the tables. */
public enum Shape {
    /**
     * Two halves of normal laws that meet at the central value: with z the normal quantile of u and z95 that of 0.95,
     *
     * <p>x(u) = central + (z / z95) (high - central) for z &gt; 0, central + (z / z95) (central - low) else
     *
     * <p>so that low, central and high are its quantiles at 5, 50 and 95 % whatever the band, also one that ends at its
     * central value; Wallis (2014, Statistical Science 29) traces the law, known from the fan charts of central banks,
     * to Fechner.
     */
    BANDS(1, 1, "drawn", "Assumptions drawn, low and high at 5 and 95 %, the central value in the middle"),
    /**
     * Every value from low to high alike and none beyond: at the same u, so that both draws of a replication rank
     * alike. In every second replication, because a probability over them is told beside that of the others and need be
     * no sharper.
     */
    UNIFORM(2, 2, "uniform", "Assumptions drawn, every value from low to high alike");

    private static final double UPPER = 0.95;
    private static final double HALF = Laws.normal(UPPER);

    private final int code;
    private final int every;
    private final String id;
    private final String title;

    Shape(int code, int every, String id, String title) {
        this.code = code;
        this.every = every;
        this.id = id;
        this.title = title;
    }

    /** The code in the key {@code draw}; 0 is what the scenario sets. */
    public int code() {
        return code;
    }

    /** Whether a replication that has draws has one of this shape. */
    public boolean in(int replication) {
        return replication % every == 0;
    }

    /** The word in files. */
    public String id() {
        return id;
    }

    /** What it is, in words. */
    public String title() {
        return title;
    }

    /** How far from the central value, in units of the distance to high (positive) or low (negative), at quantile u. */
    static double reach(double u) {
        return Laws.normal(u) / HALF;
    }
}
