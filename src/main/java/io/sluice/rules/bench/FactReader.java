package io.sluice.rules.bench;

import io.sluice.quantity.UnitException;
import io.sluice.quantity.Units;
import io.sluice.rules.CodeSet;
import io.sluice.rules.Field;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.pack.Instrument;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.yaml.Fields;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.YamlNode;
import io.sluice.scenario.text.YamlNode.Entry;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Reads the facts of an example or a case: {@code deal: {preMoney: 300 million yuan}} or {@code deal.preMoney: unknown}. */
final class FactReader {
    private static final String UNKNOWN = "unknown";
    private final Vocabulary vocabulary;
    private final LawBook book;

    FactReader(Vocabulary vocabulary, LawBook book) {
        this.vocabulary = vocabulary;
        this.book = book;
    }

    /** What a file calls a subject: {@code deal}. */
    static String key(Subject subject) {
        return subject.word().substring(0, 1).toLowerCase(Locale.ROOT)
                + subject.word().substring(1);
    }

    /** All keys of subjects. */
    static List<String> keys() {
        return Arrays.stream(Subject.values()).map(FactReader::key).toList();
    }

    /** The subject of a key; null when there is none, which is reported. */
    @Nullable
    Subject subject(String key, Mark mark, Fields in) {
        for (Subject subject : Subject.values()) {
            if (key(subject).equals(key)) {
                return subject;
            }
        }
        String near = Nearest.hint(key, keys());
        in.report(
                mark,
                "unknown-subject",
                "no subject is called '" + key + "'",
                near == null ? "subjects: " + String.join(", ", keys()) : near);
        return null;
    }

    /** A field written as {@code deal.preMoney}; null when there is none, which is reported. */
    @Nullable
    Field field(String written, Mark mark, Fields in) {
        int dot = written.indexOf('.');
        if (dot < 0) {
            in.report(
                    mark,
                    "not-a-field",
                    "found '" + written + "' where a field is needed",
                    "write the subject, a point and the field: deal.preMoney");
            return null;
        }
        Subject subject = subject(written.substring(0, dot), mark, in);
        return subject == null ? null : field(subject, written.substring(dot + 1), mark, in);
    }

    @Nullable
    Field field(Subject subject, String name, Mark mark, Fields in) {
        Field field = vocabulary.field(subject, name).orElse(null);
        if (field == null) {
            List<String> known =
                    vocabulary.fields(subject).stream().map(Field::name).toList();
            String near = Nearest.hint(name, known);
            in.report(
                    mark,
                    "unknown-field",
                    subject.word() + " has no field '" + name + "'",
                    near == null ? "fields: " + String.join(", ", known) : near);
        }
        return field;
    }

    /** Reads a value into the known fields; a field marked unknown is taken out of them. */
    void read(Field field, Entry entry, SortedMap<String, Long> known, Fields in) {
        if (!(entry.value() instanceof YamlScalar scalar) || scalar.kind() == YamlNode.Kind.NULL) {
            in.report(
                    entry.value().mark(),
                    "wrong-kind",
                    field.name() + " is one word or number, but found "
                            + entry.value().described(),
                    null);
            return;
        }
        if (scalar.text().equals(UNKNOWN)) {
            known.remove(field.name());
            return;
        }
        Long value = field.isCode() ? code(field, scalar, in) : number(field, scalar, in);
        if (value != null) {
            known.put(field.name(), value);
        }
    }

    /** The instrument a scalar names for a subject; null when no pack declares it, which is reported. */
    @Nullable
    Instrument instrument(String id, @Nullable Subject subject, Mark mark, Fields in) {
        Instrument instrument = book.instruments().get(id);
        if (instrument != null && (subject == null || instrument.subject() == subject)) {
            return instrument;
        }
        List<String> known = book.instruments().values().stream()
                .filter(i -> subject == null || i.subject() == subject)
                .map(Instrument::id)
                .toList();
        String near = Nearest.hint(id, known);
        in.report(
                mark,
                "unknown-instrument",
                instrument == null
                        ? "no pack declares the instrument '" + id + "'"
                        : "the instrument '" + id + "' is for a "
                                + instrument.subject().word(),
                near == null ? "instruments: " + String.join(", ", known) : near);
        return null;
    }

    private @Nullable Long code(Field field, YamlScalar scalar, Fields in) {
        CodeSet codes = vocabulary.codesOf(field).orElse(null);
        if (codes == null) {
            return null;
        }
        Integer code = codes.code(scalar.text());
        if (code == null) {
            String near = Nearest.hint(scalar.text(), codes.words());
            in.report(
                    scalar.mark(),
                    "unknown-code",
                    "the code set " + codes.name() + " has no word '" + scalar.text() + "'",
                    near == null ? "words: " + String.join(", ", codes.words()) : near);
            return null;
        }
        return (long) code;
    }

    private static @Nullable Long number(Field field, YamlScalar scalar, Fields in) {
        try {
            long value = Units.parse(scalar.text(), field.dimension());
            if (value < field.low() || value > field.high()) {
                in.report(
                        scalar.mark(),
                        "out-of-range",
                        field.name() + " is " + Units.format(value, field.dimension()) + "; allowed: "
                                + Units.format(field.low(), field.dimension()) + " to "
                                + Units.format(field.high(), field.dimension()),
                        null);
                return null;
            }
            return value;
        } catch (UnitException e) {
            in.report(scalar.mark(), "not-a-quantity", String.valueOf(e.getMessage()), null);
            return null;
        }
    }
}
