package io.sluice.rules.bench;

import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.drl.RuleTree;
import io.sluice.rules.engine.CompiledStore;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.rules.logic.Space;
import io.sluice.rules.pack.Instrument;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.Pack;
import io.sluice.rules.pack.Parameter;
import io.sluice.rules.pack.RuleFile;
import io.sluice.rules.pack.RuleInfo;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A law book with the text of its rules as trees, for reading the law of any day without compiling it. */
public final class PlainBook {
    private final LawBook book;
    private final TrustedVoices trustedVoices;
    private final Vocabulary vocabulary;
    private final List<String> ruleIds;
    private final List<String> instrumentIds;
    private final Map<String, RuleTree> trees = new HashMap<>();
    private final Map<String, String> figureOfField = new HashMap<>();
    private final Map<Subject, Space> spaces = new EnumMap<>(Subject.class);
    private final Map<LocalDate, PlainLaw> laws = new HashMap<>();
    private final Map<Integer, Map<List<OptionalLong>, PlainRule>> rules = new HashMap<>();

    /**
     * Reads the rules of a law book.
     *
     * @param book the law book
     * @param vocabulary the words of the facts
     */
    public PlainBook(LawBook book, Vocabulary vocabulary) {
        this(book, vocabulary, new RuleCompiler(vocabulary, CompiledStore.ofUser()));
    }

    /** The same; rules of the trusted profile, if there are any, are compiled by a compiler when first asked. */
    PlainBook(LawBook book, Vocabulary vocabulary, RuleCompiler compiler) {
        this.book = book;
        this.trustedVoices = new TrustedVoices(book, compiler::compile);
        this.vocabulary = vocabulary;
        this.ruleIds = book.rules().stream().map(RuleInfo::id).toList();
        this.instrumentIds = List.copyOf(book.instruments().keySet());
        for (Pack pack : book.packs()) {
            for (RuleFile file : pack.files()) {
                file.rules().forEach(rule -> trees.put(rule.id(), rule));
            }
        }
        for (Parameter parameter : book.parameters().values()) {
            figureOfField.put(parameter.fieldName(), parameter.name());
        }
        for (Subject subject : Subject.values()) {
            List<String> asked = book.instruments().values().stream()
                    .filter(i -> i.subject() == subject)
                    .map(Instrument::id)
                    .toList();
            spaces.put(subject, Space.of(vocabulary, subject, instrumentIds, asked));
        }
    }

    /** The law of a day; days between two changes of the law share one. */
    public PlainLaw on(LocalDate day) {
        return laws.computeIfAbsent(day, d -> new PlainLaw(this, d));
    }

    /** The law on each day on which it changes, in order; the same rules and figures hold until the next. */
    public NavigableMap<LocalDate, PlainLaw> windows() {
        NavigableMap<LocalDate, PlainLaw> windows = new TreeMap<>();
        book.windows().forEach(day -> windows.put(day, on(day)));
        return windows;
    }

    /** The law book. */
    public LawBook book() {
        return book;
    }

    /** The words of the facts. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    TrustedVoices trustedVoices() {
        return trustedVoices;
    }

    /** A rule as written, of those that are seen through. */
    public RuleTree tree(String rule) {
        return Objects.requireNonNull(trees.get(rule), rule);
    }

    /** The parameter a rule calls by a name in DRL. */
    public Parameter figure(String fieldName) {
        return Objects.requireNonNull(book.parameters().get(figureOfField.get(fieldName)), fieldName);
    }

    List<String> ruleIds() {
        return ruleIds;
    }

    List<String> instrumentIds() {
        return instrumentIds;
    }

    /** The fields of a subject, where it asks for the instruments of this law. */
    public Space space(Subject subject) {
        return Objects.requireNonNull(spaces.get(subject));
    }

    OptionalLong value(String parameter, LocalDate day) {
        Parameter known = book.parameters().get(parameter);
        return known == null ? OptionalLong.empty() : known.valueOn(day);
    }

    /** A rule on a day; days on which its figures are the same share it. */
    PlainRule onDay(int rule, PlainLaw law) {
        List<OptionalLong> figures =
                book.rules().get(rule).reads().stream().map(law::parameter).toList();
        return rules.computeIfAbsent(rule, r -> new HashMap<>()).computeIfAbsent(figures, values -> read(rule, law));
    }

    private PlainRule read(int rule, PlainLaw law) {
        RuleInfo info = book.rules().get(rule);
        return new PlainRule(rule, info, tree(info.id()), space(info.subject()), field -> {
            String name = figureOfField.get(field);
            return name == null ? OptionalLong.empty() : law.parameter(name);
        });
    }
}
