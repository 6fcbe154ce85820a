package io.sluice.rules;

import io.sluice.quantity.Dimension;
import io.sluice.quantity.UnitException;
import io.sluice.quantity.Units;
import io.sluice.rules.yaml.Fields;
import io.sluice.scenario.text.CsvTable;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.SourceFile;
import io.sluice.scenario.text.YamlDocument;
import io.sluice.scenario.text.YamlNode;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import io.sluice.scenario.text.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code vocabulary.yaml} and the code sets it names. */
final class VocabularyReader {
    private static final String STANDARD = "/io/sluice/rules/vocabulary.yaml";
    private static final List<String> TOP = List.of("title", "code-sets", "subjects", "relations", "targets");
    private static final List<String> SUBJECT_KEYS = List.of("title", "fields");
    private static final List<String> FIELD_KEYS =
            List.of("dimension", "codes", "unit", "range", "origin", "changes", "title", "from-phase", "note");

    private final SourceFile file;
    private final Diagnostics diagnostics;
    private final Function<String, CsvTable> tables;
    private final Map<Subject, Vocabulary.Title> titles = new EnumMap<>(Subject.class);
    private final SortedMap<String, CodeSet> codeSets = new TreeMap<>();

    private VocabularyReader(SourceFile file, Diagnostics diagnostics, Function<String, CsvTable> tables) {
        this.file = file;
        this.diagnostics = diagnostics;
        this.tables = tables;
    }

