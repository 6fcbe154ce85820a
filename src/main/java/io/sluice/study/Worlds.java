package io.sluice.study;

import io.sluice.rules.engine.RuleCompiler;
import io.sluice.simulation.LoadedScenario;
import io.sluice.simulation.ReplicationRun;
import io.sluice.simulation.ScenarioExperiment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the first arm of a scenario a number of times and measures its worlds; nothing is written. */
public final class Worlds {
    private final RuleCompiler compiler;
    private final int threads;

    /** Worlds run on so many threads; the figures do not depend on their number. */
    public Worlds(RuleCompiler compiler, int threads) {
        this.compiler = compiler;
        this.threads = threads;
    }

    /** The figures by name, from replications {@code from} to before {@code from + replications}. */
    public Map<String, Figure> measure(
            LoadedScenario scenario, Map<String, WorldMeasure> measures, int from, int replications) {
        List<WorldMeasure> all = List.copyOf(measures.values());
        double[][][] moments = new double[replications][][];
        run(new ScenarioExperiment(scenario, compiler), all, from, moments);
        Map<String, Figure> figures = new LinkedHashMap<>();
        int m = 0;
        for (String name : measures.keySet()) {
            double[][] byReplication = new double[replications][];
            for (int r = 0; r < replications; r++) {
                byReplication[r] = moments[r][m];
            }
            figures.put(name, Figure.of(all.get(m), byReplication));
            m++;
        }
        return figures;
    }

    private void run(ScenarioExperiment experiment, List<WorldMeasure> measures, int from, double[][][] moments) {
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, moments.length));
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (int part = 0; part < threads; part++) {
                int first = part;
                parts.add(pool.submit(() -> {
                    ReplicationRun run = experiment.newRun();
                    for (int r = first; r < moments.length; r += threads) {
                        WorldView view = new WorldView(run.worlds(from + r).get(0));
                        moments[r] = measures.stream().map(m -> m.of(view)).toArray(double[][]::new);
                    }
                }));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while measuring worlds", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a world could not be measured", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
