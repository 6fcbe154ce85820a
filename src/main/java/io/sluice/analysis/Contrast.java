package io.sluice.analysis;

import io.sluice.results.Indicator;
import io.sluice.results.PriceBasis;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of one arm minus the same of another, over the same random draws where {@code paired}.
 *
 * @param indicator what is compared
 * @param prices the price basis that holds
 * @param arm the arm from which is subtracted
 * @param minus the arm that is subtracted
 * @param paired whether replications were paired by their draws
 * @param difference arm minus minus, in the indicator's unit; its value is the difference of the two estimates
 * @param probabilityPositive share of replications in which {@code arm} shows more; ties count half; NaN-free: 0.5 when unpaired
 * @param exactlyZero every replication gives the same bits in both arms
 * @param varianceReduction variance of an unpaired difference over that of the paired one; 1 when unpaired; infinite when exactly 0
 * @param margin smallest effect that matters in the indicator's unit, or null when none was declared
 * @param verdict what follows
 */
public record Contrast(
        Indicator indicator,
        PriceBasis prices,
        String arm,
        String minus,
        boolean paired,
        Estimate difference,
        double probabilityPositive,
        boolean exactlyZero,
        double varianceReduction,
        @Nullable Double margin,
        Verdict verdict) {}
