package io.sluice.rules.engine;

import io.sluice.rules.Columns;
import io.sluice.rules.Comparison;
import io.sluice.rules.Law;
import io.sluice.rules.Statements;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.drl.RuleFields;
import io.sluice.rules.drl.RuleTree;
import io.sluice.rules.logic.Comparisons;
import io.sluice.rules.logic.Condition;
import io.sluice.rules.logic.RuleConditions;
import io.sluice.rules.logic.Space;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.Pack;
import io.sluice.rules.pack.Parameter;
import io.sluice.rules.pack.RuleFile;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.scenario.text.Nearest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * A law book whose rules are compiled, ready to be asked on any day. Days in force, rules switched off and figures are
 * applied here, before any rule is asked: a rule that is not in force is not in the rule base. For every set of rules in
 * force and every question there is one rule base, assembled from the compiled rules when first needed. Safe for threads.
 */
public final class CompiledLaw {
    private final LawBook book;
    private final CompiledRules compiled;
    private final SortedMap<String, RuleTree> strict;
    private final SortedMap<String, RuleFields> reads;
    private final Vocabulary vocabulary;
    private final CodeWords words;
    private final FactRows factRows;
    private final List<RuleInfo> rules;
    private final List<BitSet> trustedPacks;
    private final List<String> ruleIds;
    private final Map<String, Integer> ruleNumbers = new HashMap<>();
    private final List<String> instrumentIds;
    private final Map<LocalDate, Span> spans = new ConcurrentHashMap<>();

    CompiledLaw(LawBook book, CompiledRules compiled, Vocabulary vocabulary) {
        this.book = book;
        this.compiled = compiled;
        this.vocabulary = vocabulary;
        this.rules = book.rules();
        this.trustedPacks = trustedPacks(rules);
        this.strict = strictTexts(book);
        this.reads = fields(vocabulary);
        this.ruleIds = rules.stream().map(RuleInfo::id).toList();
        for (int rule = 0; rule < ruleIds.size(); rule++) {
            ruleNumbers.put(ruleIds.get(rule), rule);
        }
        this.instrumentIds = List.copyOf(book.instruments().keySet());
        this.words = new CodeWords(vocabulary, instrumentIds);
        this.factRows = new FactRows(words);
    }

    /** The law in force on a day. */
    public Law on(LocalDate day) {
        LocalDate since = book.since(day);
        return new DayLaw(this, day, since, spans.computeIfAbsent(since, this::span));
    }

    /** The law book compiled here. */
    public LawBook book() {
        return book;
    }

    /** The rules of the law book sorted by id; a rule's number is its place here. */
    public List<RuleInfo> rules() {
        return rules;
    }

    /** What Drools compiled for a rule. */
    public Rule model(int rule) {
        return compiled.rule(ruleIds.get(rule));
    }

    /** The fact {@code Parameters} that rules read, with these values by field name; fields not named are 0. */
    public Object parameters(SortedMap<String, Long> values) {
        return compiled.parameters(values);
    }

    /** The words of a code field as columns number them: the word of a code is at its place, "" where there is none. */
    public List<String> words(Subject subject, String field) {
        return words.of(subject, field);
    }

    /**
     * For each rule the rows it can say nothing about, because it reads what is unknown there; null for none.
     *
     * @param asked the rules asked
     * @param rows the batch
     * @param open receives what these rules might have stated
     */
    public @Nullable BitSet[] undetermined(List<Integer> asked, Columns rows, Statements open) {
        return Undetermined.of(this, asked, rows, open);
    }

    List<String> ruleIds() {
        return ruleIds;
    }

    Map<String, Integer> ruleNumbers() {
        return ruleNumbers;
    }

    List<String> instrumentIds() {
        return instrumentIds;
    }

    int instrument(String id) {
        int code = Collections.binarySearch(instrumentIds, id);
        if (code < 0) {
            List<String> near = Nearest.to(id, instrumentIds);
            throw new IllegalArgumentException("no pack of this law declares the instrument '" + id + "'; declared: "
                    + instrumentIds + (near.isEmpty() ? "" : "; perhaps '" + near.get(0) + "'"));
        }
        return code;
    }

    /** What a rule looks at. */
    public RuleFields reads(int rule) {
        return Objects.requireNonNull(reads.get(ruleIds.get(rule)));
    }

    /** For each pack that has any, in order of their ids, the numbers of its rules of the trusted profile. */
    List<BitSet> trustedPacks() {
        return trustedPacks;
    }

