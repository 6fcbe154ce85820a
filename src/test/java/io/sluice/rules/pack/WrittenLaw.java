package io.sluice.rules.pack;

import io.sluice.quantity.Dimension;
import io.sluice.rules.Phase;
import io.sluice.rules.Subject;
import io.sluice.rules.drl.DrlReader;
import io.sluice.rules.drl.DrlTree;
import io.sluice.rules.drl.PrintedDrl;
import io.sluice.rules.drl.RuleTree;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Law books written down in a test, without a folder of files. */
public final class WrittenLaw {
    private static final String HEAD = "package test.law;\nimport io.sluice.rules.fact.*;\nglobal Rulings rulings;\n\n";

    private final List<RuleFile> files = new ArrayList<>();
    private final SortedMap<String, Parameter> parameters = new TreeMap<>();
    private final SortedMap<String, Instrument> instruments = new TreeMap<>();

    /** A file of rules without its head. */
    public WrittenLaw file(String rules) {
        SourceFile file = SourceFile.of(String.format(Locale.ROOT, "f%02d.drl", files.size()), HEAD + rules);
        files.add(RuleFile.strict(DrlReader.read(file, new Diagnostics()), "test.law"));
        return this;
    }

    /** One rule of the phase {@code gate} in force from 2026 on. */
    public WrittenLaw rule(String id, String conditions, String statement) {
        return rule(id, "gate", "2026-01-01", null, conditions, statement);
    }

    /** One rule. */
    public WrittenLaw rule(
            String id, String phase, String from, @Nullable String until, String conditions, String statement) {
        return file(ruleText(id, phase, from, until, conditions, statement));
    }

    /** The text of a rule. */
    public static String ruleText(
            String id, String phase, String from, @Nullable String until, String conditions, String statement) {
        return "rule \"" + id + "\"\n    @title(\"" + id + "\") @source(\"s\") @phase(\"" + phase + "\") @from(\""
                + from
                + "\")" + (until == null ? "" : " @until(\"" + until + "\")") + "\nwhen\n    " + conditions
                + "\nthen\n    " + statement + "\nend\n\n";
    }

    /** A figure with one value from 2026 on. */
    public WrittenLaw parameter(String name, Dimension dimension, long value) {
        return parameter(name, dimension, Map.of("2026-01-01", value));
    }

    /** A figure with its history. */
    public WrittenLaw parameter(String name, Dimension dimension, Map<String, Long> history) {
        Place place = place("parameters.yaml");
        List<DatedValue> values = new TreeMap<>(history)
                .entrySet().stream()
                        .map(e -> new DatedValue(
                                LocalDate.parse(e.getKey()), e.getValue(), "s", Status.SEEN, null, place))
                        .toList();
        parameters.put(
                name, new Parameter(name, "test/law", new Title(name, name), dimension, "unit", null, values, place));
        return this;
    }

    /** An instrument. */
    public WrittenLaw instrument(String id, Subject subject) {
        instruments.put(id, new Instrument(id, subject, new Title(id, id), "test/law", place("pack.yaml")));
        return this;
    }

    /** The law book, with another text in its one file than the one its rules were read from: what a strict check refuses. */
    public LawBook bookWith(String text) {
        LawBook strict = book();
        return book(List.of(asWritten(files.get(0), HEAD + text)), strict.rules());
    }

    /** A law book whose rules Drools compiles as their authors wrote them, not as they are printed. */
    public static LawBook asWritten(LawBook book) {
        List<Pack> packs = book.packs().stream()
                .map(p -> new Pack(
                        p.id(),
                        p.title(),
                        p.folder(),
                        p.listing(),
                        p.drlPackage(),
                        p.extendsPacks(),
                        p.changesPacks(),
                        p.why(),
                        p.source(),
                        p.sources(),
                        p.instruments(),
                        p.parameters(),
                        p.files().stream().map(f -> asWritten(f, f.text())).toList(),
                        p.rules(),
                        p.switchedOff(),
                        p.changes(),
                        p.expectChanged()))
                .toList();
        return new LawBook(packs, book.rules(), book.parameters(), book.instruments(), book.sources(), book.digest());
    }

    private static RuleFile asWritten(RuleFile file, String text) {
        return new RuleFile(file.file(), text, file.packageName(), false, PrintedDrl.asWritten(text));
    }

    /** The law book. */
    public LawBook book() {
        return book(id -> true);
    }

    /** The law book with some of the rules only; the others stay in its files. */
    public LawBook book(Predicate<String> kept) {
        List<RuleInfo> rules = new ArrayList<>();
        for (RuleFile file : files) {
            Diagnostics diagnostics = new Diagnostics();
            DrlTree tree = DrlReader.read(SourceFile.of(file.file(), file.text()), diagnostics);
            if (diagnostics.hasErrors()) {
                throw new IllegalArgumentException(diagnostics.render());
            }
            tree.rules().forEach(rule -> rules.add(info(rule, file)));
        }
        rules.removeIf(rule -> !kept.test(rule.id()));
        rules.sort(Comparator.comparing(RuleInfo::id));
        return book(List.copyOf(files), rules);
    }

    private LawBook book(List<RuleFile> texts, List<RuleInfo> rules) {
        Pack pack = new Pack(
                "test/law",
                new Title("test", "test"),
                Path.of("test/law"),
                PackListing.none(),
                "test.law",
                List.of(),
                List.of(),
                null,
                "s",
                new TreeMap<>(),
                instruments,
                parameters,
                texts,
                rules,
                new TreeMap<>(),
                List.of(),
                null);
        return new LawBook(List.of(pack), rules, parameters, instruments, new TreeMap<>(), "digest");
    }

    private RuleInfo info(RuleTree rule, RuleFile file) {
        SortedSet<String> reads = new TreeSet<>();
        Subject subject = Subject.DEAL;
        for (RuleTree.Pattern pattern : rule.patterns()) {
            if (!pattern.isParameters()) {
                subject = Subject.of(pattern.type().text()).orElseThrow();
                continue;
            }
            for (RuleTree.Constraint constraint : pattern.constraints()) {
                String field = ((RuleTree.Binding) constraint).field().text();
                parameters.values().stream()
                        .filter(p -> p.fieldName().equals(field))
                        .forEach(p -> reads.add(p.name()));
            }
        }
        return new RuleInfo(
                rule.id(),
                "test/law",
                new Title(text(rule, "title", rule.id()), rule.id()),
                "s",
                LocalDate.parse(text(rule, "from", "2026-01-01")),
                rule.annotation("until").isPresent() ? LocalDate.parse(text(rule, "until", "")) : null,
                null,
                Phase.of(text(rule, "phase", "gate")).orElseThrow(),
                subject,
                rule.statements().stream()
                        .map(c -> c.method().text())
                        .sorted()
                        .distinct()
                        .toList(),
                List.of(),
                List.copyOf(reads),
                Status.SEEN,
                false,
                null,
                new Place(
                        SourceFile.of(file.file(), file.text()), rule.keyword().mark()),
                null,
                null);
    }

    private static Place place(String file) {
        return new Place(SourceFile.of(file, "written in a test\n"), new Mark(1, 1, 1));
    }

    private static String text(RuleTree rule, String annotation, String otherwise) {
        return rule.annotation(annotation).map(a -> a.value().text()).orElse(otherwise);
    }
}
