package io.sluice.cli;

import io.sluice.results.Json;
import io.sluice.results.RunCatalog;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.bench.CaseFiles;
import io.sluice.rules.bench.CaseSearch;
import io.sluice.rules.bench.GivenFile;
import io.sluice.rules.bench.PlainBook;
import io.sluice.rules.bench.RuleCase;
import io.sluice.rules.explain.Explanation;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.population.Address;
import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.WrittenDay;
import io.sluice.simulation.sample.DealOfRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sluice rules explain}: why is this one admitted or refused, by how much, and what would change it. */
@Command(
        name = "explain",
        description = {
            "Explain one decision: which rules speak, with which facts against which figures; which are silent and what they",
            "lack; and the smallest changes that would admit what is refused, each decided again.",
            "With --deal, give a run instead of packs: the deal is made again from its address, as reports print it."
        },
        footer = {
            "",
            "Examples:",
            "  sluice rules explain cn/national-fund --case late-quantum-firm --date 2026-03-31",
            "  sluice rules explain latest --deal r0/enacted/2029-Q1/v4711"
        })
final class RulesExplainCommand implements Callable<Integer> {
    @Mixin
    private PackArguments packs = new PackArguments();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Which which = new Which();

    /** What is explained. */
    static final class Which {
        @Option(
                names = "--case",
                paramLabel = "NAME",
                description = "A case of the packs, by its sentence, or an example, by its name.")
        private @Nullable String name;

        @Option(
                names = "--given",
                paramLabel = "FILE",
                description = "A file with the facts: deal: {instrument: ..., ...}, and date: ...")
        private @Nullable Path file;

        @Option(
                names = "--deal",
                paramLabel = "ADDRESS",
                description = "A deal of a run: rREPLICATION/ARM/QUARTER/vVENTURE.")
        private @Nullable String deal;
    }

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "The day to ask on. Default: that of the case, or the last change of the law.")
    private @Nullable String date;

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
        Diagnostics diagnostics = new Diagnostics();
        LocalDate day = day(diagnostics);
        diagnostics.throwIfAny();
        List<Explanation> explained =
                which.deal != null ? ofRun(which.deal, day, diagnostics) : ofPacks(day, diagnostics);
        diagnostics.throwIfAny();
        PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
        if (format.json()) {
            print.print(Json.text(java.util.Map.of(
                    "explained", explained.stream().map(ExplainText::json).toList())));
        } else {
            print.print(
                    String.join("\n", explained.stream().map(ExplainText::text).toList()));
        }
        return ExitCode.OK;
    }

    private @Nullable LocalDate day(Diagnostics diagnostics) {
        Optional<LocalDate> day = date == null ? Optional.empty() : WrittenDay.parse(date);
        if (date != null && day.isEmpty()) {
            diagnostics.add(Diagnostic.ofFile(
                    "--date",
                    "not-a-day",
                    "found \"" + date + "\" where a day is needed",
                    "write a day as 2026-03-31"));
        }
        return day.orElse(null);
    }

    private List<Explanation> ofPacks(@Nullable LocalDate day, Diagnostics diagnostics) {
        PackArguments.Chosen chosen = packs.chosen(diagnostics);
        diagnostics.throwIfAny();
        LawBook book = LawBook.loadWithBases(chosen.root(), chosen.ids(), trust.profile(), diagnostics);
        diagnostics.throwIfAny();
        Objects.requireNonNull(book);
        Vocabulary vocabulary = Vocabulary.standard();
        List<RuleCase> asked = new ArrayList<>();
        if (which.file != null) {
            RuleCase given = GivenFile.read(which.file, book, vocabulary, day, diagnostics);
            diagnostics.throwIfAny();
            asked.add(Objects.requireNonNull(given));
        } else {
            CaseSearch search = new CaseSearch(book, day);
            for (String pack : chosen.ids()) {
                search.add(CaseFiles.of(book.pack(pack), book, vocabulary, diagnostics));
            }
            diagnostics.throwIfAny();
            asked.addAll(search.named(Objects.requireNonNull(which.name), diagnostics));
        }
        PlainBook plain = new PlainBook(book, vocabulary);
        return asked.stream().map(a -> Explanation.of(plain, a)).toList();
    }

    private List<Explanation> ofRun(String written, @Nullable LocalDate day, Diagnostics diagnostics) {
        Address address = Address.parse(written).orElse(null);
        if (address == null) {
            diagnostics.add(Diagnostic.ofFile(
                    "--deal",
                    "not-an-address",
                    "found \"" + written + "\" where the address of a deal is needed",
                    "write it as rREPLICATION/ARM/QUARTER/vVENTURE, such as r0/enacted/2029-Q1/v4711"));
            return List.of();
        }
        Path folder = new RunCatalog(out).find(packs.only());
        DealOfRun found = DealOfRun.find(folder, address, trust.profile(), diagnostics);
        diagnostics.throwIfAny();
        Objects.requireNonNull(found);
        PlainBook plain = new PlainBook(found.book(), Vocabulary.standard());
        return found.asked(day).stream().map(a -> Explanation.of(plain, a)).toList();
    }
}
