package io.sluice.cli;

import io.sluice.analysis.compare.ComparisonText;
import io.sluice.analysis.compare.ComparisonTree;
import io.sluice.analysis.compare.RunComparison;
import io.sluice.results.Dimensions;
import io.sluice.results.Json;
import io.sluice.results.RunCatalog;
import io.sluice.results.RunException;
import io.sluice.results.RunReader;
import io.sluice.scenario.text.Nearest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sluice compare}: two runs side by side. */
@Command(
        name = "compare",
        description = {
            "Compares two runs: what differs in what went in, and by how much the results differ (B minus A), with 95 %% intervals.",
            "Runs on the same draws are compared replication by replication; a change that changes nothing is exactly 0."
        },
        footer = {
            "",
            "Examples:",
            "  sluice compare baseline-3f2a relief-90c1",
            "  sluice compare latest latest --arm no-fund:enacted",
            "",
            "A run is named by its folder, by any unique beginning of its name, or as 'latest'."
        })
final class CompareCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A", description = "The run that is subtracted.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "The run it is subtracted from.")
    private String second = "";

    @Option(
            names = "--arm",
            paramLabel = "ARM[:ARM]",
            description = "The arm of A and, after a colon, that of B; default: the first arm of each.")
    private @Nullable String arms;

    @Option(names = "--out", paramLabel = "DIR", description = "Where run folders are; default: runs.")
    private Path out = Path.of("runs");

    @Mixin
    private FormatOption format = new FormatOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("The command was not made by the command line.");
        }
        PrintWriter print = spec.commandLine().getOut();
        RunCatalog catalog = new RunCatalog(out);
        try (RunReader a = RunReader.open(catalog.find(first));
                RunReader b = RunReader.open(catalog.find(second))) {
            RunComparison comparison = RunComparison.of(a, arm(a, 0), b, arm(b, 1));
            print.print(format.json() ? Json.text(ComparisonTree.of(comparison)) : ComparisonText.of(comparison));
            return ExitCode.OK;
        } catch (RunException e) {
            boolean input = e.blame() == RunException.Cause.INPUT;
            spec.commandLine().getErr().println((input ? "error: " : "sluice failed: ") + e.getMessage());
            return input ? ExitCode.BAD_INPUT : ExitCode.FAILED;
        }
    }

    /** The arm asked for in one of the two runs, or its first. */
    private String arm(RunReader run, int which) {
        List<String> known =
                run.dimensions().arms().stream().map(Dimensions.Member::id).toList();
        if (arms == null) {
            return known.get(0);
        }
        String[] words = arms.split(":", 2);
        String wanted = words[Math.min(which, words.length - 1)].strip();
        if (!known.contains(wanted)) {
            String hint = Nearest.hint(wanted, known);
            throw RunException.input("run " + run.manifest().run() + " has no arm '" + wanted + "'; its arms are "
                    + String.join(", ", known) + (hint == null ? "." : "; " + hint + "."));
        }
        return wanted;
    }
}
