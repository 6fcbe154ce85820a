package io.sluice.cli;

import io.sluice.results.Json;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.bench.PlainBook;
import io.sluice.rules.check.PopulationAnswers;
import io.sluice.rules.diff.Affected;
import io.sluice.rules.diff.LawDifference;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.population.Population;
import io.sluice.scenario.text.Diagnostics;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sluice rules diff}: what does a change mean, and who is newly in or out because of it. */
@Command(
        name = "diff",
        description = {
            "Say what differs between two laws in what they mean, and who of the sampled population is newly in or out.",
            "A law is a pack, by id or folder, or several joined by +; what they extend or change is read too.",
            "Another name, another order, another spelling is no difference."
        },
        footer = {
            "",
            "Examples:",
            "  sluice rules diff cn/national-fund reforms/higher-early-share",
            "  sluice rules diff rules/cn/national-fund /tmp/rules/cn/national-fund"
        })
final class RulesDiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A", description = "The law as it was.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", description = "The law as it is to be.")
    private String after = "";

    @Option(names = "--rules", paramLabel = "DIR", description = "The folder that holds all packs. Default: rules.")
    private @Nullable Path root;

    @Mixin
    private TrustOption trust = new TrustOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PlainBook one = read(before);
        PlainBook other = read(after);
        LawDifference difference = LawDifference.of(one, other);
        List<Affected> affected = Affected.of(
                new PopulationAnswers(one, Population.shipped()), new PopulationAnswers(other, Population.shipped()));
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.print(
                format.json()
                        ? Json.text(DifferenceText.json(difference, affected))
                        : DifferenceText.text(difference, affected));
        return difference.isNone() && affected.isEmpty() ? ExitCode.OK : ExitCode.FOUND;
    }

    private PlainBook read(String law) {
        Diagnostics diagnostics = new Diagnostics();
        PackArguments.Chosen chosen =
                PackArguments.of(List.of(law.split("\\+")), root).chosen(diagnostics);
        diagnostics.throwIfAny();
        LawBook book = LawBook.loadWithBases(chosen.root(), chosen.ids(), trust.profile(), diagnostics);
        diagnostics.throwIfAny();
        return new PlainBook(Objects.requireNonNull(book), Vocabulary.standard());
    }
}
