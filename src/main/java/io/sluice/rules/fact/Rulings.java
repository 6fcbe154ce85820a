package io.sluice.rules.fact;

/**
 * What a rule can state. In DRL it is the global {@code rulings}; the first argument of every statement is the id of the rule
 * that makes it, the second the fact it is about.
 */
public interface Rulings {
    /** The fact may have its instrument, unless something excludes it or a requirement is unmet. */
    void eligible(String rule, Object fact);

    /** The fact may not have its instrument, whatever makes it eligible. */
    void excluded(String rule, Object fact);

    /** The fact does not meet a requirement of its instrument. */
    void unmet(String rule, Object fact);

    /**
     * The fact has a rate.
     *
     * @param millionths the share, in millionths
     */
    void rate(String rule, Object fact, long millionths);

    /**
     * The fact has at most so much money.
     *
     * @param fen the most, in fen
     */
    void cap(String rule, Object fact, long fen);

    /**
     * The fact earns points.
     *
     * @param hundredths the points, in hundredths; negative takes points away
     */
    void score(String rule, Object fact, long hundredths);
}
