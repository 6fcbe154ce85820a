package io.sluice.rules;

import io.sluice.quantity.Dimension;
import io.sluice.rules.yaml.Fields;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.YamlNode;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what the vocabulary says about fields together: {@code relations} and {@code targets}. */
final class RelationReader {
    private final Map<Subject, List<Field>> fields;
    private final SortedMap<String, CodeSet> codeSets;

    RelationReader(Map<Subject, List<Field>> fields, SortedMap<String, CodeSet> codeSets) {
        this.fields = fields;
        this.codeSets = codeSets;
    }

    List<Relation> relations(@Nullable Fields list) {
        List<Relation> relations = new ArrayList<>();
        for (YamlNode.Entry entry : entries(list)) {
            Fields body = Objects.requireNonNull(list).below(entry, "relation " + entry.key());
            Subject subject = body == null ? null : subject(body.allow(List.of("subject", "parts", "whole")));
            if (body == null || subject == null) {
                continue;
            }
            List<String> parts = new ArrayList<>();
            for (YamlScalar part : body.list("parts")) {
                if (field(body, subject, part.text(), Dimension.SHARE, part.mark())
                        .isPresent()) {
                    parts.add(part.text());
                }
            }
            String whole = body.optional("whole");
            if (whole == null
                    || field(body, subject, whole, Dimension.SHARE, body.mark("whole"))
                            .isPresent()) {
                relations.add(new Relation(entry.key(), subject, parts, whole));
            }
        }
        return relations;
    }

    List<Target> targets(@Nullable Fields list) {
        List<Target> targets = new ArrayList<>();
        for (YamlNode.Entry entry : entries(list)) {
            Fields body = Objects.requireNonNull(list).below(entry, "target " + entry.key());
            if (body == null) {
                continue;
            }
            body.allow(List.of("title", "subject", "instrument", "facts", "shares", "rank"));
            Subject subject = subject(body);
            String instrument = body.required("instrument");
            if (subject != null && instrument != null) {
                targets.add(target(entry.key(), body, subject, instrument));
            }
        }
        return targets;
    }

    private Target target(String name, Fields body, Subject subject, String instrument) {
        SortedMap<String, String> facts = new TreeMap<>();
        Fields words = body.map("facts");
        for (YamlNode.Entry entry : entries(words)) {
            String word = Objects.requireNonNull(words).required(entry.key());
            Optional<Field> field = field(words, subject, entry.key(), Dimension.CODE, entry.keyMark());
            if (field.isPresent() && word != null && word(words, field.get(), word)) {
                facts.put(entry.key(), word);
            }
        }
        SortedMap<String, List<String>> shares = new TreeMap<>();
        Fields sums = body.map("shares");
        for (YamlNode.Entry entry : entries(sums)) {
            if (field(Objects.requireNonNull(sums), subject, entry.key(), Dimension.SHARE, entry.keyMark())
                    .isPresent()) {
                shares.put(
                        entry.key(),
                        sums.list(entry.key()).stream().map(YamlScalar::text).toList());
            }
        }
        String rank = body.optional("rank");
        if (rank != null) {
            field(body, subject, rank, Dimension.COUNT, body.mark("rank"));
        }
        return new Target(name, VocabularyReader.readTitle(body, name), subject, instrument, facts, shares, rank);
    }

    private static List<YamlNode.Entry> entries(@Nullable Fields list) {
        return list == null ? List.of() : list.entries();
    }

    private static @Nullable Subject subject(Fields body) {
        String word = body.required("subject");
        Subject subject = word == null ? null : Subject.of(word).orElse(null);
        if (word != null && subject == null) {
            List<String> known =
                    Arrays.stream(Subject.values()).map(Subject::word).toList();
            body.report(
                    body.mark("subject"),
                    "unknown-word",
                    "found '" + word + "' where subject is one of " + String.join(", ", known),
                    Nearest.hint(word, known));
        }
        return subject;
    }

    private Optional<Field> field(
            Fields body, Subject subject, String name, Dimension dimension, io.sluice.scenario.text.Mark mark) {
        List<Field> all = fields.getOrDefault(subject, List.of());
        Optional<Field> found = all.stream()
                .filter(f -> f.name().equals(name) && f.dimension() == dimension)
                .findFirst();
        if (found.isEmpty()) {
            body.report(
                    mark,
                    "unknown-field",
                    subject.word() + " has no field '" + name + "' of dimension " + dimension.word(),
                    Nearest.hint(name, all.stream().map(Field::name).toList()));
        }
        return found;
    }

    private boolean word(Fields words, Field field, String word) {
        CodeSet set = codeSets.get(field.codes());
        boolean known = set != null && set.codes().containsKey(word);
        if (!known) {
            words.report(
                    words.mark(field.name()),
                    "unknown-word",
                    field.name() + " has no word '" + word + "'",
                    set == null ? null : Nearest.hint(word, set.codes().keySet()));
        }
        return known;
    }
}
