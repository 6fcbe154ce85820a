package io.sluice.study.sensitivity;

import io.sluice.analysis.exact.Moments;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.scenario.ModelParameter;
import io.sluice.scenario.ModelParameter.Level;
import io.sluice.scenario.ModelParameters;
import io.sluice.simulation.LoadedScenario;
import io.sluice.simulation.ReplicationRun;
import io.sluice.simulation.ScenarioExperiment;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import io.sluice.study.ModelStamp;
import io.sluice.study.Variation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * Screens the parameters of a scenario one at a time: each in turn at the low and at the high end of its band, in every arm, on the
 * draws of the same replications, everything else as the scenario sets it. What this cannot see is what two parameters do together.
 *
 * <p>Money raised is that of the first arm. Net leverage is E[private money in ventures, first arm less counterfactual] / E[government
 * money, the same]; its error is that of the linearised ratio. A thinned run is scaled back to the whole economy.
 */
public final class Screening {
    private static final double FEN_A_BILLION = 1e11;
    private static final List<Series> RAISED = List.of(
            Series.LOCAL_PAID_IN,
            Series.STATE_PAID_IN,
            Series.PRIVATE_PAID_IN,
            Series.LOCAL_COINVESTED,
            Series.STATE_COINVESTED,
            Series.PRIVATE_COINVESTED);

    private final LoadedScenario base;
    private final Variation size;
    private final int replications;
    private final RuleCompiler compiler = new RuleCompiler(Vocabulary.standard());

    /** A screening at a resolution, with so many replications a setting. */
    public Screening(LoadedScenario scenario, double resolution, int replications) {
        this.base = scenario;
        this.size = Variation.NONE.at(resolution);
        this.replications = replications;
    }

    /** The stamp of the model with the scenario as it is. */
    public String stamp() {
        return ModelStamp.of(base, compiler);
    }

    /** The parameters of a block, or of all if it is empty, whose band has two ends. */
    public List<ModelParameter> parameters(String block) {
        return base.scenario().model().table().all().stream()
                .filter(row -> row.status() != ModelParameter.Status.C)
                .filter(row -> block.isEmpty() || row.block().equals(block))
                .filter(row -> row.low().compareTo(row.high()) != 0)
                .toList();
    }

    /**
     * Runs the screening; the result does not depend on the number of threads.
     *
     * @param done hears how many settings are done
     */
    public List<Swing> run(List<ModelParameter> parameters, int threads, IntConsumer done) {
        double[][] set = outcomes(size.of(base));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<Swing>>> tasks = new ArrayList<>();
            for (ModelParameter parameter : parameters) {
                tasks.add(pool.submit(
                        () -> List.of(swing(parameter, Level.LOW, set), swing(parameter, Level.HIGH, set))));
            }
            List<Swing> swings = new ArrayList<>();
            for (Future<List<Swing>> task : tasks) {
                swings.addAll(task.get());
                done.accept(swings.size());
            }
            return swings;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while screening", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a setting could not be run", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private Swing swing(ModelParameter parameter, Level end, double[][] set) {
        BigDecimal value = parameter.at(end);
        ModelParameters model = base.scenario().model();
        boolean same = model.exact(parameter.name()).compareTo(value) == 0;
        double[][] at =
                same ? set : outcomes(size.set(Map.of(parameter.name(), value)).of(base));
        double[] raised = new double[replications];
        for (int r = 0; r < replications; r++) {
            raised[r] = at[r][0] - set[r][0];
        }
        double[] leverage = influences(at);
        double[] before = influences(set);
        for (int r = 0; r < replications; r++) {
            leverage[r] -= before[r];
        }
        return new Swing(
                parameter.name(),
                end == Level.LOW ? "low" : "high",
                value.toPlainString(),
                Moments.of(raised).mean(),
                error(raised),
                ratio(at) - ratio(set),
                error(leverage));
    }

    /** By replication: money raised, private money added, government money added; billion yuan. */
    private double[][] outcomes(LoadedScenario scenario) {
        ReplicationRun run = new ScenarioExperiment(scenario, compiler).newRun();
        String without = scenario.scenario().counterfactual();
        int other = without == null ? 0 : scenario.scenario().indexOf(without);
        double unit = FEN_A_BILLION * scenario.scenario().resolution();
        double[][] outcomes = new double[replications][];
        for (int r = 0; r < replications; r++) {
            List<World> worlds = run.worlds(r);
            World arm = worlds.get(0);
            World twin = worlds.get(other);
            outcomes[r] = new double[] {
                sum(arm, RAISED) / unit,
                (sum(arm, List.of(Series.MARKET_PRIVATE)) - sum(twin, List.of(Series.MARKET_PRIVATE))) / unit,
                (sum(arm, List.of(Series.MARKET_TREASURY, Series.MARKET_LOCAL))
                                - sum(twin, List.of(Series.MARKET_TREASURY, Series.MARKET_LOCAL)))
                        / unit
            };
        }
        return outcomes;
    }

    private static double sum(World world, List<Series> series) {
        long sum = 0;
        for (Series each : series) {
            for (long fen : world.tally().series(each)) {
                sum += fen;
            }
        }
        return sum;
    }

    private static double ratio(double[][] outcomes) {
        double above = mean(outcomes, 1);
        double below = mean(outcomes, 2);
        return below == 0 ? 0 : above / below;
    }

    /** Influence values of the ratio of means: (y - ratio x) / E[x]. */
    private static double[] influences(double[][] outcomes) {
        double ratio = ratio(outcomes);
        double below = mean(outcomes, 2);
        double[] influences = new double[outcomes.length];
        for (int r = 0; r < influences.length; r++) {
            influences[r] = below == 0 ? 0 : (outcomes[r][1] - ratio * outcomes[r][2]) / below;
        }
        return influences;
    }

    private static double mean(double[][] outcomes, int column) {
        double[] values = new double[outcomes.length];
        for (int r = 0; r < values.length; r++) {
            values[r] = outcomes[r][column];
        }
        return Moments.of(values).mean();
    }

    private static double error(double[] values) {
        return values.length < 2 ? 0 : Moments.of(values).standardError();
    }
}
