package io.sluice.cli;

import io.sluice.analysis.RunSummary;
import io.sluice.results.RunReader;
import io.sluice.simulation.Experiment;

/** What is made of a run when its tables are written. */
@FunctionalInterface
interface RunReporting {
    /**
     * Writes summaries and the report into the run's folder and returns what they say.
     *
     * @param experiment what the run is made from, as this command read it: no rule is ever read from the folder
     */
    RunSummary report(RunReader run, Experiment experiment);
}
