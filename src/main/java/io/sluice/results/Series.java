package io.sluice.results;

import java.util.List;

/**
 * A quarterly series of the dictionary, drawn as a fan.
 *
 * @param name lower_snake, at most 32 characters
 * @param title English title
 * @param titleZh Chinese title
 * @param unit unit of the printed number
 * @param prices in which year's yuan
 * @param flow whether quarters add up; a stock is never cumulated
 * @param columns columns of table {@code quarters} whose sum it is
 */
public record Series(
        String name, String title, String titleZh, String unit, PriceBasis prices, boolean flow, List<String> columns) {
    /** Keeps an immutable copy. */
    public Series {
        columns = List.copyOf(columns);
    }

    /** Stored units in one printed unit. */
    public double scale() {
        return Indicator.scaleOf(unit);
    }
}
