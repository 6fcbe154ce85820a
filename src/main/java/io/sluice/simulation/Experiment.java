package io.sluice.simulation;

import io.sluice.results.Dimensions;
import io.sluice.results.InputFile;
import io.sluice.results.Plan;
import io.sluice.results.Table;
import io.sluice.simulation.batch.Replicator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A scenario that was read, checked and joined with its rules and data: all that is needed to run it and to say
 * afterwards what was run.
 */
public interface Experiment {
    /** What is to be run. */
    Plan plan();

    /** Replications the scenario asks for, if the command line does not. */
    int replications();

    /** What the codes in the tables stand for. */
    Dimensions dimensions();

    /** The tables a replication fills. */
    List<Table> tables();

    /**
     * Digests of everything that decides the numbers, by name: {@code scenario}, {@code packs}, {@code data}. With the
     * seed and the program's version, which are added to them, they make the run's identity. So the scenario's digest
     * covers neither its seed nor its number of replications.
     */
    Map<String, String> inputDigests();

    /** Exact copies of what was read, to be kept in the run folder: {@code scenario.yaml}, {@code rules/...}. */
    List<InputFile> inputFiles();

    /** How many worlds a replication runs: some replications run drawn assumptions too. */
    default int worldsIn(int replication) {
        return dimensions().arms().size();
    }

    /** The scenario it was made of, with its law; empty when it is made of none. */
    default Optional<LoadedScenario> scenario() {
        return Optional.empty();
    }

    /** A new maker of replications; called once for each thread. */
    Replicator newReplicator();
}
