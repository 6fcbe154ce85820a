package io.sluice.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a rule may state about a row. */
public enum Statement {
    /** It may have the instrument, unless another rule excludes it or a requirement is unmet. */
    ELIGIBLE,
    /** It may not have the instrument, whatever else makes it eligible. */
    EXCLUDED,
    /** A requirement is not met. */
    UNMET,
    /** A share, in millionths. */
    RATE,
    /** The most money, in fen. */
    CAP,
    /** Points, in hundredths. */
    SCORE;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The statement as a rule writes it: {@code rulings.unmet(...)}. */
    public String word() {
        return word;
    }

    /** The statement written so; empty when there is none. */
    public static Optional<Statement> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word.equals(word)).findFirst();
    }

    /** Whether one such statement is enough to refuse. */
    public boolean refuses() {
        return this == EXCLUDED || this == UNMET;
    }

    /** Whether it is made in a phase: numbers in those of their names, verdicts in the others. */
    public boolean fits(Phase phase) {
        boolean numbers = phase == Phase.RATE || phase == Phase.CAP || phase == Phase.SCORE;
        return hasValue() ? word.equals(phase.word()) : !numbers;
    }

    /** Whether it carries a number. */
    public boolean hasValue() {
        return this == RATE || this == CAP || this == SCORE;
    }
}
