package io.sluice.analysis;

import io.sluice.draw.Laws;
import io.sluice.quantity.Dimension;
import io.sluice.quantity.Units;
import io.sluice.results.Indicator;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges a difference against the smallest effect that matters: two one-sided tests at 5 % for "no difference that matters". */
final class VerdictRule {
    private static final double ONE_SIDED = 0.95;
    private static final double MILLIONTHS = 1e6;

    private VerdictRule() {}

    /** The margin a plan declares for an indicator, in the indicator's unit; null if it declares none. */
    static @Nullable Double margin(Indicator indicator, Map<String, String> margins) {
        String written = margins.get(indicator.name());
        if (written == null) {
            return null;
        }
        if (indicator.scale() != 1) {
            return Units.parse(written, Dimension.MONEY) / indicator.scale();
        }
        return indicator.unit().startsWith("share")
                ? Units.parse(written, Dimension.SHARE) / MILLIONTHS
                : new BigDecimal(written.strip()).doubleValue();
    }

    /** What follows from a difference, which is in the same unit as the margin. */
    static Verdict judge(Difference difference, @Nullable Double margin) {
        Estimate estimate = difference.estimate();
        if (!estimate.defined()) {
            return Verdict.UNDEFINED;
        }
        if (difference.exactlyZero()) {
            return Verdict.IDENTICAL;
        }
        if (margin == null) {
            return Verdict.NO_MARGIN;
        }
        Interval interval = estimate.interval();
        if (interval.low() > margin) {
            return Verdict.MATERIAL_UP;
        }
        if (interval.high() < -margin) {
            return Verdict.MATERIAL_DOWN;
        }
        double half = point(difference.degrees()) * estimate.standardError();
        if (estimate.value() - half > -margin && estimate.value() + half < margin) {
            return Verdict.EQUIVALENT;
        }
        return interval.contains(0) ? Verdict.INCONCLUSIVE : Verdict.DETECTABLE;
    }

    private static double point(double degrees) {
        return Double.isFinite(degrees) && degrees > 0 ? Laws.studentT(ONE_SIDED, degrees) : Laws.normal(ONE_SIDED);
    }
}
