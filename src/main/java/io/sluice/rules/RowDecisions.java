package io.sluice.rules;

import org.jspecify.annotations.Nullable;

/** Decisions kept as lists of statements and reasons by row. */
final class RowDecisions extends Decisions {
    private static final Outcome[] OUTCOMES = Outcome.values();

    private final Statements.Sorted stated;
    private final byte[] outcomes;
    private final byte[] has;
    private final long[] rates;
    private final long[] caps;
    private final long[] scores;
    private final int[] firstReason;
    private final int[] reasons;

    RowDecisions(Question question, @Nullable Asked asked, Statements.Sorted stated, Weighing weighing) {
        super(question, weighing.outcomes.length, asked);
        this.stated = stated;
        this.outcomes = weighing.outcomes;
        this.has = weighing.has;
        this.rates = weighing.rates;
        this.caps = weighing.caps;
        this.scores = weighing.scores;
        this.firstReason = weighing.firstReason;
        this.reasons = weighing.reasons;
    }

    @Override
    public Outcome outcome(int row) {
        return OUTCOMES[outcomes[row]];
    }

    @Override
    public boolean hasRate(int row) {
        return (has[row] & Weighing.HAS_RATE) != 0;
    }

    @Override
    public long rate(int row) {
        return rates[row];
    }

    @Override
    public boolean hasCap(int row) {
        return (has[row] & Weighing.HAS_CAP) != 0;
    }

    @Override
    public long cap(int row) {
        return caps[row];
    }

    @Override
    public boolean hasScore(int row) {
        return (has[row] & Weighing.HAS_SCORE) != 0;
    }

    @Override
    public long score(int row) {
        return scores[row];
    }

    @Override
    public int reasonCount(int row) {
        return firstReason[row + 1] - firstReason[row];
    }

    @Override
    public int reason(int row, int k) {
        return reasons[firstReason[row] + index(k, reasonCount(row))];
    }

    @Override
    public int statementCount(int row) {
        return stated.first(row + 1) - stated.first(row);
    }

    @Override
    public int statementRule(int row, int k) {
        return stated.rule(at(row, k));
    }

    @Override
    public Statement statement(int row, int k) {
        return stated.kind(at(row, k));
    }

    @Override
    public long statementValue(int row, int k) {
        return stated.value(at(row, k));
    }

    private int at(int row, int k) {
        return stated.first(row) + index(k, statementCount(row));
    }
}
