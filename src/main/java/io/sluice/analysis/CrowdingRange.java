package io.sluice.analysis;

import io.sluice.results.Indicator;

/**
 * What becomes of an indicator when the block {@code crowding} stands at its low and at its high end (decisions A5). The shifts are
 * paired: the same replications run as the scenario sets the block and at both ends, on the same draws.
 *
 * @param indicator which
 * @param arm id of the arm
 * @param asSet the estimate of all replications with the block as it is set
 * @param toLow what changes at the low end
 * @param toHigh what changes at the high end
 */
public record CrowdingRange(Indicator indicator, String arm, Estimate asSet, Estimate toLow, Estimate toHigh) {

    /** The estimate at the low end: that of all replications, shifted. */
    public double low() {
        return asSet.value() + toLow.value();
    }

    /** The estimate at the high end. */
    public double high() {
        return asSet.value() + toHigh.value();
    }

    /** How many replications the shifts rest on. */
    public int replications() {
        return toLow.replications();
    }
}
