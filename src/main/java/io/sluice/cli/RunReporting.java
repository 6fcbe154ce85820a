package io.sluice.cli;

import io.sluice.analysis.RunSummary;
import io.sluice.results.RunReader;

/** What is made of a run when its tables are written. */
@FunctionalInterface
interface RunReporting {
    /** Writes summaries and the report into the run's folder and returns what they say. */
    RunSummary report(RunReader run);
}
