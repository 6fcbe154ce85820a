package io.sluice.study;

import io.sluice.rules.engine.RuleCompiler;
import io.sluice.simulation.LoadedScenario;
import java.util.Map;

/** Runs the first arm of a scenario a number of times and measures its worlds; nothing is written. */
public final class Worlds {
    private final RuleCompiler compiler;
    private final Parts parts;

    /** Worlds run on so many threads; the figures do not depend on their number. */
    public Worlds(RuleCompiler compiler, int threads) {
        this.compiler = compiler;
        this.parts = new Parts(threads);
    }

    /** The figures by name, from replications {@code from} to before {@code from + replications}. */
    public Map<String, Figure> measure(
            LoadedScenario scenario, Map<String, WorldMeasure> measures, int from, int replications) {
        return sample(scenario, measures, from).growTo(replications).figures();
    }

    /** A sample without a world yet, whose replications are numbered from {@code from} on. */
    public Sample sample(LoadedScenario scenario, Map<String, WorldMeasure> measures, int from) {
        return new Sample(scenario, compiler, parts, measures, from);
    }
}
