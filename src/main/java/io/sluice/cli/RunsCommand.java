package io.sluice.cli;

import io.sluice.results.Json;
import io.sluice.results.Manifest;
import io.sluice.results.RunCatalog;
import io.sluice.results.RunException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sluice runs}: the runs there are. */
@Command(
        name = "runs",
        description = {
            "Lists the runs in a folder: what they are, how far they are, what came out.",
            "Every file of a finished run is held against its manifest.",
            "Other commands name a run by its folder, by any unique beginning of its name, or as 'latest'."
        },
        footer = {"", "Example:", "  sluice runs"},
        exitCodeList = {
            "0:all is well",
            "1:a run is not as it was written",
            "2:used wrongly, or the folder cannot be read",
            "3:the program itself failed"
        })
final class RunsCommand implements Callable<Integer> {
    private static final int DIGITS = 12;

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
        List<Listed> entries;
        try {
            entries = new RunCatalog(out)
                    .entries().stream()
                            .map(each -> new Listed(each, each.faults()))
                            .toList();
        } catch (RunException e) {
            spec.commandLine().getErr().println("error: " + e.getMessage());
            return ExitCode.BAD_INPUT;
        }
        if (format.json()) {
            print.print(Json.text(
                    Map.of("runs", entries.stream().map(RunsCommand::json).toList())));
        } else if (entries.isEmpty()) {
            print.println("There is no run in " + out + " yet.");
        } else {
            entries.forEach(entry -> print.println(text(entry)));
        }
        return entries.stream().allMatch(each -> each.faults().isEmpty()) ? ExitCode.OK : ExitCode.FOUND;
    }

    /** A run and what is not as it was written in it. */
    private record Listed(RunCatalog.Entry entry, List<String> faults) {}

    private static String text(Listed listed) {
        RunCatalog.Entry entry = listed.entry();
        if (!listed.faults().isEmpty()) {
            return entry.name() + "  ALTERED: " + String.join("; ", listed.faults());
        }
        List<String> parts = new ArrayList<>();
        parts.add(entry.name());
        parts.add(entry.replications() + " replications");
        parts.add(entry.manifest()
                .map(m -> "digest " + m.resultsDigest().substring(0, DIGITS))
                .orElse("not finished"));
        entry.manifest().map(m -> "seal " + m.seal().substring(0, DIGITS)).ifPresent(parts::add);
        entry.manifest().map(m -> m.plan().title()).ifPresent(parts::add);
        entry.manifest()
                .map(m -> m.dimensions().trusted())
                .filter(trusted -> !trusted.isEmpty())
                .ifPresent(trusted -> parts.add("trusted rules: "
                        + String.join(
                                ", ",
                                trusted.values().stream()
                                        .flatMap(Set::stream)
                                        .sorted()
                                        .toList())));
        return String.join("  ", parts);
    }

    private static Map<String, Object> json(Listed listed) {
        RunCatalog.Entry entry = listed.entry();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", entry.name());
        json.put("folder", entry.folder().toString());
        json.put("finished", entry.manifest().isPresent());
        json.put("altered", listed.faults());
        json.put("replications", entry.replications());
        entry.manifest().ifPresent((Manifest manifest) -> {
            json.put("title", manifest.plan().title());
            json.put("seed", manifest.plan().seed());
            json.put("program", manifest.program());
            json.put("trusted", manifest.dimensions().trusted());
            json.put("run_digest", manifest.runDigest());
            json.put("results_digest", manifest.resultsDigest());
            json.put("seal", manifest.seal());
        });
        return json;
    }
}
