package io.sluice.simulation;

import io.sluice.rules.pack.Profile;
import io.sluice.scenario.text.InputException;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Makes an experiment of a scenario file. */
@FunctionalInterface
public interface ExperimentReader {
    /**
     * Reads a scenario with all that it names, and checks it wholly.
     *
     * @param scenario the scenario file
     * @param seed a seed to use instead of the scenario's
     * @param profile which language its packs may be written in
     * @throws InputException if anything is wrong with scenario, packs or data; it holds every fault
     */
    Experiment read(Path scenario, OptionalLong seed, Profile profile);
}
