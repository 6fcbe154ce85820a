package io.sluice.analysis;

import io.sluice.results.PriceBasis;
import java.util.List;

/**
 * A quarterly series of one arm as a fan over replications.
 *
 * @param arm id of the arm
 * @param series name of the series, see {@link Series}
 * @param title English title
 * @param titleZh Chinese title
 * @param unit unit of every number
 * @param prices price basis that holds
 * @param cumulated whether each point is the sum of all quarters so far
 * @param points one point a quarter
 */
public record Fan(
        String arm,
        String series,
        String title,
        String titleZh,
        String unit,
        PriceBasis prices,
        boolean cumulated,
        List<Point> points) {
    /** Keeps an immutable copy. */
    public Fan {
        points = List.copyOf(points);
    }

    /**
     * One quarter of a fan; quantiles over replications are pointwise and of type 7.
     *
     * @param index quarters since the start, from 0
     * @param quarter its name, {@code 2026-Q1}
     * @param p05 5 % quantile
     * @param p25 25 % quantile
     * @param p50 median
     * @param p75 75 % quantile
     * @param p95 95 % quantile
     * @param mean mean
     * @param standardError Monte Carlo standard error of the mean
     */
    public record Point(
            int index,
            String quarter,
            double p05,
            double p25,
            double p50,
            double p75,
            double p95,
            double mean,
            double standardError) {}
}
