package io.sluice.simulation;

import io.sluice.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;

/** Figures about a scenario that reports print. */
final class ScenarioWords {
    private ScenarioWords() {}

    /** Smallest effects that matter, as the scenario states them. */
    static Map<String, String> margins(Scenario scenario) {
        Map<String, String> margins = new LinkedHashMap<>();
        scenario.margins().forEach((indicator, margin) -> margins.put(indicator, margin.written()));
        return margins;
    }
}
