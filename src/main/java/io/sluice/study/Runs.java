package io.sluice.study;

import io.sluice.analysis.RunIdentity;
import io.sluice.analysis.RunSummary;
import io.sluice.analysis.RunTables;
import io.sluice.results.Rows;
import io.sluice.results.Table;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.simulation.LoadedScenario;
import io.sluice.simulation.ScenarioExperiment;
import io.sluice.simulation.batch.Replicator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs whole scenarios in memory and sums them up as the report does; nothing is written. */
public final class Runs {
    private final RuleCompiler compiler;
    private final Parts parts;

    /** Replications run on so many threads; the summary does not depend on their number. */
    public Runs(RuleCompiler compiler, int threads) {
        this.compiler = compiler;
        this.parts = new Parts(threads);
    }

    /** The summary of replications 0 to {@code replications - 1}. */
    public RunSummary summary(LoadedScenario scenario, int replications) {
        ScenarioExperiment experiment = new ScenarioExperiment(scenario, compiler);
        List<List<Rows>> made = parts.each(replications, experiment::newReplicator, Replicator::replicate);
        Map<String, Rows> tables = new LinkedHashMap<>();
        for (Table table : experiment.tables()) {
            List<Rows> batches = new ArrayList<>();
            made.forEach(
                    rows -> rows.stream().filter(r -> r.table().equals(table)).forEach(batches::add));
            tables.put(table.name(), Rows.concat(table, batches));
        }
        RunIdentity identity = new RunIdentity(scenario.scenario().name(), "", "", "", replications, experiment.plan());
        return RunSummary.of(new RunTables(identity, experiment.dimensions(), tables));
    }
}