    private static List<BitSet> trustedPacks(List<RuleInfo> rules) {
        SortedMap<String, BitSet> packs = new TreeMap<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            if (rules.get(rule).trusted()) {
                packs.computeIfAbsent(rules.get(rule).pack(), pack -> new BitSet())
                        .set(rule);
            }
        }
        return List.copyOf(packs.values());
    }

    FactRows factRows() {
        return factRows;
    }

    /** How many rule bases were assembled so far. */
    int bases() {
        return compiled.bases();
    }

    private static SortedMap<String, RuleTree> strictTexts(LawBook book) {
        SortedMap<String, RuleTree> texts = new TreeMap<>();
        for (Pack pack : book.packs()) {
            for (RuleFile file : pack.files()) {
                file.rules().stream().filter(RuleTree::sound).forEach(rule -> texts.put(rule.id(), rule));
            }
        }
        return texts;
    }

    /** What each rule looks at; of a rule that is not of the strict profile it may be everything. */
    private SortedMap<String, RuleFields> fields(Vocabulary vocabulary) {
        SortedMap<String, RuleFields> fields = new TreeMap<>();
        for (RuleInfo rule : rules) {
            RuleTree text = strict.get(rule.id());
            SortedSet<String> all = new TreeSet<>();
            vocabulary.fields(rule.subject()).forEach(field -> all.add(field.name()));
            RuleFields unread = rule.opaque() == null
                    ? new RuleFields(all, null)
                    : rule.opaque().looksAt();
            fields.put(rule.id(), text != null ? RuleFields.of(text) : unread);
        }
        return fields;
    }

    /** Whether a rule's text, which is what Drools compiled, is of the strict profile: conditions and plain statements. */
    public boolean isStrict(String rule) {
        return strict.containsKey(rule);
    }

    private Span span(LocalDate day) {
        BitSet inForce = new BitSet(rules.size());
        for (int rule = 0; rule < rules.size(); rule++) {
            if (rules.get(rule).inForceOn(day)) {
                inForce.set(rule);
                requireValues(rules.get(rule), day);
            }
        }
        SortedMap<String, Long> values = book.valuesOn(day);
        SortedMap<String, Long> fields = new TreeMap<>();
        values.forEach((name, value) -> fields.put(Parameter.fieldName(name), value));
        return new Span(
                inForce,
                values,
                compiled.parameters(fields),
                key -> group(inForce, key),
                topic -> comparisons(inForce, fields, topic));
    }

    private Optional<List<Comparison>> comparisons(BitSet inForce, SortedMap<String, Long> figures, Span.Topic topic) {
        String instrument = instrumentIds.get(topic.instrument());
        Space space = Space.of(vocabulary, topic.subject(), instrumentIds, instrumentIds);
        List<Condition> conditions = new ArrayList<>();
        for (int rule = inForce.nextSetBit(0); rule >= 0; rule = inForce.nextSetBit(rule + 1)) {
            if (rules.get(rule).asked(topic.phase(), topic.subject(), instrument)) {
                RuleTree text = strict.get(ruleIds.get(rule));
                if (text == null) {
                    return Optional.empty();
                }
                conditions.add(new RuleConditions(text, space, name -> figure(figures, name)).whole());
            }
        }
        return Optional.of(Comparisons.of(conditions));
    }

    private static OptionalLong figure(SortedMap<String, Long> figures, String name) {
        Long value = figures.get(name);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private void requireValues(RuleInfo rule, LocalDate day) {
        for (String name : rule.reads()) {
            Parameter parameter = book.parameters().get(name);
            if (parameter == null || parameter.on(day).isEmpty()) {
                throw new IllegalArgumentException(rule.place() + ": rule " + rule.id() + " is in force on " + day
                        + " and reads " + name + ", which has no value on that day");
            }
        }
    }

    private Group group(BitSet inForce, Group.Key key) {
        List<Integer> numbers = new ArrayList<>();
        SortedSet<String> fields = new TreeSet<>();
        SortedSet<String> ids = new TreeSet<>();
        for (int rule = inForce.nextSetBit(0); rule >= 0; rule = inForce.nextSetBit(rule + 1)) {
            RuleInfo info = rules.get(rule);
            boolean asked =
                    info.trusted() == key.trusted() && info.phase() == key.phase() && info.subject() == key.subject();
            if (asked && key.among().get(rule)) {
                numbers.add(rule);
                ids.add(info.id());
                fields.addAll(reads(rule).names());
            }
        }
        KieBase base = numbers.isEmpty() ? null : compiled.base(ids);
        return new Group(List.copyOf(numbers), Collections.unmodifiableSortedSet(fields), base);
    }
}
