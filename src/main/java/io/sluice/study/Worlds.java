package io.sluice.study;

import io.sluice.rules.engine.RuleCompiler;
import io.sluice.simulation.Deciding;
import io.sluice.simulation.LoadedScenario;
import io.sluice.simulation.ScenarioExperiment;
import io.sluice.simulation.arm.Economy;
import io.sluice.simulation.arm.World;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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

    /**
     * What is seen of all arms' worlds in each of the first replications.
     *
     * @param seen looks at worlds whose run is over, in the order of the arms
     */
    public <T> List<T> arms(LoadedScenario scenario, int replications, Function<List<World>, T> seen) {
        ScenarioExperiment experiment = new ScenarioExperiment(scenario, compiler);
        return parts.each(replications, experiment::newRun, (run, number) -> seen.apply(run.worlds(number)));
    }

    /**
     * What is seen of the first arm's world in each of the first replications, in another economy than the shipped one.
     *
     * @param seen looks at a world whose run is over
     */
    public <T> List<T> each(LoadedScenario scenario, Economy economy, int replications, Function<World, T> seen) {
        Deciding deciding = Deciding.byColumns(scenario.scenario().seed(), Deciding.AUDITED);
        ScenarioExperiment experiment = new ScenarioExperiment(scenario, compiler, deciding, economy);
        return parts.each(
                replications,
                experiment::newRun,
                (run, number) -> seen.apply(run.worlds(number).get(0)));
    }
}
