package io.sluice.cli;

import io.sluice.results.Json;
import io.sluice.rules.bench.PackBench;
import io.sluice.scenario.text.Diagnostics;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sluice rules test}: do the packs answer their cases as their authors expect. */
@Command(
        name = "test",
        description = {
            "Run the cases of packs of rules, and try every threshold just below, at and just above.",
            "Cases are in PACK/tests/*.yaml. Each pack is tested with the packs it extends or changes."
        },
        footer = {"", "Example:", "  sluice rules test cn/national-fund"})
final class RulesTestCommand implements Callable<Integer> {
    @Mixin
    private PackArguments packs = new PackArguments();

    @Mixin
    private FormatOption format = new FormatOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Diagnostics diagnostics = new Diagnostics();
        PackArguments.Chosen chosen = packs.chosen(diagnostics);
        diagnostics.throwIfAny();
        List<PackBench.Report> reports = new PackBench(chosen.root()).test(chosen.ids(), diagnostics);
        diagnostics.throwIfAny();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (format.json()) {
            out.print(Json.text(CaseReport.json(reports)));
        } else {
            out.print(CaseReport.text(reports));
        }
        return reports.stream().allMatch(PackBench.Report::passed) ? ExitCode.OK : ExitCode.FOUND;
    }
}
