package io.sluice.cli;

import io.sluice.analysis.Digits;
import io.sluice.cli.PartOption.Part;
import io.sluice.results.DurableFiles;
import io.sluice.results.Json;
import io.sluice.study.Variation;
import io.sluice.study.hindcast.Hindcast;
import io.sluice.study.hindcast.HindcastResult;
import io.sluice.study.hindcast.HindcastText;
import io.sluice.study.hindcast.HindcastTree;
import io.sluice.study.thinning.Thinning;
import io.sluice.study.thinning.ThinningPage;
import io.sluice.study.thinning.ThinningResult;
import io.sluice.study.validation.ExpectedMisses;
import io.sluice.study.validation.KindCount;
import io.sluice.study.validation.Row;
import io.sluice.study.validation.SampleSize;
import io.sluice.study.validation.Target;
import io.sluice.study.validation.Validation;
import io.sluice.study.validation.ValidationPage;
import io.sluice.study.validation.ValidationResult;
import io.sluice.study.validation.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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
            "Prints for each row the source's figure, the model's with its error, and the verdict: met, missed, or",
            "undecided with the replications that would decide it. Counts verdicts kind by kind of row.",
            "Then starts the model in the past with what was known, and prints how near its forecasts come to what came,",
            "beside a random walk, last year's growth and an AR(1). With --part thinning it tests whether worlds of half or a",
            "quarter of the ventures say the same as whole ones."
        },
        footer = {
            "",
            "Examples:",
            "  sluice validate",
            "  sluice validate --replications 200 --page src/site/markdown/validation.md",
            "  sluice validate --part hindcast --hindcast-page hindcast.md",
            "",
            "A verdict is expected to be met, or as the list of expected misses says; the program ships one, and --expected",
            "names another. Neither the hindcast nor thinned worlds change the exit code."
        },
        exitCodeList = {
            "0:every verdict is as expected",
            "1:at least one verdict is another than expected",
            "2:used wrongly, or a scenario, a pack, the list of expected misses or a file of facts is bad",
            "3:the program itself failed"
        })
final class ValidateCommand implements Callable<Integer> {
    @Option(
            names = "--replications",
            paramLabel = "N",
            description =
                    "How often each world is run; default: until every error is small enough, at most 2000 times; a hindcast"
                            + " 40 times, thinned worlds 48.")
    private @Nullable Integer replications;

    @Option(
            names = "--resolution",
            paramLabel = "SHARE",
            description =
                    "Share of ventures simulated, above 0 and at most 1; default: as the scenarios say. A sketch below 1.")
    private @Nullable Double resolution;

    @Option(
            names = "--expected",
            paramLabel = "FILE",
            description = "List of expected misses (YAML); default: the one that ships with the program.")
    private @Nullable Path expected;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--seed", paramLabel = "S", description = "Seed of every draw; default: as the scenarios say.")
    private @Nullable Long seed;

    @Mixin
    private WorldsOption worlds = new WorldsOption();

    @Option(names = "--page", paramLabel = "FILE", description = "Writes the whole result there, as Markdown.")
    private @Nullable Path page;

    @Mixin
    private PartOption part = new PartOption();

    @Mixin
    private HindcastOptions hindcast = new HindcastOptions();

    @Option(
            names = "--thinning-page",
            paramLabel = "FILE",
            description = "Writes there, as Markdown, whether thinned worlds say the same.")
    private @Nullable Path thinningPage;

