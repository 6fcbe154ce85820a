package io.sluice.rules.bench;

import io.sluice.rules.Subject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A named set of facts that cases start from.
 *
 * @param name its name
 * @param facts values of fields by subject
 * @param instruments the instrument each subject asks for, where the example says so
 */
public record Example(String name, Map<Subject, SortedMap<String, Long>> facts, Map<Subject, String> instruments) {

    /** Keeps copies. */
    public Example {
        Map<Subject, SortedMap<String, Long>> copy = new EnumMap<>(Subject.class);
        facts.forEach((subject, fields) -> copy.put(subject, new TreeMap<>(fields)));
        facts = copy;
        Map<Subject, String> asked = new EnumMap<>(Subject.class);
        asked.putAll(instruments);
        instruments = asked;
    }

    /** The known fields of a subject; empty when the example says nothing about it. */
    SortedMap<String, Long> of(Subject subject) {
        return facts.containsKey(subject) ? Objects.requireNonNull(facts.get(subject)) : new TreeMap<>();
    }

    /** The instrument a subject asks for, or null. */
    @Nullable
    String instrument(Subject subject) {
        return instruments.get(subject);
    }
}
