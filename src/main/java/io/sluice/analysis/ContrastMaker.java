package io.sluice.analysis;

import io.sluice.results.Indicator;
import io.sluice.results.PriceBasis;
import java.util.Map;

/** Turns a difference in stored units into a contrast in the indicator's unit, with its verdict. */
public final class ContrastMaker {
    private ContrastMaker() {}

    /** The contrast; {@code margins} are those of the plan, as written. */
    public static Contrast of(
            Indicator indicator,
            PriceBasis prices,
            String arm,
            String minus,
            boolean paired,
            Difference stored,
            Map<String, String> margins) {
        Difference difference = new Difference(
                stored.estimate().dividedBy(indicator.scale()),
                stored.exactlyZero(),
                stored.probabilityPositive(),
                stored.varianceReduction(),
                stored.degrees());
        Double margin = VerdictRule.margin(indicator, margins);
        return new Contrast(
                indicator,
                prices,
                arm,
                minus,
                paired,
                difference.estimate(),
                difference.probabilityPositive(),
                difference.exactlyZero(),
                difference.varianceReduction(),
                margin,
                VerdictRule.judge(difference, margin));
    }
}
