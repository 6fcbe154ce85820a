package io.sluice.rules;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A fund that takes up all that rules state for it: how its shares add up from the rates stated.
 *
 * @param name its name in the vocabulary
 * @param title what it is called
 * @param subject what rules about it are about
 * @param instrument what is asked for
 * @param facts words of code fields that every such row has
 * @param shares for a share the instruments whose stated rates add up to it
 * @param rank the field that is 1 for the largest partner; null when there is none
 */
public record Target(
        String name,
        Vocabulary.Title title,
        Subject subject,
        String instrument,
        SortedMap<String, String> facts,
        SortedMap<String, List<String>> shares,
        @Nullable String rank) {

    public Target {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        SortedMap<String, List<String>> copy = new TreeMap<>();
        shares.forEach((field, instruments) -> copy.put(field, List.copyOf(instruments)));
        shares = Collections.unmodifiableSortedMap(copy);
    }

    /** The instruments whose rates are taken up. */
    public SortedSet<String> offers() {
        SortedSet<String> offers = new TreeSet<>();
        shares.values().forEach(offers::addAll);
        return offers;
    }
}
