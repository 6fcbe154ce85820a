package io.sluice.world.place;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;
import io.sluice.quantity.Scales;

/**
 * The term of a province's leaders: spending is highest in their fourth year.
 *
 * <p>push = a cos(2 pi (tau - P) / T), T = {@code political_term}, P = {@code political_peak}, tau the years since the term began, terms one after another; when they begin
 * is drawn for each province, uniform over the term, whatever the policy. Source of the sign and of the peak in the third and
 * fourth year: Guo 2009, American Journal of Political Science 53(3) (recalled); a = {@code political_cycle}, a logarithm, assumed.
 */
public final class PoliticalCycle {
    private final double term;
    private final double peak;

    /**
     * Terms of one length.
     *
     * @param termYears length of a term
     * @param peakYears when in it spending is highest
     */
    public PoliticalCycle(double termYears, double peakYears) {
        term = Scales.QUARTERS_A_YEAR * termYears;
        peak = Scales.QUARTERS_A_YEAR * peakYears;
    }

    /** The push of a quarter on the log of what a province wants to spend. */
    public double push(Draws draws, int province, int quarter, double amplitude) {
        double offset = draws.uniform(Entity.province(province), 0, Purpose.TRAIT, 0) * term;
        return amplitude * StrictMath.cos(2 * StrictMath.PI * (quarter + offset - peak) / term);
    }
}