    /** The vocabulary that ships with the program; a fault in it is a fault of the program. */
    static Vocabulary standard() {
        try (InputStream in = VocabularyReader.class.getResourceAsStream(STANDARD)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its vocabulary " + STANDARD);
            }
            Diagnostics diagnostics = new Diagnostics();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Vocabulary vocabulary = read(SourceFile.of(STANDARD.substring(1), text), diagnostics, CsvTable::resource);
            if (diagnostics.hasErrors()) {
                throw new IllegalStateException("the program's vocabulary is faulty\n" + diagnostics.render());
            }
            return vocabulary;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + STANDARD, e);
        }
    }

    static Vocabulary read(SourceFile file, Diagnostics diagnostics, Function<String, CsvTable> tables) {
        return new VocabularyReader(file, diagnostics, tables).read();
    }

    private Vocabulary read() {
        Map<Subject, List<Field>> fields = new EnumMap<>(Subject.class);
        YamlDocument document = YamlReader.read(file, diagnostics);
        Fields top = document == null ? null : Fields.ofFile(file, document.root(), "the vocabulary", diagnostics);
        if (top != null) {
            top.allow(TOP);
            readCodeSets(top.map("code-sets"));
            Fields subjects = top.map("subjects");
            if (subjects != null) {
                readSubjects(subjects, fields);
            }
        }
        RelationReader together = new RelationReader(fields, codeSets);
        List<Relation> relations = together.relations(top == null ? null : top.map("relations"));
        List<Target> targets = together.targets(top == null ? null : top.map("targets"));
        return new Vocabulary(fields, titles, codeSets, relations, targets);
    }

    private void readCodeSets(@Nullable Fields sets) {
        if (sets == null) {
            return;
        }
        for (YamlNode.Entry entry : sets.entries()) {
            Fields body = sets.below(entry, "code set " + entry.key());
            if (body == null) {
                continue;
            }
            body.allow(List.of("file", "codes", "title"));
            Fields codes = body.map("codes");
            if (codes != null) {
                codeSets.put(entry.key(), inPlace(entry.key(), codes));
            } else {
                String table = body.required("file");
                codeSets.put(
                        entry.key(),
                        table == null ? new CodeSet(entry.key(), new TreeMap<>()) : fromTable(entry.key(), table));
            }
        }
    }

    private CodeSet fromTable(String name, String csv) {
        CsvTable table = tables.apply(csv);
        SortedMap<String, Integer> codes = new TreeMap<>();
        for (int row = 0; row < table.size(); row++) {
            codes.put(table.text(row, "id"), table.integer(row, "code"));
        }
        return new CodeSet(name, codes);
    }

    private CodeSet inPlace(String name, Fields list) {
        SortedMap<String, Integer> codes = new TreeMap<>();
        for (YamlNode.Entry entry : list.entries()) {
            YamlScalar number = list.scalar(entry.key(), true);
            if (number == null) {
                continue;
            }
            if (number.kind() != YamlNode.Kind.INTEGER
                    || codes.containsValue(number.number().intValue())) {
                list.report(
                        number.mark(),
                        "wrong-code",
                        "found " + number.described() + " as the code of " + entry.key(),
                        "every word has a whole number of its own, for ever");
            } else {
                codes.put(entry.key(), number.number().intValue());
            }
        }
        return new CodeSet(name, codes);
    }

    private void readSubjects(Fields subjects, Map<Subject, List<Field>> fields) {
        List<String> known = Arrays.stream(Subject.values()).map(Subject::word).toList();
        subjects.allow(known);
        for (YamlNode.Entry entry : subjects.entries()) {
            Optional<Subject> subject = Subject.of(entry.key());
            Fields body = subjects.below(entry, entry.key());
            if (subject.isPresent() && body != null) {
                body.allow(SUBJECT_KEYS);
                if (body.has("title")) {
                    titles.put(subject.get(), readTitle(body, subject.get().word()));
                }
                Fields list = body.map("fields");
                fields.put(subject.get(), list == null ? List.of() : readFields(subject.get(), list));
            }
        }
    }

    private List<Field> readFields(Subject subject, Fields list) {
        List<Field> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlNode.Entry entry : list.entries()) {
            Fields body = list.below(entry, subject.word() + "." + entry.key());
            if (body != null && names.add(entry.key())) {
                Field field = readField(subject, entry.key(), body.allow(FIELD_KEYS));
                if (field != null) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    private @Nullable Field readField(Subject subject, String name, Fields body) {
        Dimension dimension = word(body, "dimension", body.required("dimension"), Dimension.values(), Dimension::word);
        Field.Origin origin = word(body, "origin", body.required("origin"), Field.Origin.values(), Field.Origin::word);
        Field.Change change =
                word(body, "changes", body.optional("changes"), Field.Change.values(), Field.Change::word);
        Phase phase = word(body, "from-phase", body.optional("from-phase"), Phase.values(), Phase::word);
        if (dimension == null || origin == null) {
            return null;
        }
        long[] range = readRange(body, dimension);
        Vocabulary.Title title = readTitle(body, name);
        return new Field(
                subject,
                name,
                dimension,
                dimension == Dimension.CODE ? readCodes(body) : null,
                range[0],
                range[1],
                origin,
                change != null ? change : origin == Field.Origin.LATENT ? Field.Change.NEVER : Field.Change.ANY,
                title.en(),
                title.zh(),
                phase);
    }

    static Vocabulary.Title readTitle(Fields body, String name) {
        Fields title = body.map("title");
        String en = title == null ? null : title.optional("en");
        String zh = title == null ? null : title.optional("zh");
        if (en == null) {
            body.missing("title", "write: title: {en: ..., zh: ...}");
            en = name;
        }
        return new Vocabulary.Title(en, zh == null ? en : zh);
    }

    private @Nullable String readCodes(Fields body) {
        String codes = body.required("codes");
        if (codes != null && !codes.equals(Vocabulary.INSTRUMENT) && !codeSets.containsKey(codes)) {
            body.report(
                    body.mark("codes"),
                    "unknown-codes",
                    "there is no code set '" + codes + "'",
                    Nearest.hint(codes, codeSets.keySet()));
        }
        return codes;
    }

    private long[] readRange(Fields body, Dimension dimension) {
        long[] range = {Long.MIN_VALUE, Long.MAX_VALUE};
        if (dimension == Dimension.FLAG) {
            range[0] = 0;
            range[1] = 1;
        }
        List<YamlScalar> bounds = body.list("range");
        if (bounds.isEmpty()) {
            return range;
        }
        String unit = body.optional("unit");
        for (int i = 0; i < Math.min(2, bounds.size()); i++) {
            YamlScalar bound = bounds.get(i);
            try {
                range[i] = bound.text().equals("0")
                        ? 0
                        : unit != null && bound.isNumber()
                                ? Units.parse(bound.text(), unit, dimension)
                                : Units.parse(bound.text(), dimension);
            } catch (UnitException e) {
                body.report(bound.mark(), "wrong-value", String.valueOf(e.getMessage()), null);
            }
        }
        if (bounds.size() != 2 || range[0] > range[1]) {
            body.report(
                    body.mark("range"), "wrong-range", "a range is a lower and an upper bound", "write: [low, high]");
        }
        return range;
    }

    private static <T> @Nullable T word(
            Fields body, String key, @Nullable String text, T[] values, Function<T, String> toWord) {
        if (text == null) {
            return null;
        }
        for (T value : values) {
            if (toWord.apply(value).equals(text)) {
                return value;
            }
        }
        List<String> words = Arrays.stream(values).map(toWord).toList();
        String near = Nearest.hint(text, words);
        body.report(
                body.mark(key),
                "unknown-word",
                "found '" + text + "' where " + key + " is one of " + String.join(", ", words),
                near);
        return null;
    }
}
