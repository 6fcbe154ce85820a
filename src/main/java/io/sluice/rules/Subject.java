package io.sluice.rules;

import java.util.Arrays;
import java.util.Optional;

/** What a rule can be about. The word is the fact's name in DRL and in {@code vocabulary.yaml}. */
public enum Subject {
    /** What a sub-fund proposes to buy: investee, instrument, round, valuation, ticket. */
    DEAL("Deal"),
    /** A firm, for status tests and grants. */
    VENTURE("Venture"),
    /** The manager of a fund. */
    MANAGER("Manager"),
    /** A fund as it is set up. */
    FUND("Fund"),
    /** What a fund holds at a date. */
    PORTFOLIO("Portfolio"),
    /** A government that funds or supports. */
    GOVERNMENT("Government"),
    /** One who puts money into a fund. */
    INVESTOR("Investor"),
    /** A promise of money to a fund. */
    COMMITMENT("Commitment");

    private final String word;

    Subject(String word) {
        this.word = word;
    }

    /** The subject's name as a rule writes it, such as {@code Deal}. */
    public String word() {
        return word;
    }

    /** The subject a rule calls by this word; empty when there is none. */
    public static Optional<Subject> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word.equals(word)).findFirst();
    }
}
