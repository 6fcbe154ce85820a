package io.sluice.study.sensitivity;

import io.sluice.analysis.exact.Moments;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.rules.register.Assumption;
import io.sluice.rules.register.Register;
import io.sluice.simulation.LoadedScenario;
import io.sluice.simulation.ReplicationRun;
import io.sluice.simulation.ScenarioExperiment;
import io.sluice.simulation.arm.World;
import io.sluice.simulation.record.Series;
import io.sluice.study.LawVariation;
import io.sluice.study.ModelStamp;
import io.sluice.study.Variation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Screens the register of a scenario one row at a time - behaviour, data, figures and rules of the law - each in turn at the low and at the high end of its band, in every arm, on the
 * draws of the same replications, everything else as the scenario sets it. What this cannot see is what two parameters do together.
 *
 * <p>Money raised is that of the first arm. Net leverage is E[private money in ventures, first arm less its counterfactual] / E[government
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
    private final Register register;
    private final Variation size;
    private final int replications;
    private final RuleCompiler compiler = new RuleCompiler(Vocabulary.standard());

    /** A screening at a resolution, with so many replications a setting. */
    public Screening(LoadedScenario scenario, double resolution, int replications) {
        this.base = scenario;
        this.register = Register.of(scenario.scenario().model().table(), scenario.books());
        this.size = Variation.NONE.at(resolution);
        this.replications = replications;
    }

    /** The stamp of the model with the scenario as it is. */
    public String stamp() {
        return ModelStamp.of(base, compiler);
    }

    /** The groups of the register: blocks of parameters and packs, and the kinds {@code law} and {@code rule}. */
    public SortedSet<String> groups() {
        SortedSet<String> groups = new TreeSet<>();
        for (Assumption row : register.where(Assumption::varies)) {
            groups.add(row.group());
            groups.add(row.kind().word());
        }
        return groups;
    }

    /** The rows of a block, pack or kind, or all if it is empty, of which another value can be tried. */
    public List<Assumption> rows(String group) {
        return register.where(row -> row.varies()
                && (group.isEmpty()
                        || row.group().equals(group)
                        || row.kind().word().equals(group)));
    }

    /**
     * Runs the screening; the result does not depend on the number of threads, nor on what is kept.
     *
     * @param kept what was made before and is not made again; it hears what is made now
     * @param done hears how many settings are done
     */
    public List<Swing> run(List<Assumption> rows, KeptSwings kept, int threads, IntConsumer done) {
        Map<String, List<Swing>> before = new HashMap<>();
        rows.forEach(row -> kept.of(row).ifPresent(swings -> before.put(row.name(), swings)));
        double[][] set = before.size() == rows.size() ? new double[0][] : outcomes(size.of(base));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<Swing>>> tasks = new ArrayList<>();
            for (Assumption row : rows) {
                List<Swing> there = before.get(row.name());
                if (there != null) {
                    tasks.add(CompletableFuture.completedFuture(there));
                    continue;
                }
                @Nullable LoadedScenario low = varied(row, row.low());
                @Nullable LoadedScenario high = varied(row, row.high());
                tasks.add(pool.submit(() -> {
                    List<Swing> made = List.of(swing(row, true, low, set), swing(row, false, high, set));
                    kept.keep(row, made);
                    return made;
                }));
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

    private Swing swing(Assumption row, boolean low, @Nullable LoadedScenario varied, double[][] set) {
        String value = low ? row.low() : row.high();
        double[][] at = varied == null ? set : outcomes(varied);
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
                row.name(),
                low ? "low" : "high",
                value,
                Moments.of(raised).mean(),
                error(raised),
                ratio(at) - ratio(set),
                error(leverage));
    }

    /** Whether the scenario stands there already. */
    private boolean holds(Assumption row, String value) {
        return switch (row.kind()) {
            case LAW, RULE -> value.equals(row.central());
            default -> base.scenario().model().exact(row.name()).compareTo(new BigDecimal(value)) == 0;
        };
    }

    /** The scenario with a row elsewhere, null when it stands there already; read before anything runs, so that no file changes between. */
    private @Nullable LoadedScenario varied(Assumption row, String value) {
        if (holds(row, value)) {
            return null;
        }
        return switch (row.kind()) {
            case LAW, RULE -> size.under(new LawVariation(row, value)).of(base);
            default -> size.set(Map.of(row.name(), new BigDecimal(value))).of(base);
        };
    }

    /** By replication: money raised, private money added, government money added; billion yuan. */
    private double[][] outcomes(LoadedScenario scenario) {
        ReplicationRun run = new ScenarioExperiment(scenario, compiler).newRun();
        int other = scenario.scenario()
                .counterfactualOf(scenario.scenario().reference())
                .map(without -> scenario.scenario().indexOf(without.name()))
                .orElse(0);
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
