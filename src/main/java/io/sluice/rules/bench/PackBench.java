package io.sluice.rules.bench;

import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.CompiledLaw;
import io.sluice.rules.engine.CompiledStore;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.rules.engine.SessionEngine;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.LawRequest;
import io.sluice.rules.pack.Pack;
import io.sluice.rules.pack.Profile;
import io.sluice.rules.population.Population;
import io.sluice.scenario.Sunset;
import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.Diagnostics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tests packs: each with the packs it extends or changes and no others. The text of the rules answers at once; then Drools,
 * compiled once for all packs, decides every row again and must answer alike. Rules of the trusted profile are asked in
 * sessions of Drools at once.
 */
public final class PackBench {
    private final Path root;
    private final Profile profile;
    private final Vocabulary vocabulary = Vocabulary.standard();
    private final RuleCompiler compiler = new RuleCompiler(vocabulary, CompiledStore.ofUser());

    /**
     * A bench for the packs below a folder.
     *
     * @param root the folder that holds all packs
     */
    public PackBench(Path root) {
        this(root, Profile.STRICT);
    }

    /**
     * The same for packs in a language.
     *
     * @param root the folder that holds all packs
     * @param profile which language they may be written in
     */
    public PackBench(Path root, Profile profile) {
        this.root = root;
        this.profile = profile;
    }

    /**
     * What a pack's cases and thresholds gave.
     *
     * @param book the pack with its bases
     * @param plain the same, with the text of its rules
     * @param cases the cases read
     * @param results one for each case, in the order of files and lines
     * @param claims one for each claim about many rows
     * @param thresholds what trying every threshold gave
     * @param coverage what the cases reach of the rules
     * @param effects what the reform among the packs does to the cases; null when there is none
     * @param confirmed how many rows Drools decided again
     * @param differences where Drools answers otherwise than the text of the rules
     */
    public record Report(
            LawBook book,
            PlainBook plain,
            CaseFile cases,
            List<CaseResult> results,
            List<ClaimResult> claims,
            Thresholds thresholds,
            CaseCoverage coverage,
            @Nullable ReformEffects effects,
            int confirmed,
            List<String> differences) {
        public Report {
            results = List.copyOf(results);
            claims = List.copyOf(claims);
            differences = List.copyOf(differences);
        }

        /** How many cases and claims failed. */
        public long failed() {
            return results.stream().filter(r -> !r.passed()).count()
                    + claims.stream().filter(c -> !c.passed()).count();
        }

        /** Whether every case passed and no threshold is in dispute. */
        public boolean passed() {
            return failed() == 0 && thresholds.disagreements().isEmpty() && differences.isEmpty();
        }
    }

    /** Tests packs; faults of packs or case files are added to the diagnostics, and then nothing is run. */
    public List<Report> test(List<String> packs, Diagnostics diagnostics) {
        return test(packs, diagnostics, true);
    }

    /**
     * The same; without confirmation, only the text of the rules answers, and nothing is compiled. Packs do not touch each
     * other: while Drools compiles on one thread, the text answers on another, then Drools confirms on both.
     */
    public List<Report> test(List<String> packs, Diagnostics diagnostics, boolean confirm) {
        List<Read> read = read(packs, diagnostics);
        if (diagnostics.hasErrors()) {
            return List.of();
        }
        try (Workers workers = new Workers()) {
            if (confirm) {
                workers.begin(
                        () -> compiler.prepare(read.stream().map(Read::book).toList()));
            }
            List<Asked> asked = workers.each(read, this::ask);
            asked.forEach(one -> diagnostics.addAll(one.diagnostics()));
            if (diagnostics.hasErrors()) {
                return List.of();
            }
            return confirm
                    ? workers.each(asked, this::confirm)
                    : asked.stream().map(Asked::report).toList();
        }
    }

    /** A pack with its bases, and its cases. */
    private record Read(LawBook book, CaseFile file) {}

    private List<Read> read(List<String> packs, Diagnostics diagnostics) {
        List<Read> read = new ArrayList<>();
        for (String id : packs) {
            LawBook book = LawBook.loadWithBases(root, List.of(id), profile, diagnostics);
            if (book != null) {
                read.add(new Read(book, CaseFiles.of(book.pack(id), book, vocabulary, diagnostics)));
            }
        }
        return read;
    }

