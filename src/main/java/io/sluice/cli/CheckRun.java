package io.sluice.cli;

import io.sluice.rules.Vocabulary;
import io.sluice.rules.bench.CaseFile;
import io.sluice.rules.bench.CaseFiles;
import io.sluice.rules.bench.PlainBook;
import io.sluice.rules.check.Finding;
import io.sluice.rules.check.LawCheck;
import io.sluice.rules.check.PopulationAnswers;
import io.sluice.rules.engine.CompiledStore;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.Profile;
import io.sluice.rules.population.Population;
import io.sluice.scenario.text.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What checking packs gave.
 *
 * @param book the law book, or null when there are errors
 * @param diagnostics the errors
 * @param findings what else there is to say, by place
 */
record CheckRun(@Nullable LawBook book, Diagnostics diagnostics, List<Finding> findings) {

    /** Reads packs; when they are sound, their cases too, and looks into both. */
    static CheckRun of(PackArguments packs, Profile profile) {
        Diagnostics diagnostics = new Diagnostics();
        PackArguments.Chosen chosen = packs.chosen(diagnostics);
        LawBook book = diagnostics.hasErrors()
                ? null
                : LawBook.loadWithBases(chosen.root(), chosen.ids(), profile, diagnostics);
        if (book == null) {
            return new CheckRun(null, diagnostics, List.of());
        }
        List<CaseFile> cases = new ArrayList<>();
        for (String pack : Set.copyOf(chosen.ids())) {
            cases.add(CaseFiles.of(book.pack(pack), book, Vocabulary.standard(), diagnostics));
        }
        if (diagnostics.hasErrors()) {
            return new CheckRun(null, diagnostics, List.of());
        }
        compileTrusted(book);
        PlainBook plain = new PlainBook(book, Vocabulary.standard());
        PopulationAnswers answers = new PopulationAnswers(plain, Population.shipped());
        return new CheckRun(book, diagnostics, LawCheck.of(plain, Set.copyOf(chosen.ids()), cases, answers));
    }

    /** No check of ours reads what trusted rules ask: whether it can be asked at all, the compiler of Drools says. */
    private static void compileTrusted(LawBook book) {
        if (!book.trusted().isEmpty()) {
            new RuleCompiler(Vocabulary.standard(), CompiledStore.ofUser()).compile(book);
        }
    }

    /** The exit code. */
    int exitCode() {
        if (book == null) {
            return ExitCode.BAD_INPUT;
        }
        return findings.stream().anyMatch(f -> f.level() == Finding.Level.WARNING) ? ExitCode.FOUND : ExitCode.OK;
    }
}
