package io.sluice.cli;

import io.sluice.results.DurableFiles;
import io.sluice.rules.population.Population;
import io.sluice.simulation.ScenarioExperiment;
import io.sluice.simulation.sample.PopulationSample;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sluice rules population}: what the other rules commands weigh rules on, and how it is made. */
@Command(
        name = "population",
        description = {
            "Describe the sampled population on which rules are weighed, or draw it anew from a scenario.",
            "It is frozen: 100,000 deals and some rows of every other subject, as the law was asked about them."
        },
        footer = {"", "Example:", "  sluice rules population"})
final class RulesPopulationCommand implements Callable<Integer> {
    @Option(names = "--write", paramLabel = "FILE", description = "Draw a new one and write it to this file.")
    private @Nullable Path file;

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "The scenario to draw from; its first arm is run. Default: scenarios/baseline.yaml.")
    private Path scenario = Path.of("scenarios/baseline.yaml");

    @Option(names = "--replications", paramLabel = "N", description = "How many replications to draw from. Default: 4.")
    private int replications = 4;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (file == null) {
            describe(Population.shipped(), out);
            return ExitCode.OK;
        }
        PrintWriter err = spec.commandLine().getErr();
        byte[] bytes = PopulationSample.of(
                ScenarioExperiment.read(scenario, OptionalLong.empty()),
                replications,
                done -> err.println("replication " + done + " of " + replications));
        DurableFiles.write(file, bytes);
        out.println(file + ": " + bytes.length + " bytes");
        return ExitCode.OK;
    }

    private static void describe(Population population, PrintWriter out) {
        out.println("Drawn from " + population.origin() + "; digest " + population.digest());
        population.rows().forEach((subject, rows) -> {
            out.println(subject.word() + ": " + rows.size() + " of " + rows.drawnFrom() + " rows, arm " + rows.arm());
            for (String instrument : rows.instruments()) {
                out.println("  " + instrument + ": " + rows.askedFor(instrument).length);
            }
        });
    }
}
