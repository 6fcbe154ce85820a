package io.sluice.cli;

import static java.util.Objects.requireNonNull;

import io.sluice.analysis.Digits;
import io.sluice.results.DurableFiles;
import io.sluice.scenario.ModelParameter;
import io.sluice.study.Figure;
import io.sluice.study.calibration.BandEnd;
import io.sluice.study.calibration.Block;
import io.sluice.study.calibration.Calibration;
import io.sluice.study.calibration.Calibration.Proposal;
import io.sluice.study.calibration.ParameterFile;
import io.sluice.study.validation.Target;
import io.sluice.study.validation.Validation;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sluice calibrate}: sets assumed parameters inside their bands by calibration rows. */
@Command(
        name = "calibrate",
        description = {
            "Sets assumed parameters inside their low and high so that rows of the validation are met.",
            "Prints what is set from what; writes nothing unless told to. Only rows of the kind set-by are used."
        },
        footer = {
            "",
            "Examples:",
            "  sluice calibrate --block outcomes",
            "  sluice calibrate --write src/main/resources/io/sluice/scenario/parameters.csv"
        })
final class CalibrateCommand implements Callable<Integer> {
    @Option(
            names = "--block",
            paramLabel = "NAME",
            description = "One block; may be given again. Default: all in order.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "How often each world is run at a trial; default: 4.")
    private int replications = 4;

    @Option(names = "--resolution", paramLabel = "X", description = "Share of ventures at a trial; default: 0.2.")
    private double resolution = 0.2;

    @Option(names = "--trials", paramLabel = "N", description = "Most trials a block; default: 40.")
    private int trials = 40;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private WorldsOption worlds = new WorldsOption();

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "Writes the proposed values into this parameter table.")
    private @Nullable Path write;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (spec == null) {
            throw new IllegalStateException("The command was not made by the command line.");
        }
        PrintWriter err = spec.commandLine().getErr();
        List<Block> shipped = Block.shipped();
        List<String> known = shipped.stream().map(Block::name).toList();
        List<String> unknown =
                names.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            err.println("error: there is no block " + unknown + "; blocks are " + known + ".");
            return ExitCode.BAD_INPUT;
        }
        if (replications < 2 || resolution <= 0 || resolution > 1 || trials < 1) {
            err.println("error: --replications must be at least 2, --resolution above 0 and at most 1, --trials at"
                    + " least 1.");
            return ExitCode.BAD_INPUT;
        }
        List<Block> blocks = shipped.stream()
                .filter(block -> names.isEmpty() || names.contains(block.name()))
                .toList();
        int workers = threads.count();
        Validation validation = new Validation(worlds.unitedStates(), worlds.china(), OptionalLong.empty(), workers);
        PrintWriter out = spec.commandLine().getOut();
        List<Proposal> proposals = new Calibration(validation, replications, resolution, trials)
                .setAll(blocks, (Proposal proposal) -> {
                    out.print(text(proposal));
                    out.flush();
                });
        out.print(ends(proposals));
        out.flush();
        if (write != null) {
            writeTo(write, proposals);
        }
        return ExitCode.OK;
    }

    private static void writeTo(Path file, List<Proposal> proposals) throws IOException {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        Map<String, String> rows = new LinkedHashMap<>();
        for (Proposal proposal : proposals) {
            proposal.after().forEach((String name, BigDecimal value) -> {
                values.put(name, value);
                rows.put(name, proposal.block().rows().stream().map(Target::id).collect(Collectors.joining(" ")));
            });
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        DurableFiles.write(file, ParameterFile.with(text, values, rows));
    }

    private static String text(Proposal proposal) {
        StringBuilder text = new StringBuilder(proposal.block().name() + ", " + proposal.trials() + " trials\n");
        for (ModelParameter row : proposal.block().parameters()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-30s %10s -> %-10s in [%s, %s]%n",
                    row.name(),
                    proposal.before().get(row.name()),
                    proposal.after().get(row.name()),
                    row.low().toPlainString(),
                    row.high().toPlainString()));
        }
        for (Target row : proposal.block().rows()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-30s %10s -> %-10s in [%s, %s]%n",
                    row.id() + " " + row.measure(),
                    shown(proposal.figuresBefore().get(row.id())),
                    shown(proposal.figuresAfter().get(row.id())),
                    Digits.exact(row.tolerance().low()),
                    Digits.exact(row.tolerance().high())));
        }
        return text.append('\n').toString();
    }

    /** The values that stand at an end of their band, with what that means; empty if none does. */
    static String ends(List<Proposal> proposals) {
        StringBuilder rows = new StringBuilder();
        for (Proposal proposal : proposals) {
            for (ModelParameter row : proposal.block().parameters()) {
                BigDecimal value = requireNonNull(proposal.after().get(row.name()));
                BandEnd.of(row, value)
                        .ifPresent(end -> rows.append(String.format(
                                Locale.ROOT,
                                "  %-30s %10s at the %s end of [%s, %s]%n",
                                row.name(),
                                value,
                                end.word(),
                                row.low().toPlainString(),
                                row.high().toPlainString())));
            }
        }
        return rows.isEmpty()
                ? ""
                : "At an end of the band, or within " + BandEnd.NEAR.movePointRight(2) + " % of its width: "
                        + BandEnd.MEANING + ".\n" + rows;
    }

    private static String shown(@Nullable Figure figure) {
        return figure == null ? "none" : Digits.rounded(figure.value(), figure.standardError());
    }
}
