package io.sluice.rules;

import io.sluice.scenario.text.CsvTable;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.SourceFile;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The words rules are written in: subjects, their fields, and the code sets the fields take words from. Immutable. */
public final class Vocabulary {
    /** The code set that packs fill with the instruments they declare. */
    public static final String INSTRUMENT = "instrument";

    private final Map<Subject, List<Field>> fields;
    private final Map<Subject, Title> titles;
    private final SortedMap<String, CodeSet> codeSets;

    private final List<Relation> relations;
    private final List<Target> targets;

    Vocabulary(
            Map<Subject, List<Field>> fields,
            Map<Subject, Title> titles,
            SortedMap<String, CodeSet> codeSets,
            List<Relation> relations,
            List<Target> targets) {
        this.relations = List.copyOf(relations);
        this.targets = List.copyOf(targets);
        Map<Subject, List<Field>> copy = new EnumMap<>(Subject.class);
        fields.forEach((subject, list) -> copy.put(subject, List.copyOf(list)));
        this.fields = copy;
        Map<Subject, Title> named = new EnumMap<>(Subject.class);
        named.putAll(titles);
        this.titles = named;
        this.codeSets = Collections.unmodifiableSortedMap(new TreeMap<>(codeSets));
    }

    /**
     * What a word of the vocabulary is called.
     *
     * @param en in English
     * @param zh in Chinese
     */
    public record Title(String en, String zh) {}

    /** The vocabulary that ships with the program. */
    public static Vocabulary standard() {
        return Standard.VOCABULARY;
    }

    /** Reads a vocabulary from a text; faults are added to {@code diagnostics}. Code sets lie in the tables given. */
    public static Vocabulary read(SourceFile file, Diagnostics diagnostics, Function<String, CsvTable> tables) {
        return VocabularyReader.read(file, diagnostics, tables);
    }

    private static final class Standard {
        static final Vocabulary VOCABULARY = VocabularyReader.standard();
    }

    /** What a subject is called; its word where the vocabulary does not say. */
    public Title title(Subject subject) {
        return titles.getOrDefault(subject, new Title(subject.word(), subject.word()));
    }

    /** The fields of a subject in the order of the vocabulary, which is the order of the record's components. */
    public List<Field> fields(Subject subject) {
        return fields.getOrDefault(subject, List.of());
    }

    /** A field by its name; empty when the subject has none of that name. */
    public Optional<Field> field(Subject subject, String name) {
        return fields(subject).stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** The code sets by name. The instruments are not among them: packs declare those. */
    public SortedMap<String, CodeSet> codeSets() {
        return codeSets;
    }

    /** What holds between the fields of a subject whatever the law says. */
    public List<Relation> relations(Subject subject) {
        return relations.stream().filter(r -> r.subject() == subject).toList();
    }

    /** The funds that take up all that rules state for them. */
    public List<Target> targets() {
        return targets;
    }

    /** The code set of a field; empty for a field that is no code, and for {@code instrument}, which packs fill. */
    public Optional<CodeSet> codesOf(Field field) {
        return field.codes() == null ? Optional.empty() : Optional.ofNullable(codeSets.get(field.codes()));
    }

    @Override
    public String toString() {
        return "Vocabulary of " + Objects.toString(fields.keySet());
    }
}
