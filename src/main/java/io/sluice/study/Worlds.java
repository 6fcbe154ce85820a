package io.sluice.study;

import io.sluice.rules.engine.RuleCompiler;
import io.sluice.simulation.LoadedScenario;
import io.sluice.simulation.ScenarioExperiment;
import java.util.LinkedHashMap;
import java.util.List;
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
        List<WorldMeasure> all = List.copyOf(measures.values());
        ScenarioExperiment experiment = new ScenarioExperiment(scenario, compiler);
        List<double[][]> moments = parts.each(replications, experiment::newRun, (run, r) -> {
            WorldView view = new WorldView(run.worlds(from + r).get(0));
            return all.stream().map(m -> m.of(view)).toArray(double[][]::new);
        });
        Map<String, Figure> figures = new LinkedHashMap<>();
        int m = 0;
        for (String name : measures.keySet()) {
            double[][] byReplication = new double[replications][];
            for (int r = 0; r < replications; r++) {
                byReplication[r] = moments.get(r)[m];
            }
            figures.put(name, Figure.of(all.get(m), byReplication));
            m++;
        }
        return figures;
    }
}
