package io.sluice.study.hindcast;

import io.sluice.world.macro.Regime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Everything a hindcast found. */
public final class HindcastResult {
    private final Facts facts;
    private final Map<Measured, SeriesResult> series;
    private final Map<Form, List<Regime>> told;
    private final double size;
    private final int replications;
    private final double resolution;
    private final Hindsight hindsight;

    /**
     * @param told the regimes that each form is told
     * @param size the market of the known year over that of the scenario
     * @param replications of each form
     * @param resolution share of ventures
     */
    HindcastResult(
            Facts facts,
            Map<Measured, SeriesResult> series,
            Map<Form, List<Regime>> told,
            double size,
            int replications,
            double resolution,
            Hindsight hindsight) {
        this.facts = facts;
        this.series = Collections.unmodifiableMap(new EnumMap<>(series));
        this.told = Collections.unmodifiableMap(new EnumMap<>(told));
        this.size = size;
        this.replications = replications;
        this.resolution = resolution;
        this.hindsight = hindsight;
    }

    Facts facts() {
        return facts;
    }

    Map<Measured, SeriesResult> series() {
        return series;
    }

    List<Regime> told(Form form) {
        return told.getOrDefault(form, List.of());
    }

    double size() {
        return size;
    }

    int replications() {
        return replications;
    }

    double resolution() {
        return resolution;
    }

    Hindsight hindsight() {
        return hindsight;
    }
}
