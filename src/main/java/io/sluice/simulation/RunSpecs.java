package io.sluice.simulation;

import io.sluice.results.RunSpec;

/** From an experiment to the run folder that is to hold its results. */
public final class RunSpecs {
    private RunSpecs() {}

    /** What the folder of this experiment says about it. */
    public static RunSpec of(Experiment experiment, String program) {
        return new RunSpec(
                experiment.plan(),
                program,
                ProgramBuild.digest(),
                experiment.inputDigests(),
                experiment.dimensions(),
                experiment.tables(),
                experiment.inputFiles());
    }
}
