package io.sluice.study;

import io.sluice.rules.engine.RuleCompiler;
import io.sluice.simulation.LoadedScenario;
import io.sluice.simulation.ScenarioExperiment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Worlds of the first arm of a scenario, measured; more can be run, and no world is run twice. */
public final class Sample {
    private final ScenarioExperiment experiment;
    private final Parts parts;
    private final Map<String, WorldMeasure> measures;
    private final int from;
    private final List<double[][]> moments = new ArrayList<>();

    Sample(LoadedScenario scenario, RuleCompiler compiler, Parts parts, Map<String, WorldMeasure> measures, int from) {
        this.experiment = new ScenarioExperiment(scenario, compiler);
        this.parts = parts;
        this.measures = new LinkedHashMap<>(measures);
        this.from = from;
    }

    /** Runs as many replications as are missing up to a number. */
    public Sample growTo(int replications) {
        int done = moments.size();
        if (replications <= done) {
            return this;
        }
        List<WorldMeasure> all = List.copyOf(measures.values());
        moments.addAll(parts.each(replications - done, experiment::newRun, (run, r) -> {
            WorldView view = new WorldView(run.worlds(from + done + r).get(0));
            return all.stream().map(m -> m.of(view)).toArray(double[][]::new);
        }));
        return this;
    }

    /** Number of replications run. */
    public int replications() {
        return moments.size();
    }

    /** The figures by name, from all replications run. */
    public Map<String, Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        int m = 0;
        for (Map.Entry<String, WorldMeasure> measure : measures.entrySet()) {
            double[][] byReplication = new double[moments.size()][];
            for (int r = 0; r < byReplication.length; r++) {
                byReplication[r] = moments.get(r)[m];
            }
            figures.put(measure.getKey(), Figure.of(measure.getValue(), byReplication));
            m++;
        }
        return figures;
    }
}
