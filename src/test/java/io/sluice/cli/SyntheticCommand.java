package io.sluice.cli;

import io.sluice.analysis.Doubts;
import io.sluice.analysis.RunFigures;
import io.sluice.analysis.RunIdentity;
import io.sluice.analysis.RunSummary;
import io.sluice.results.Manifest;
import io.sluice.results.RunReader;
import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.InputException;
import io.sluice.simulation.Experiment;
import io.sluice.simulation.ExperimentReader;
import io.sluice.simulation.batch.Synthetic;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/** {@code sluice run} on the synthetic experiment: the scenario's file name says how it behaves. */
public final class SyntheticCommand {
    /** A seed whose results nothing can be made of. */
    static final long UNREPORTABLE = 13;

    private SyntheticCommand() {}

    /** Runs the command in a process of its own. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /** Runs the command here. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new RunCommand(reader(), SyntheticCommand::report))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new UsageMistake())
                .setExecutionExceptionHandler(new FailureReport(false))
                .execute(args);
    }

    private static ExperimentReader reader() {
        return (scenario, seed, profile) -> {
            String name = scenario.getFileName().toString();
            if (name.startsWith("bad")) {
                throw new InputException(List.of(fault(name)));
            }
            return new Synthetic(seed.orElse(1), name.startsWith("slow") ? 60 : 0, name.startsWith("failing") ? 3 : -1);
        };
    }

    private static Diagnostic fault(String file) {
        return new Diagnostic(file, 3, 5, "range", "replications must be at least 1, but was 0", null, 1, null);
    }

    private static RunSummary report(RunReader run, Experiment experiment) {
        if (run.plan().seed() == UNREPORTABLE) {
            throw new IllegalStateException("no indicator of this name: irr");
        }
        try {
            Files.writeString(run.folder().resolve("report.html"), "<p>" + run.replications() + "</p>\n");
            Files.writeString(run.folder().resolve("summary.csv"), "arm,indicator\npolicy,irr\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Manifest manifest = run.manifest();
        RunIdentity identity = new RunIdentity(
                manifest.run(),
                manifest.runDigest(),
                manifest.resultsDigest(),
                manifest.program(),
                manifest.replications(),
                manifest.plan());
        return new RunSummary(
                identity,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                RunFigures.none(),
                Doubts.NONE);
    }

    /** The folder of the only run below a folder. */
    static Path onlyRun(Path out) throws IOException {
        try (var runs = Files.list(out)) {
            return runs.findFirst().orElseThrow();
        }
    }
}