    @Mixin
    private FormatOption format = new FormatOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (spec == null) {
            throw new IllegalStateException("The command was not made by the command line.");
        }
        PrintWriter complain = spec.commandLine().getErr();
        if (replications != null && (replications < 1 || replications > SampleSize.MOST)) {
            complain.println(
                    "error: --replications must be from 1 to " + SampleSize.MOST + ", but was " + replications + ".");
            return ExitCode.BAD_INPUT;
        }
        if (resolution != null && !(resolution > 0 && resolution <= 1)) {
            complain.println("error: --resolution must be above 0 and at most 1, but was " + resolution + ".");
            return ExitCode.BAD_INPUT;
        }
        int workers = threads.count();
        OptionalLong chosen = seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
        ExpectedMisses misses = expected == null ? ExpectedMisses.shipped() : ExpectedMisses.read(expected);
        Hindcast past = part.wants(Part.HINDCAST) ? hindcast.hindcast(worlds.china(), chosen, workers) : null;
        Consumer<String> progress = line -> {
            complain.println(line);
            complain.flush();
        };
        PrintWriter print = spec.commandLine().getOut();
        Map<String, Object> json = new LinkedHashMap<>();
        boolean asExpected = true;
        if (part.wants(Part.ROWS)) {
            Validation validation = new Validation(worlds.unitedStates(), worlds.china(), chosen, workers);
            ValidationResult result = validation.run(
                    resolution == null ? Variation.NONE : Variation.NONE.at(resolution),
                    replications == null ? OptionalInt.empty() : OptionalInt.of(replications),
                    progress);
            if (page != null) {
                DurableFiles.write(page, new ValidationPage(result, misses).text(typed(page), validation.stamp()));
            }
            List<ExpectedMisses.Difference> differences = misses.differences(result.rows());
            asExpected = differences.isEmpty();
            if (format.json()) {
                json.putAll(json(result, differences));
            } else {
                text(print, result, differences);
            }
        }
        if (past != null) {
            HindcastResult result = past.run(
                    replications == null ? Hindcast.REPLICATIONS : replications,
                    resolution == null ? 0 : resolution,
                    progress);
            hindcast.write(result, past, made());
            json.put("hindcast", HindcastTree.of(result));
            if (!format.json()) {
                print.println();
                HindcastText.of(result).forEach(print::println);
            }
        }
        if (part.wants(Part.THINNING)) {
            Thinning thinning = new Thinning(worlds.china(), chosen, workers);
            ThinningResult result = thinning.run(replications == null ? Thinning.REPLICATIONS : replications, progress);
            if (thinningPage != null) {
                String typed = made() + " --thinning-page " + StartingPoint.shown(thinningPage);
                DurableFiles.write(thinningPage, ThinningPage.text(result, typed, thinning.stamp()));
            }
            json.put("thinning", ThinningPage.tree(result));
            if (!format.json()) {
                print.println();
                ThinningPage.lines(result).forEach(print::println);
            }
        }
        if (format.json()) {
            print.print(Json.text(json));
        }
        return asExpected ? ExitCode.OK : ExitCode.FOUND;
    }

    private String typed(Path file) {
        return made() + " --page " + StartingPoint.shown(file);
    }

    /** The command without its pages. */
    private String made() {
        return "./sluice validate" + part.typed() + hindcast.typed()
                + (replications == null ? "" : " --replications " + replications)
                + (resolution == null ? "" : " --resolution " + Digits.exact(resolution));
    }

    private static void text(PrintWriter print, ValidationResult result, List<ExpectedMisses.Difference> differences) {
        String form = "%-20s %5s %5s %7s %10s %9s";
        print.println(
                String.format(Locale.ROOT, form, "kind of row", "rows", "met", "missed", "undecided", "at bound"));
        for (KindCount count : result.counts()) {
            print.println(String.format(
                    Locale.ROOT,
                    form,
                    count.kind(),
                    count.rows(),
                    count.of(Verdict.MET),
                    count.of(Verdict.MISSED),
                    count.of(Verdict.UNDECIDED),
                    count.of(Verdict.AT_BOUND)));
        }
        print.println("The kinds are not added up: only independent rows test the model. " + result.runs());
        for (Row row : result.mismatched()) {
            String said = "Concept mismatch: " + row.target().id() + ", "
                    + row.target().title() + ". " + row.target().basis().mismatch();
            print.println(Paragraph.wrapped(said, 110));
        }
        print.println();
        result.rows().forEach(row -> print.println(line(row)));
        print.println();
        print.println(
                differences.isEmpty()
                        ? "Every verdict is as expected."
                        : differences.size() + (differences.size() == 1 ? " verdict is" : " verdicts are")
                                + " other than expected:");
        differences.forEach(each -> print.println("  " + ValidationPage.difference(each)));
    }

    private static String line(Row row) {
        String figure = Digits.rounded(row.figure().value(), row.figure().standardError());
        String error = row.figure().replications() == 0
                ? ""
                : " +- " + Digits.error(row.figure().standardError());
        return String.format(
                Locale.ROOT,
                "%-5s %-28s %-20s %-22s [%s, %s]  %s",
                row.target().id(),
                row.shown(),
                row.target().basis().counted(),
                figure + error,
                Digits.exact(row.target().tolerance().low()),
                Digits.exact(row.target().tolerance().high()),
                row.target().title());
    }

    private static Map<String, Object> json(ValidationResult result, List<ExpectedMisses.Difference> differences) {
        Map<String, Object> json = new LinkedHashMap<>();
        Map<String, Object> kinds = new LinkedHashMap<>();
        for (KindCount count : result.counts()) {
            Map<String, Object> verdicts = new LinkedHashMap<>();
            verdicts.put("rows", count.rows());
            count.verdicts().forEach((verdict, n) -> verdicts.put(verdict.toString(), n));
            kinds.put(count.kind(), verdicts);
        }
        json.put("kinds", kinds);
        Map<String, Object> runs = new LinkedHashMap<>();
        result.replications().forEach((world, n) -> runs.put(word(world), n));
        json.put("replications", runs);
        json.put("rows", result.rows().stream().map(ValidateCommand::json).toList());
        json.put("differences", differences.stream().map(ValidateCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(ExpectedMisses.Difference difference) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", difference.row().target().id());
        json.put("expected", difference.expected());
        json.put("verdict", difference.row().verdict().toString());
        return json;
    }

    private static Map<String, Object> json(Row row) {
        Target target = row.target();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", target.id());
        json.put("title", target.title());
        json.put("unit", target.unit());
        json.put("target", target.target());
        json.put("low", target.tolerance().low());
        json.put("high", target.tolerance().high());
        json.put("kind", target.basis().kind().toString());
        json.put("inputs", target.basis().inputs());
        json.put("evidence", target.basis().evidence());
        json.put("concept_mismatch", target.basis().mismatch());
        json.put("source", target.source());
        json.put("status", target.status());
        json.put("replications", row.figure().replications());
        json.put("value", number(row.figure().value(), "none"));
        json.put("standard_error", number(row.figure().standardError(), "unknown"));
        json.put("ci_low", number(row.low(), "unbounded"));
        json.put("ci_high", number(row.high(), "unbounded"));
        json.put("verdict", row.verdict().toString());
        json.put("needs_more", row.more());
        return json;
    }

    private static Object number(double value, String without) {
        return Double.isFinite(value) ? value : without;
    }

    private static String word(Enum<?> world) {
        return world.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
