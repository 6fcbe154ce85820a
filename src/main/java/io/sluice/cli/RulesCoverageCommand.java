package io.sluice.cli;

import io.sluice.analysis.RuleStatistic;
import io.sluice.analysis.RunSummary;
import io.sluice.results.Json;
import io.sluice.results.RunCatalog;
import io.sluice.results.RunReader;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.bench.PlainBook;
import io.sluice.rules.check.PopulationAnswers;
import io.sluice.rules.check.RuleCover;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.population.Population;
import io.sluice.scenario.text.Diagnostics;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sluice rules coverage}: which rules are at work, how often, and for how much money. */
@Command(
        name = "coverage",
        description = {
            "Say how often each rule speaks, alone refuses, or nearly speaks, and about how much money.",
            "Of packs: over the sampled population, static. Of a run: over all that was decided in it."
        },
        footer = {"", "Examples:", "  sluice rules coverage cn/national-fund", "  sluice rules coverage latest"})
final class RulesCoverageCommand implements Callable<Integer> {
    @Mixin
    private PackArguments packs = new PackArguments();

    @Option(names = "--out", paramLabel = "DIR", description = "The folder of runs. Default: runs.")
    private Path out = Path.of("runs");

    @Mixin
    private TrustOption trust = new TrustOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
        if (packs.isRunFolder()) { // it holds packs as well, but those were asked already
            ofRun(print);
            return ExitCode.OK;
        }
        Diagnostics diagnostics = new Diagnostics();
        PackArguments.Chosen chosen = packs.chosen(diagnostics);
        diagnostics.throwIfAny();
        boolean isPack = Files.isDirectory(chosen.root().resolve(chosen.ids().get(0)));
        if (!isPack && chosen.ids().size() == 1 && isRun(chosen.ids().get(0))) {
            ofRun(print);
            return ExitCode.OK;
        }
        LawBook book = LawBook.loadWithBases(chosen.root(), chosen.ids(), trust.profile(), diagnostics);
        diagnostics.throwIfAny();
        PlainBook plain = new PlainBook(Objects.requireNonNull(book), Vocabulary.standard());
        PopulationAnswers answers = new PopulationAnswers(plain, Population.shipped());
        List<RuleCover> covers = RuleCover.of(plain, Set.copyOf(chosen.ids()), answers);
        SortedMap<String, String> trusted = TrustedText.reasons(book);
        print.print(format.json() ? Json.text(CoverageText.json(covers, trusted)) : CoverageText.text(covers, trusted));
        return ExitCode.OK;
    }

    private boolean isRun(String word) {
        return word.equals(RunCatalog.LATEST)
                || Files.exists(Path.of(word, "manifest.json"))
                || new RunCatalog(out).entries().stream().anyMatch(e -> e.name().startsWith(word));
    }

    private void ofRun(PrintWriter print) {
        try (RunReader reader = RunReader.open(new RunCatalog(out).find(packs.only()))) {
            RunSummary summary = RunSummary.of(reader);
            List<RuleStatistic> rules = summary.rules();
            String trusted = summary.run().trusted();
            print.print(
                    format.json()
                            ? Json.text(CoverageText.jsonOfRun(rules))
                            : CoverageText.textOfRun(rules) + (trusted.isEmpty() ? "" : trusted + "\n"));
        }
    }
}
