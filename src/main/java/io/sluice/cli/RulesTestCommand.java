package io.sluice.cli;

import io.sluice.results.Json;
import io.sluice.rules.bench.PackBench;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.InputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sluice rules test}: do the packs answer their cases as their authors expect. */
@Command(
        name = "test",
        description = {
            "Run the cases of packs of rules, and try every threshold just below, at and just above.",
            "Cases are in PACK/tests/*.yaml and *.csv. Each pack is tested with the packs it extends or changes. The text of the",
            "rules answers, and Drools decides every row again."
        },
        footer = {"", "Example:", "  sluice rules test cn/national-fund"})
final class RulesTestCommand implements Callable<Integer> {
    /** How the answer is written. */
    enum Form {
        /** For a person to read. */
        TEXT,
        /** One JSON document for a program to read. */
        JSON,
        /** The XML that build servers read. */
        JUNIT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Mixin
    private PackArguments packs = new PackArguments();

    @Mixin
    private TrustOption trust = new TrustOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How results are written on standard output: ${COMPLETION-CANDIDATES}. Default: text.")
    private Form format = Form.TEXT;

    @Option(
            names = "--watch",
            description =
                    "Test again whenever a file of a pack is saved, until stopped; Drools only confirms the first time.")
    private boolean watch;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        PackArguments.Chosen chosen = packs.chosen(diagnostics);
        diagnostics.throwIfAny();
        PackBench bench = new PackBench(chosen.root(), trust.profile());
        int code = once(bench, chosen.ids(), true);
        if (!watch) {
            return code;
        }
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        try (PackWatch saves = PackWatch.of(chosen.root())) {
            while (saves.await()) {
                long start = System.nanoTime();
                try {
                    once(bench, chosen.ids(), false);
                } catch (InputException e) {
                    err.println(e.getMessage());
                }
                err.printf(
                        Locale.ROOT,
                        "tested in %.2f s; watching %s%n",
                        (System.nanoTime() - start) / 1e9,
                        chosen.root());
                err.flush();
            }
        }
        return code;
    }

    private int once(PackBench bench, List<String> ids, boolean confirm) {
        Diagnostics diagnostics = new Diagnostics();
        List<PackBench.Report> reports = bench.test(ids, diagnostics, confirm);
        diagnostics.throwIfAny();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.print(
                switch (format) {
                    case JSON -> Json.text(CaseReport.json(reports));
                    case JUNIT -> CaseJunit.xml(reports);
                    default -> CaseReport.text(reports);
                });
        out.flush();
        return reports.stream().allMatch(PackBench.Report::passed) ? ExitCode.OK : ExitCode.FOUND;
    }
}
