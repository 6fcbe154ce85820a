package io.sluice.cli;

import io.sluice.analysis.RunSummary;
import io.sluice.results.Manifest;
import io.sluice.results.Provenance;
import io.sluice.results.RunFolder;
import io.sluice.results.RunReader;
import io.sluice.results.RunSpec;
import io.sluice.simulation.Experiment;
import io.sluice.simulation.RunSpecs;
import io.sluice.simulation.batch.Batch;
import io.sluice.simulation.batch.ReplicationFailure;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** One scenario from its experiment to a finished run folder. */
final class RunJob {
    /**
     * A finished run.
     *
     * @param folder where it is
     * @param manifest what ran and what came out
     * @param made replications made now; the others were there before
     * @param seconds wall-clock seconds that took
     * @param summary what the run says
     */
    record Done(Path folder, Manifest manifest, int made, double seconds, RunSummary summary) {}

    private final Experiment experiment;
    private final Path out;
    private final int replications;
    private final int threads;
    private final String command;
    private final PrintWriter err;

    /**
     * A job not yet begun.
     *
     * @param command the command that started it, which also resumes it
     */
    RunJob(Experiment experiment, Path out, int replications, int threads, String command, PrintWriter err) {
        this.experiment = experiment;
        this.out = out;
        this.replications = replications;
        this.threads = threads;
        this.command = command;
        this.err = err;
    }

    /** Runs what is missing and writes the results; empty if it was stopped before its end. */
    Optional<Done> run(RunReporting reporting) {
        RunSpec spec = RunSpecs.of(experiment, Version.program());
        String started = now();
        try (RunFolder folder = RunFolder.open(out, spec)) {
            folder.notices().forEach(notice -> err.println("note: " + notice + "; it is made anew."));
            tellWhatIsThere(folder);
            RunProgress progress =
                    new RunProgress(experiment.plan().name(), err, RunProgress.onTerminal(), System::nanoTime);
            Batch batch = new Batch(folder, experiment.tables(), experiment::newReplicator, progress, System::nanoTime);
            try (Interruption interruption = new Interruption(batch::cancel, () -> lastWords(folder), err)) {
                Batch.Outcome outcome = batch(batch, folder);
                double seconds = progress.seconds();
                progress.end();
                Provenance.add(
                        folder.path(),
                        Provenance.Sitting.here(
                                started, now(), seconds, outcome.made(), threads, command, spec.build()));
                if (outcome.cancelled()) {
                    interruption.settled();
                    return Optional.empty();
                }
                return Optional.of(finish(folder, reporting, outcome.made(), seconds));
            }
        }
    }

    private Batch.Outcome batch(Batch batch, RunFolder folder) {
        try {
            return batch.run(replications, threads);
        } catch (ReplicationFailure failure) {
            err.println();
            err.println(folder.replications() + " replications are kept in " + folder.path() + ".");
            if (failure.replication() >= 0) {
                err.println("To run replication " + failure.replication() + " alone: " + command + " --only "
                        + failure.replication());
            }
            throw failure;
        }
    }

    private Done finish(RunFolder folder, RunReporting reporting, int made, double seconds) {
        try (RunReader reader = folder.compact()) {
            RunSummary summary = report(folder, reader, reporting);
            return new Done(folder.path(), folder.seal(), made, seconds, summary);
        }
    }

    /** Tables that cost hours are finished even if nothing can be made of them. */
    private RunSummary report(RunFolder folder, RunReader reader, RunReporting reporting) {
        try {
            return reporting.report(reader, experiment);
        } catch (RuntimeException failure) {
            folder.seal();
            err.println(
                    "The tables in " + folder.path() + " are complete, but the summary or report could not be made.");
            throw failure;
        }
    }

    private void tellWhatIsThere(RunFolder folder) {
        int there = folder.replications();
        if (there > replications) {
            err.println(experiment.plan().name() + ": " + replications + " replications were asked for and " + there
                    + " are there already; all " + there + " are used and none is made.");
        } else if (there > 0) {
            err.println(experiment.plan().name() + ": " + there + " of " + replications
                    + " replications are there already in " + folder.path() + ".");
        }
    }

    private String lastWords(RunFolder folder) {
        if (Files.exists(folder.path().resolve(Manifest.FILE))
                && folder.missing(replications).isEmpty()) {
            return "The run in " + folder.path() + " is finished.";
        }
        return "Stopped. " + folder.replications() + " of " + replications + " replications are kept in "
                + folder.path() + ".\nTo go on where it stopped: " + command;
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
