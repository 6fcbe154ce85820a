package io.sluice.rules;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A closed list of words that a field can hold, each with a whole number that never changes, such as the industries.
 *
 * @param name what the vocabulary calls it, such as {@code industry}
 * @param codes number by word, sorted by word
 */
public record CodeSet(String name, SortedMap<String, Integer> codes) {

    public CodeSet {
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    /** Whether the set holds the word. */
    public boolean contains(String word) {
        return codes.containsKey(word);
    }

    /** The number of a word, or null when the set does not hold it. */
    public @Nullable Integer code(String word) {
        return codes.get(word);
    }

    /** The word of a number; empty when the set has none. */
    public Optional<String> word(int code) {
        return codes.entrySet().stream()
                .filter(e -> e.getValue() == code)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** All words, sorted. */
    public List<String> words() {
        return List.copyOf(codes.keySet());
    }
}
