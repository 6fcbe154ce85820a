package io.sluice.rules.pack;

import io.sluice.rules.CodeSet;
import io.sluice.rules.Field;
import io.sluice.rules.Vocabulary;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The words the rules of one pack may use: the vocabulary, and what the pack and those it builds on declare. */
final class Scope {
    private final Vocabulary vocabulary;
    private final SortedMap<String, Parameter> parameters = new TreeMap<>();
    private final SortedMap<String, Source> sources = new TreeMap<>();
    private final SortedMap<String, String> rulePacks = new TreeMap<>();
    private final SortedMap<String, Instrument> instruments = new TreeMap<>();
    private final CodeSet instrumentWords;
    private final Set<String> unreadFigures = new TreeSet<>();
    private boolean figuresUnread;
    private boolean incomplete;
    private boolean rulesUnread;

    Scope(Vocabulary vocabulary, Collection<Draft> visible) {
        this.vocabulary = vocabulary;
        SortedMap<String, Integer> ids = new TreeMap<>();
        for (Draft draft : visible) {
            draft.parameters.values().forEach(p -> parameters.put(p.fieldName(), p));
            unreadFigures.addAll(draft.unreadFigures);
            figuresUnread |= draft.figuresUnread;
            incomplete |= draft.incomplete;
            rulesUnread |= draft.trees.stream().anyMatch(t -> !t.sound());
            draft.sources.forEach(sources::putIfAbsent);
            draft.instruments.forEach(instruments::putIfAbsent);
            draft.trees.forEach(t -> t.rules().forEach(r -> rulePacks.put(r.id(), draft.id)));
        }
        instruments.keySet().forEach(id -> ids.put(id, ids.size()));
        this.instrumentWords = new CodeSet(Vocabulary.INSTRUMENT, ids);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Parameters by their name in DRL. */
    SortedMap<String, Parameter> parameters() {
        return parameters;
    }

    SortedMap<String, Source> sources() {
        return sources;
    }

    /** Whether a parameter of this name is written somewhere but could not be read. */
    boolean mayHaveParameter(String fieldName) {
        return figuresUnread || incomplete || unreadFigures.contains(fieldName);
    }

    /** Whether some rules could not be read, so that one that seems to be missing may be among them. */
    boolean mayHaveMoreRules() {
        return rulesUnread || incomplete;
    }

    /** Whether a file or a base that could declare words is missing or was not read. */
    boolean isIncomplete() {
        return incomplete;
    }

    /** Instruments by id. */
    SortedMap<String, Instrument> instruments() {
        return instruments;
    }

    /** The packs of all visible rules, by id. */
    SortedMap<String, String> rulePacks() {
        return rulePacks;
    }

    /** The words a field of codes can hold; empty for other fields. */
    Optional<CodeSet> codesOf(Field field) {
        return Vocabulary.INSTRUMENT.equals(field.codes()) ? Optional.of(instrumentWords) : vocabulary.codesOf(field);
    }
}
