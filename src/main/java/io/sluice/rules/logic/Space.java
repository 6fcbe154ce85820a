package io.sluice.rules.logic;

import io.sluice.quantity.Units;
import io.sluice.rules.CodeSet;
import io.sluice.rules.Field;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The values the fields of a subject can have, and the words of those that hold codes. Immutable. */
public final class Space {
    private final Subject subject;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Intervals> domains = new HashMap<>();
    private final Map<String, Map<String, Long>> codes = new HashMap<>();

    private Space(Subject subject) {
        this.subject = subject;
    }

    /**
     * The space of a subject.
     *
     * @param instruments the ids of all instruments of the law, in the order of their codes
     * @param asked those that the subject can ask for
     */
    public static Space of(Vocabulary vocabulary, Subject subject, List<String> instruments, Collection<String> asked) {
        Space space = new Space(subject);
        for (Field field : vocabulary.fields(subject)) {
            space.fields.put(field.name(), field);
            if (field.isCode()) {
                space.codes.put(field.name(), codesOf(vocabulary, field, instruments));
            }
            space.domains.put(field.name(), space.domain(field, asked));
        }
        return space;
    }

    private static Map<String, Long> codesOf(Vocabulary vocabulary, Field field, List<String> instruments) {
        Map<String, Long> codes = new LinkedHashMap<>();
        if (Vocabulary.INSTRUMENT.equals(field.codes())) {
            for (int i = 0; i < instruments.size(); i++) {
                codes.put(instruments.get(i), (long) i);
            }
        } else {
            vocabulary
                    .codesOf(field)
                    .map(CodeSet::codes)
                    .ifPresent(all -> all.forEach((w, c) -> codes.put(w, (long) c)));
        }
        return codes;
    }

    private Intervals domain(Field field, Collection<String> asked) {
        if (!field.isCode()) {
            return Intervals.of(field.low(), field.high());
        }
        List<Long> possible = new ArrayList<>();
        Objects.requireNonNull(codes.get(field.name())).forEach((word, code) -> {
            if (!Vocabulary.INSTRUMENT.equals(field.codes()) || asked.contains(word)) {
                possible.add(code);
            }
        });
        return Intervals.points(possible);
    }

    /** The subject. */
    public Subject subject() {
        return subject;
    }

    /** All fields in the order of the vocabulary. */
    public Collection<Field> fields() {
        return fields.values();
    }

    /** A field; the name must be one of the subject's. */
    public Field field(String name) {
        Field field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException(subject.word() + " has no field " + name);
        }
        return field;
    }

    /** The values a field can have. */
    public Intervals domain(String field) {
        return domains.getOrDefault(field, Intervals.ALL);
    }

    /** The code of a word in a field. */
    public long code(String field, String word) {
        Map<String, Long> known = codes.getOrDefault(field, Map.of());
        Long code = known.get(word);
        if (code == null) {
            throw new IllegalArgumentException(field + " has no word " + word);
        }
        return code;
    }

    /** A value as people write it: a word, an amount with its unit, yes or no. */
    public String written(String field, long value) {
        Field of = field(field);
        if (!of.isCode()) {
            return Units.format(value, of.dimension());
        }
        return codes.getOrDefault(field, Map.of()).entrySet().stream()
                .filter(e -> e.getValue() == value)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Long.toString(value));
    }
}
