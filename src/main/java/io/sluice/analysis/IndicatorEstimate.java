package io.sluice.analysis;

import io.sluice.results.Indicator;
import io.sluice.results.PriceBasis;

/**
 * An indicator of one arm.
 *
 * @param indicator what the number means
 * @param prices the price basis that holds in this run
 * @param estimate the number in the indicator's unit
 */
public record IndicatorEstimate(Indicator indicator, PriceBasis prices, Estimate estimate) {}
