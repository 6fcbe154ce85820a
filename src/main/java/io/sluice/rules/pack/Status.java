package io.sluice.rules.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How well a source, a value or a rule is known. */
public enum Status {
    /** Seen in the text named, or in a re-post of it. */
    SEEN,
    /** Seen in a text that reports the source, not in the source. */
    SECONDARY,
    /** Seen in a draft of the law. */
    DRAFT,
    /** Known, but the text was not at hand. */
    RECALLED,
    /** Ours: no source says so. */
    ASSUMED,
    /** A reform somebody proposes; no law. */
    PROPOSAL;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The status as a file writes it, such as {@code seen}. */
    public String word() {
        return word;
    }

    /** The status written so; empty when there is none. */
    public static Optional<Status> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word.equals(word)).findFirst();
    }

    /** All words, in the order of declaration. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Status::word).toList();
    }
}
