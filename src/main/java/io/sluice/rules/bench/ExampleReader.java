package io.sluice.rules.bench;

import io.sluice.rules.Field;
import io.sluice.rules.Subject;
import io.sluice.rules.yaml.Fields;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.YamlNode.Entry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the {@code examples} of a pack's case files; an example may begin {@code like} one written before it. */
final class ExampleReader {
    private static final String LIKE = "like";
    private final FactReader facts;
    private final SortedMap<String, Example> examples = new TreeMap<>();

    ExampleReader(FactReader facts) {
        this.facts = facts;
    }

    /** All examples read so far, by name. */
    SortedMap<String, Example> examples() {
        return examples;
    }

    void read(Fields file) {
        Fields all = file.has("examples") ? file.map("examples") : null;
        if (all == null) {
            return;
        }
        for (Entry entry : all.entries()) {
            Fields body = all.below(entry, "the example " + entry.key());
            if (body == null) {
                continue;
            }
            if (examples.containsKey(entry.key())) {
                all.report(
                        entry.keyMark(),
                        "duplicate-example",
                        "the pack has another example '" + entry.key() + "'",
                        "examples are shared by all case files of a pack; give it another name");
            } else {
                examples.put(entry.key(), example(entry.key(), body));
            }
        }
    }

    /** The example a case names; null when there is none, which is reported. */
    @Nullable
    Example find(String name, Fields in, String key) {
        Example example = examples.get(name);
        if (example == null) {
            String near = Nearest.hint(name, examples.keySet());
            in.report(
                    in.mark(key),
                    "unknown-example",
                    "no example is called '" + name + "'",
                    near == null ? "examples: " + String.join(", ", examples.keySet()) : near);
        }
        return example;
    }

    /** An example that is a file of its own, beside other keys. */
    Example alone(Fields file, List<String> others) {
        return example(file.file().name(), file, others);
    }

    private Example example(String name, Fields body) {
        return example(name, body, List.of());
    }

    private Example example(String name, Fields body, List<String> others) {
        Map<Subject, SortedMap<String, Long>> values = new EnumMap<>(Subject.class);
        Map<Subject, String> instruments = new EnumMap<>(Subject.class);
        String like = body.optional(LIKE);
        Example base = like == null ? null : find(like, body, LIKE);
        if (base != null) {
            base.facts().forEach((subject, fields) -> values.put(subject, new TreeMap<>(fields)));
            instruments.putAll(base.instruments());
        }
        for (Entry entry : body.entries()) {
            if (entry.key().equals(LIKE) || others.contains(entry.key())) {
                continue;
            }
            Subject subject = facts.subject(entry.key(), entry.keyMark(), body);
            Fields fields = subject == null ? null : body.below(entry, entry.key());
            if (subject != null && fields != null) {
                read(subject, fields, values.computeIfAbsent(subject, s -> new TreeMap<>()), instruments);
            }
        }
        return new Example(name, values, instruments);
    }

    private void read(Subject subject, Fields fields, SortedMap<String, Long> known, Map<Subject, String> instruments) {
        for (Entry entry : fields.entries()) {
            if (entry.key().equals(FactRow.Words.INSTRUMENT)) {
                String id = fields.required(entry.key());
                if (id != null && facts.instrument(id, subject, entry.value().mark(), fields) != null) {
                    instruments.put(subject, id);
                }
                continue;
            }
            Field field = facts.field(subject, entry.key(), entry.keyMark(), fields);
            if (field != null) {
                facts.read(field, entry, known, fields);
            }
        }
    }
}
