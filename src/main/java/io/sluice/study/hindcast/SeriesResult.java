package io.sluice.study.hindcast;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was foretold of one quantity, and how well.
 *
 * @param fact the source's series
 * @param levels mean of the model's own figure in the known year, by form, in the unit of the quantity and what the model covers
 * @param forecasts by name of the form or benchmark: one for each year after the known one; who cannot foretell is left out
 * @param scores by the same name, over the years for which a figure came
 */
record SeriesResult(
        Facts.Series fact, Map<Form, Double> levels, Map<String, List<Forecast>> forecasts, Map<String, Score> scores) {
    /** Keeps the order. */
    SeriesResult {
        levels = Collections.unmodifiableMap(new EnumMap<>(levels));
        forecasts = Collections.unmodifiableMap(new LinkedHashMap<>(forecasts));
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    }
}
