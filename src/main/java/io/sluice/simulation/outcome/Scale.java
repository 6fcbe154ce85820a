package io.sluice.simulation.outcome;

/**
 * Scales what a thinned run counted back to the whole economy (decisions A9): x / resolution, rounded half-even; at full
 * resolution nothing changes. Means and ratios carry over; spreads, tails and concentration of a thinned run do not.
 */
record Scale(double resolution) {

    /** Money or a count of the whole economy. */
    long back(long counted) {
        return resolution == 1 ? counted : (long) StrictMath.rint(counted / resolution);
    }

    /** The same for binary numbers. */
    double back(double counted) {
        return counted / resolution;
    }
}
