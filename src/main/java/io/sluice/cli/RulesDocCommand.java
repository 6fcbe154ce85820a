package io.sluice.cli;

import io.sluice.report.rules.RulesPage;
import io.sluice.report.rules.RulesPageMaker;
import io.sluice.report.rules.RulesPageWriter;
import io.sluice.results.DurableFiles;
import io.sluice.results.RunException;
import io.sluice.rules.bench.PackBench;
import io.sluice.rules.pack.Reforms;
import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.Diagnostics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sluice rules doc}: the rules in words, on one page for people who read no DRL. */
@Command(
        name = "doc",
        description = {
            "Write one HTML page about packs: every rule in words, in English and Chinese, with its conditions, the history of its",
            "figures, its source, its cases on both sides and the reforms that touch it. The page is made from the rules",
            "themselves, needs no network, and replaces only an earlier page of this command. A folder such as rules stands for all",
            "packs below it."
        },
        footer = {
            "",
            "Examples:",
            "  sluice rules doc cn/national-fund",
            "  sluice rules doc rules --out all-rules.html"
        })
final class RulesDocCommand implements Callable<Integer> {
    @Mixin
    private PackArguments packs = new PackArguments();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The page. Default: the pack's id with - for /, or rules.html for several packs.")
    private @Nullable Path out;

    @Mixin
    private TrustOption trust = new TrustOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        PackArguments.Chosen chosen = packs.chosen(diagnostics);
        List<String> ids = chosen.ids().stream().distinct().toList();
        Path file =
                out != null ? out : Path.of(ids.size() == 1 ? ids.get(0).replace('/', '-') + ".html" : "rules.html");
        place(file, diagnostics);
        diagnostics.throwIfAny();
        List<PackBench.Report> reports = new PackBench(chosen.root(), trust.profile()).test(ids, diagnostics, false);
        diagnostics.throwIfAny();
        RulesPage page =
                new RulesPageMaker(chosen.root(), reports, Reforms.of(chosen.root(), ids, trust.profile())).page();
        try {
            DurableFiles.write(file, RulesPageWriter.html(page));
        } catch (IOException e) {
            throw RunException.input("The page cannot be written: " + e);
        }
        PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
        print.println(file + ": " + page.rules() + (page.rules() == 1 ? " rule" : " rules"));
        page.notes().forEach(print::println);
        return ExitCode.OK;
    }

    /** Looks at the place before any work is done. */
    private static void place(Path file, Diagnostics diagnostics) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            diagnostics.add(Diagnostic.ofFile(
                    file.toString(), "no-folder", "there is no folder " + folder, "make it, or give another --out"));
        } else if (!RulesPageWriter.mayWrite(file)) {
            diagnostics.add(Diagnostic.ofFile(
                    file.toString(),
                    "file-exists",
                    "the file is there already, and it is no page that this command wrote",
                    "name another file with --out; this one was not touched"));
        }
    }
}
