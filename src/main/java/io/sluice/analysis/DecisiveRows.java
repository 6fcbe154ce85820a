package io.sluice.analysis;

import io.sluice.results.Indicator;
import java.util.List;

/**
 * Which assumptions decide a number.
 *
 * @param indicator the number
 * @param arm id of the arm
 * @param told the assumptions told apart from none, the strongest first
 * @param untold how many assumptions were drawn and are not told apart: these draws do not see what they do
 * @param draws number of draws
 */
public record DecisiveRows(Indicator indicator, String arm, List<Decisive> told, int untold, int draws) {
    /** Keeps a copy. */
    public DecisiveRows {
        told = List.copyOf(told);
    }
}
