package io.sluice.rules;

import java.util.Objects;

/**
 * What the law says about each row of a batch, and which rules say it. Immutable.
 *
 * <p>The outcome is eligible if at least one rule says eligible, none excludes and no requirement is unmet; silence is
 * {@link Outcome#NO_RULE}, never eligible. Equal rates are one rate; different ones are a {@link RuleConflict}. Of several
 * caps the least holds. Scores add up. Reasons are the rules that decide: those that refuse a refused row, those that admit
 * an eligible one, those that could still change an undetermined one, and those whose rate, cap or score holds.
 */
public final class Decisions {
    private static final Outcome[] OUTCOMES = Outcome.values();

    private final Question question;
    private final Statements.Sorted stated;
    private final byte[] outcomes;
    private final byte[] has;
    private final long[] rates;
    private final long[] caps;
    private final long[] scores;
    private final int[] firstReason;
    private final int[] reasons;

    Decisions(Question question, Statements.Sorted stated, Weighing weighing) {
        this.question = question;
        this.stated = stated;
        this.outcomes = weighing.outcomes;
        this.has = weighing.has;
        this.rates = weighing.rates;
        this.caps = weighing.caps;
        this.scores = weighing.scores;
        this.firstReason = weighing.firstReason;
        this.reasons = weighing.reasons;
    }

    /**
     * Weighs what the rules of a phase stated.
     *
     * @param law the law asked
     * @param question what was asked
     * @param rows the batch
     * @param stated what the rules stated, in any order
     * @param open what rules that read an unknown field might have stated, in any order
     * @throws RuleConflict when two rules give one row different rates
     */
    public static Decisions of(Law law, Question question, Columns rows, Statements stated, Statements open) {
        Statements.Sorted sorted = stated.sorted(rows.rows());
        return new Decisions(question, sorted, new Weighing(law, rows, sorted, open.sorted(rows.rows())));
    }

    /** What was asked. */
    public Question question() {
        return question;
    }

    /** How many rows were asked about. */
    public int rows() {
        return outcomes.length;
    }

    /** What the law says about a row. */
    public Outcome outcome(int row) {
        return OUTCOMES[outcomes[row]];
    }

    /** Whether a rule gives the row a rate. */
    public boolean hasRate(int row) {
        return (has[row] & Weighing.HAS_RATE) != 0;
    }

    /** The row's rate in millionths; 0 when it has none. */
    public long rate(int row) {
        return rates[row];
    }

    /** Whether a rule caps the row's money. */
    public boolean hasCap(int row) {
        return (has[row] & Weighing.HAS_CAP) != 0;
    }

    /** The most money the row may have, in fen; 0 when nothing caps it. */
    public long cap(int row) {
        return caps[row];
    }

    /** Whether a rule scores the row. */
    public boolean hasScore(int row) {
        return (has[row] & Weighing.HAS_SCORE) != 0;
    }

    /** The row's points in hundredths; 0 when no rule scores it. */
    public long score(int row) {
        return scores[row];
    }

    /** How many rules decide the row. */
    public int reasonCount(int row) {
        return firstReason[row + 1] - firstReason[row];
    }

    /** The k-th rule that decides the row: its place in {@link Law#ruleIds()}, ascending. */
    public int reason(int row, int k) {
        return reasons[firstReason[row] + Objects.checkIndex(k, reasonCount(row))];
    }

    /** How many statements the rules made about the row, decisive or not. */
    public int statementCount(int row) {
        return stated.first(row + 1) - stated.first(row);
    }

    /** The rule that made the k-th statement about the row; statements are ordered by rule. */
    public int statementRule(int row, int k) {
        return stated.rule(at(row, k));
    }

    /** What the k-th statement about the row says. */
    public Statement statement(int row, int k) {
        return stated.kind(at(row, k));
    }

    /** The number of the k-th statement about the row; 0 when it carries none. */
    public long statementValue(int row, int k) {
        return stated.value(at(row, k));
    }

    private int at(int row, int k) {
        return stated.first(row) + Objects.checkIndex(k, statementCount(row));
    }
}
