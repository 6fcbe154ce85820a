package io.sluice.world.place;

import io.sluice.draw.Draws;
import io.sluice.draw.Entity;
import io.sluice.draw.Purpose;

/**
 * The term of a province's leaders: spending is highest in their fourth year.
 *
 * <p>push = a cos(2 pi (tau - 3.5) / 5), tau the years since the term began, terms of five years one after another; when they begin
 * is drawn for each province, uniform over the five years, whatever the policy. Source of the sign and of the peak in the third and
 * fourth year: Guo 2009, American Journal of Political Science 53(3) (recalled); a = {@code political_cycle}, a logarithm, assumed.
 */
public final class PoliticalCycle {
    private static final double TERM_QUARTERS = 20;
    private static final double PEAK_QUARTERS = 14;

    private PoliticalCycle() {}

    /** The push of a quarter on the log of what a province wants to spend. */
    public static double push(Draws draws, int province, int quarter, double amplitude) {
        double offset = draws.uniform(Entity.province(province), 0, Purpose.TRAIT, 0) * TERM_QUARTERS;
        return amplitude * StrictMath.cos(2 * StrictMath.PI * (quarter + offset - PEAK_QUARTERS) / TERM_QUARTERS);
    }
}