    /** What the text of the rules answers, and every row it was asked about, under the law as enacted and as cases change it. */
    private record Asked(Report report, List<Varied> laws, Diagnostics diagnostics) {}

    /** A law as cases change it, asked by reading the text of its rules. */
    private record Varied(LawBook book, PlainBook plain, AskedRows rows, Bench bench) {}

    private Varied varied(LawBook book) {
        PlainBook plain = new PlainBook(book, vocabulary, compiler);
        AskedRows rows = new AskedRows();
        return new Varied(book, plain, rows, new Bench(book, vocabulary, rows, plain::on));
    }

    private Asked ask(Read read) {
        LawBook book = read.book();
        CaseFile file = read.file();
        Diagnostics diagnostics = new Diagnostics();
        Map<Variant, Varied> laws = new LinkedHashMap<>();
        Varied own = varied(book);
        laws.put(Variant.NONE, own);
        Pack pack = book.pack(file.pack());
        Varied enacted = pack.isReform() ? varied(withoutReforms(book, diagnostics)) : own;
        ReformEffects effects =
                new ReformEffects(pack.expectChanged() == null ? new TreeSet<>() : pack.expectChanged());
        List<CaseResult> results = new ArrayList<>();
        for (RuleCase one : file.cases()) {
            Varied law = laws.computeIfAbsent(one.variant(), v -> {
                LawBook changed = changed(book, one, diagnostics);
                return varied(changed == null ? book : changed);
            });
            CaseResult result = law.bench().run(one);
            results.add(law == enacted ? result : effects.compare(result, enacted.bench()));
        }
        Report report = new Report(
                book,
                own.plain(),
                file,
                results,
                claims(own, file),
                Thresholds.of(own.bench(), file),
                CaseCoverage.of(own.plain(), file.pack(), file.cases()),
                pack.isReform() ? effects : null,
                0,
                List.of());
        List<Varied> all = new ArrayList<>(laws.values());
        if (enacted != own) {
            all.add(enacted);
        }
        return new Asked(report, all, diagnostics);
    }

    /** What comes of the claims about many rows; the population is only read when there is one. */
    private static List<ClaimResult> claims(Varied law, CaseFile file) {
        if (file.claims().isEmpty()) {
            return List.of();
        }
        ClaimCheck check = new ClaimCheck(law.plain(), law.bench(), Population.shipped());
        return file.claims().stream().map(check::of).toList();
    }

    /** The packs of a law book that are no reforms. */
    private LawBook withoutReforms(LawBook book, Diagnostics diagnostics) {
        List<String> law =
                book.packs().stream().filter(p -> !p.isReform()).map(Pack::id).toList();
        LawBook enacted = LawBook.load(root, LawRequest.of(law).in(profile), diagnostics);
        return enacted == null ? book : enacted;
    }

    /** A law with the reforms and figures of a case; null when that cannot be, which is reported at the case. */
    private @Nullable LawBook changed(LawBook book, RuleCase one, Diagnostics diagnostics) {
        Variant variant = one.variant();
        List<String> packs = new ArrayList<>(book.packs().stream().map(Pack::id).toList());
        packs.addAll(variant.reforms());
        LawRequest request = new LawRequest(packs, variant.changes(), new TreeMap<>(), Sunset.ENACTED);
        Diagnostics own = new Diagnostics();
        LawBook changed = LawBook.load(root, request.in(profile), own);
        for (Diagnostic fault : own.sorted()) {
            if (fault.file().equals(one.file().name())) {
                diagnostics.add(fault);
            } else {
                diagnostics.add(
                        one.file(),
                        one.mark(),
                        fault.code(),
                        "this case brings " + String.join(", ", variant.reforms()) + ": " + fault.message(),
                        fault.hint());
            }
        }
        return changed;
    }

    /** Lets Drools decide every row again. */
    private Report confirm(Asked asked) {
        List<String> differences = new ArrayList<>();
        int confirmed = 0;
        for (Varied law : asked.laws()) {
            CompiledLaw compiled = compiler.compile(law.book());
            differences.addAll(law.rows().confirm(new SessionEngine(), compiled::on, law.plain()::on));
            confirmed += law.rows().rows();
        }
        Report r = asked.report();
        return new Report(
                r.book(),
                r.plain(),
                r.cases(),
                r.results(),
                r.claims(),
                r.thresholds(),
                r.coverage(),
                r.effects(),
                confirmed,
                differences);
    }
}
