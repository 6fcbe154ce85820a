package io.sluice.cli;

import io.sluice.analysis.Digits;
import io.sluice.results.DurableFiles;
import io.sluice.results.Json;
import io.sluice.study.Variation;
import io.sluice.study.validation.Reasons;
import io.sluice.study.validation.Row;
import io.sluice.study.validation.Validation;
import io.sluice.study.validation.ValidationPage;
import io.sluice.study.validation.ValidationResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sluice validate}: the model against what others measured. */
@Command(
        name = "validate",
        description = {
            "Runs the model against what others measured: multiples, exits, funds, patterns of the market.",
            "Prints for each row the source's figure, the model's with its error, and whether it is near enough."
        },
        footer = {
            "",
            "Examples:",
            "  sluice validate",
            "  sluice validate --replications 200 --page src/site/markdown/validation.md"
        },
        exitCodeList = {
            "0:every row is met or within its error",
            "1:at least one row is missed",
            "2:used wrongly, or a scenario or pack is bad",
            "3:the program itself failed"
        })
final class ValidateCommand implements Callable<Integer> {
    @Option(names = "--replications", paramLabel = "N", description = "How often each world is run; default: 20.")
    private int replications = 20;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--seed", paramLabel = "S", description = "Seed of every draw; default: as the scenarios say.")
    private @Nullable Long seed;

    @Mixin
    private WorldsOption worlds = new WorldsOption();

    @Option(names = "--page", paramLabel = "FILE", description = "Writes the whole result there, as Markdown.")
    private @Nullable Path page;

    @Mixin
    private FormatOption format = new FormatOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (spec == null) {
            throw new IllegalStateException("The command was not made by the command line.");
        }
        if (replications < 2) {
            spec.commandLine().getErr().println("error: --replications must be at least 2 (an error needs two).");
            return ExitCode.BAD_INPUT;
        }
        int workers = threads.count();
        OptionalLong chosen = seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
        ValidationResult result = new Validation(worlds.unitedStates(), worlds.china(), chosen, workers)
                .run(Variation.NONE, replications, true);
        ValidationPage text = new ValidationPage(result, Reasons.shipped());
        if (page != null) {
            DurableFiles.write(page, text.text(typed(page)));
        }
        PrintWriter print = spec.commandLine().getOut();
        if (format.json()) {
            print.print(Json.text(Map.of(
                    "rows", result.rows().stream().map(ValidateCommand::json).toList())));
        } else {
            result.rows().forEach(row -> print.println(line(row)));
            print.println();
            print.println(text.counts());
        }
        return result.failed().isEmpty() ? ExitCode.OK : ExitCode.FOUND;
    }

    private String typed(Path file) {
        return "./sluice validate --replications " + replications + " --page " + StartingPoint.shown(file);
    }

    private static String line(Row row) {
        String figure = Digits.rounded(row.figure().value(), row.figure().standardError());
        String error = row.figure().replications() == 0
                ? ""
                : " +- " + Digits.error(row.figure().standardError());
        return String.format(
                Locale.ROOT,
                "%-5s %-12s %-20s [%s, %s]  %s",
                row.target().id(),
                row.verdict(),
                figure + error,
                Digits.exact(row.target().low()),
                Digits.exact(row.target().high()),
                row.target().title());
    }

    private static Map<String, Object> json(Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", row.target().id());
        json.put("title", row.target().title());
        json.put("unit", row.target().unit());
        json.put("target", row.target().target());
        json.put("low", row.target().low());
        json.put("high", row.target().high());
        json.put("kind", row.target().kind().name().toLowerCase(Locale.ROOT));
        json.put("source", row.target().source());
        json.put("status", row.target().status());
        json.put(
                "value",
                Double.isNaN(row.figure().value()) ? "none" : row.figure().value());
        json.put(
                "standard_error",
                Double.isNaN(row.figure().standardError())
                        ? "unknown"
                        : row.figure().standardError());
        json.put("verdict", row.verdict().toString());
        return json;
    }
}
