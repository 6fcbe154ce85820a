package io.sluice.rules.bench;

import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.CompiledLaw;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.rules.engine.SessionEngine;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.Pack;
import io.sluice.scenario.text.Diagnostics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tests packs: each with the packs it extends or changes and no others, through the engine the simulation uses. All packs
 * that are law are compiled together once.
 */
public final class PackBench {
    private final Path root;
    private final Vocabulary vocabulary = Vocabulary.standard();
    private final RuleCompiler compiler = new RuleCompiler(vocabulary);

    /**
     * A bench for the packs below a folder.
     *
     * @param root the folder that holds all packs
     */
    public PackBench(Path root) {
        this.root = root;
    }

    /**
     * What a pack's cases and thresholds gave.
     *
     * @param book the pack with its bases
     * @param cases the cases read
     * @param results one for each case, in the order of files and lines
     * @param thresholds what trying every threshold gave
     */
    public record Report(LawBook book, CaseFile cases, List<CaseResult> results, Thresholds thresholds) {
        /** How many cases failed. */
        public long failed() {
            return results.stream().filter(r -> !r.passed()).count();
        }

        /** Whether every case passed and no threshold is in dispute. */
        public boolean passed() {
            return failed() == 0 && thresholds.disagreements().isEmpty();
        }
    }

    /** Tests packs; faults of packs or case files are added to the diagnostics, and then nothing is run. */
    public List<Report> test(List<String> packs, Diagnostics diagnostics) {
        List<LawBook> books = new ArrayList<>();
        List<CaseFile> files = new ArrayList<>();
        for (String id : packs) {
            LawBook book = LawBook.loadWithBases(root, List.of(id), diagnostics);
            if (book != null) {
                books.add(book);
                files.add(CaseFiles.of(book.pack(id), book, vocabulary, diagnostics));
            }
        }
        if (diagnostics.hasErrors()) {
            return List.of();
        }
        compileTogether(books);
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < books.size(); i++) {
            reports.add(run(books.get(i), files.get(i)));
        }
        return reports;
    }

    private void compileTogether(List<LawBook> books) {
        List<String> law = books.stream()
                .flatMap(b -> b.packs().stream())
                .filter(p -> !p.isReform())
                .map(Pack::id)
                .distinct()
                .toList();
        LawBook all = law.isEmpty() ? null : union(law);
        if (all != null) {
            compiler.compile(all);
        }
    }

    /** All packs together; null when they cannot be in force together, which is no fault of any of them. */
    private @Nullable LawBook union(List<String> packs) {
        return LawBook.loadWithBases(root, packs, new Diagnostics());
    }

    private Report run(LawBook book, CaseFile file) {
        CompiledLaw law = compiler.compile(book);
        Bench bench = new Bench(book, vocabulary, new SessionEngine(), law::on);
        List<CaseResult> results = file.cases().stream().map(bench::run).toList();
        return new Report(book, file, results, Thresholds.of(bench, file));
    }
}
