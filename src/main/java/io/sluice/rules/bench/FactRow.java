package io.sluice.rules.bench;

import io.sluice.rules.CodeSet;
import io.sluice.rules.Columns;
import io.sluice.rules.Field;
import io.sluice.rules.Law;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** One row of a batch as a reader of rules sees it: numbers, words and flags by field. */
final class FactRow {
    private final Columns rows;
    private final int row;
    private final Law law;
    private final Words words;

    FactRow(Columns rows, int row, Law law, Words words) {
        this.rows = rows;
        this.row = row;
        this.law = law;
        this.words = words;
    }

    /** The value of a field: a {@code Long}, a {@code String} for a code, or a {@code Boolean} for a flag. */
    Object value(String name) {
        long[] column = rows.find(name);
        if (column == null) {
            throw new IllegalArgumentException("the batch has no column for the field " + name);
        }
        long value = column[row];
        if (name.equals(Words.INSTRUMENT)) {
            return law.instrumentIds().get(Math.toIntExact(value));
        }
        Field field = words.field(rows.subject(), name);
        return field.isFlag() ? (Object) (value != 0) : field.isCode() ? words.word(field, value) : (Object) value;
    }

    boolean isUnknown(String name) {
        return rows.isUnknown(name, row);
    }

    /** The vocabulary, arranged for looking words up by code. */
    static final class Words {
        static final String INSTRUMENT = "instrument";
        private final Map<Subject, Map<String, Field>> fields = new EnumMap<>(Subject.class);
        private final Map<String, Map<Long, String>> words = new HashMap<>();

        Words(Vocabulary vocabulary) {
            for (Subject subject : Subject.values()) {
                Map<String, Field> byName = new HashMap<>();
                vocabulary.fields(subject).forEach(f -> byName.put(f.name(), f));
                fields.put(subject, byName);
            }
            for (CodeSet codes : vocabulary.codeSets().values()) {
                Map<Long, String> byCode = new HashMap<>();
                codes.codes().forEach((word, code) -> byCode.put((long) code, word));
                words.put(codes.name(), byCode);
            }
        }

        Field field(Subject subject, String name) {
            Field field = Objects.requireNonNull(fields.get(subject)).get(name);
            if (field == null) {
                throw new IllegalArgumentException(subject.word() + " has no field " + name);
            }
            return field;
        }

        String word(Field field, long code) {
            String word = Objects.requireNonNull(words.get(Objects.requireNonNull(field.codes())))
                    .get(code);
            if (word == null) {
                throw new IllegalArgumentException(field.name() + " has no word for the code " + code);
            }
            return word;
        }
    }
}
