package io.sluice.analysis;

import io.sluice.results.Dimensions.Member;
import java.util.List;

/**
 * What was drawn of an assumption.
 *
 * @param assumption the row of the register
 * @param byDraw its values, in the order of the draws of {@link Doubt#pairs()}
 */
public record DrawnValues(Member assumption, List<Double> byDraw) {
    /** Keeps a copy. */
    public DrawnValues {
        byDraw = List.copyOf(byDraw);
    }
}
