package io.sluice.cli;

import io.sluice.analysis.RunSummary;
import io.sluice.analysis.SummaryFiles;
import io.sluice.report.ReportWriter;
import io.sluice.results.DurableFiles;
import io.sluice.results.RunException;
import io.sluice.results.RunReader;
import io.sluice.rules.pack.Profile;
import io.sluice.scenario.text.CsvCell;
import io.sluice.simulation.sample.DealExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Summaries as CSV and JSON, deals worth explaining, and the report. */
final class StandardReporting implements RunReporting {
    @Override
    public RunSummary report(RunReader run) {
        RunSummary summary = RunSummary.of(run);
        try {
            SummaryFiles.write(summary, run.folder());
            // A run has trusted rules only where the command that makes it was told to trust them.
            boolean trusted = !run.dimensions().trusted().isEmpty();
            examples(run.folder(), run.manifest().plan().seed(), trusted ? Profile.TRUSTED : Profile.STRICT);
            ReportWriter.write(summary, run);
        } catch (IOException e) {
            throw RunException.machine("Could not write the summaries and the report of " + run.folder(), e);
        }
        return summary;
    }

    /** Names some deals once; more replications do not change them. A run without a copy of its rules has none. */
    private static void examples(Path run, long seed, Profile profile) throws IOException {
        Path file = run.resolve("examples.csv");
        if (Files.isDirectory(run.resolve("rules")) && !Files.exists(file)) {
            StringBuilder text = new StringBuilder("deal,instrument,what\n");
            for (DealExamples.Example example : DealExamples.of(run, seed, profile)) {
                text.append(CsvCell.of(example.address().toString()))
                        .append(',')
                        .append(CsvCell.of(example.instrument()));
                text.append(',')
                        .append(CsvCell.quoted(CsvCell.guarded(example.what())))
                        .append('\n');
            }
            DurableFiles.write(file, text.toString());
        }
    }
}
