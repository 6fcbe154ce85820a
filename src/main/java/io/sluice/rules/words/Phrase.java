package io.sluice.rules.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a sentence, with what its words refer to.
 *
 * @param pieces its pieces in order; spaces stand in their texts
 */
public record Phrase(List<Piece> pieces) {
    public Phrase {
        pieces = List.copyOf(pieces);
    }

    /** What a piece of a phrase is. */
    public enum Kind {
        /** Words that join others. */
        PLAIN,
        /** A field of the vocabulary, by its title. */
        FIELD,
        /** A figure of the policy, by its title. */
        FIGURE,
        /** A word of a list, a number, an amount. */
        VALUE
    }

    /**
     * A piece of a phrase.
     *
     * @param kind what it is
     * @param text how it reads
     * @param name the field or figure by the name files use; empty for other kinds
     */
    public record Piece(Kind kind, String text, String name) {}

    /** How it reads. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** A phrase of plain words. */
    static Phrase plain(String text) {
        return new Phrase(List.of(new Piece(Kind.PLAIN, text, "")));
    }

    /** Several phrases with a word between them. */
    static Phrase joined(List<Phrase> phrases, String between) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            if (i > 0) {
                pieces.add(new Piece(Kind.PLAIN, between, ""));
            }
            pieces.addAll(phrases.get(i).pieces());
        }
        return new Phrase(pieces);
    }

    /** This phrase between two words. */
    Phrase between(String before, String after) {
        return joined(List.of(plain(before), this, plain(after)), "");
    }
}
