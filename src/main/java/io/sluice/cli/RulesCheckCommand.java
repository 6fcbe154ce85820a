package io.sluice.cli;

import io.sluice.results.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sluice rules check}: is everything in these packs as it should be, and if not, where and why not. */
@Command(
        name = "check",
        description = {
            "Check packs of rules: form, words, units, sources, days; then what sound rules can still have wrong:",
            "rules that never fire or add nothing, contradictions, gaps and overlaps, what no case tests.",
            "Packs that these extend or change are read too. All faults are shown at once."
        },
        footer = {"", "Example:", "  sluice rules check cn/national-fund reforms/matching-relief"})
final class RulesCheckCommand implements Callable<Integer> {
    /** How the answer is written. */
    enum Form {
        /** For a person to read. */
        TEXT,
        /** One JSON document for a program to read. */
        JSON,
        /** Annotations of a pull request. */
        GITHUB;

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

    @Option(names = "--watch", description = "Check again whenever a file of a pack is saved, until stopped.")
    private boolean watch;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        int code = once();
        if (!watch) {
            return code;
        }
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        try (PackWatch saves = PackWatch.of(packs.root())) {
            while (saves.await()) {
                long start = System.nanoTime();
                again(err);
                err.printf(
                        Locale.ROOT,
                        "checked in %.2f s; watching %s%n",
                        (System.nanoTime() - start) / 1e9,
                        packs.root());
                err.flush();
            }
        }
        return code;
    }

    /** While watching, an error is shown and the watch goes on. */
    private void again(PrintWriter err) {
        try {
            once();
        } catch (io.sluice.scenario.text.InputException e) {
            err.println(e.getMessage());
        }
    }

    private int once() {
        CheckRun run = CheckRun.of(packs, trust.profile());
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        switch (format) {
            case JSON -> out.print(Json.text(CheckText.json(run)));
            case GITHUB -> out.print(CheckText.github(run));
            default -> {
                run.diagnostics().throwIfAny();
                out.print(CheckText.text(run));
            }
        }
        out.flush();
        return run.exitCode();
    }
}
