package io.sluice.study.validation;

import java.util.List;

/**
 * What a row can show, seen from where its figure has been already.
 *
 * @param kind its kind
 * @param inputs what of the model rests on the same fact: parameters, tables ({@code world/...}), figures of the law ({@code
 *     pack#name}), mechanisms ({@code mechanism:Name})
 * @param evidence why it is of its kind
 * @param mismatch what the source says of itself where it measures another thing than the model's figure; empty where it does not
 */
public record Basis(Kind kind, List<String> inputs, String evidence, String mismatch) {
    /** Word for rows whose source measures another thing, in counts by kind. */
    public static final String MISMATCH = "concept mismatch";

    /** Kinds of rows; where two fit, the first. Their counts are never added up. */
    public enum Kind {
        /** Holds without chance, from formulas, tables or rules alone. */
        IDENTITY("identity"),
        /** Assumed parameters were set by it. */
        SET_BY("set by calibration"),
        /** Rests on a fact that is also an input. */
        INPUT("rests on an input"),
        /** A band of this project's own: the sign is known, no outside figure is. */
        SIGN("sign check"),
        /** An outside figure that nothing in the model rests on. */
        INDEPENDENT("independent");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word in tables. */
        @Override
        public String toString() {
            return word;
        }
    }

    /** Keeps a copy. */
    public Basis {
        inputs = List.copyOf(inputs);
    }

    /** Whether the source measures another thing than the model's figure. */
    public boolean mismatched() {
        return !mismatch.isEmpty();
    }

    /** The word under which the row is counted: its kind, or that its source measures another thing. */
    public String counted() {
        return mismatched() ? MISMATCH : kind.toString();
    }
}
