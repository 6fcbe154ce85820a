package io.sluice.cli;

import io.sluice.analysis.RunSummary;
import io.sluice.analysis.SummaryFiles;
import io.sluice.report.ReportWriter;
import io.sluice.results.DurableFiles;
import io.sluice.results.RunException;
import io.sluice.results.RunFiles;
import io.sluice.results.RunFolder;
import io.sluice.results.RunReader;
import io.sluice.simulation.Experiment;
import io.sluice.simulation.LoadedScenario;
import io.sluice.simulation.sample.DealExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Summaries as CSV and JSON, deals worth explaining, and the report. */
final class StandardReporting implements RunReporting {
    @Override
    public RunSummary report(RunReader run, Experiment experiment) {
        RunSummary summary = RunSummary.of(run);
        try {
            SummaryFiles.write(summary, run.folder());
            examples(run.folder(), experiment.scenario());
            ReportWriter.write(summary, run, RunFolder.describe(run));
        } catch (IOException e) {
            throw RunException.machine("Could not write the summaries and the report of " + run.folder(), e);
        }
        return summary;
    }

    /**
     * Names some deals once; more replications do not change them. Their rules are those that this command read with the
     * trust it was given: a run folder may be a stranger's, and what lies in it is never run.
     */
    private static void examples(Path run, Optional<LoadedScenario> scenario) throws IOException {
        Path file = run.resolve(RunFiles.EXAMPLES);
        if (scenario.isPresent() && !Files.exists(file)) {
            DurableFiles.write(file, DealExamples.csv(scenario.get()));
        }
    }
}
