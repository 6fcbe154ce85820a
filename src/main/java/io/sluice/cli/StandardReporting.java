package io.sluice.cli;

import io.sluice.analysis.RunSummary;
import io.sluice.analysis.SummaryFiles;
import io.sluice.report.ReportWriter;
import io.sluice.results.RunException;
import io.sluice.results.RunReader;
import java.io.IOException;

/** Summaries as CSV and JSON, and the report. */
final class StandardReporting implements RunReporting {
    @Override
    public RunSummary report(RunReader run) {
        RunSummary summary = RunSummary.of(run);
        try {
            SummaryFiles.write(summary, run.folder());
            ReportWriter.write(summary, run);
        } catch (IOException e) {
            throw RunException.machine("Could not write the summaries and the report of " + run.folder(), e);
        }
        return summary;
    }
}
