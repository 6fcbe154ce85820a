package io.sluice.rules;

import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the law says about each row of a batch, and which rules say it. Immutable.
 *
 * <p>The outcome is eligible if at least one rule says eligible, none excludes and no requirement is unmet; silence is
 * {@link Outcome#NO_RULE}, never eligible. Equal rates are one rate; different ones are a {@link RuleConflict}. Of several
 * caps the least holds. Scores add up. Reasons are the rules that decide: those that refuse a refused row, those that admit
 * an eligible one, those that could still change an undetermined one, and those whose rate, cap or score holds.
 */
public abstract sealed class Decisions permits RowDecisions, SheetDecisions {
    private final Question question;
    private final int rows;
    private final @Nullable Asked asked;

    Decisions(Question question, int rows, @Nullable Asked asked) {
        this.question = question;
        this.rows = rows;
        this.asked = asked;
    }

    /**
     * Weighs what the rules of a phase stated.
     *
     * @param law the law asked
     * @param question what was asked
     * @param rows the batch
     * @param stated what the rules stated, in any order
     * @param open what rules that read an unknown field might have stated, in any order
     * @throws RuleConflict when two rules give one row different rates, or one gives it what no rate or cap can be
     */
    public static Decisions of(Law law, Question question, Columns rows, Statements stated, Statements open) {
        Statements.Sorted sorted = stated.sorted(rows.rows());
        return new RowDecisions(
                question,
                Asked.of(law, question, rows),
                sorted,
                new Weighing(law, question.phase(), rows, sorted, open.sorted(rows.rows())));
    }

    /**
     * Weighs what the rules of a phase stated, when none of them reads an unknown field.
     *
     * @param law the law asked
     * @param question what was asked
     * @param rows the batch
     * @param stated which statements of a sheet the rules made about each row
     * @throws RuleConflict when two rules give one row different rates, or one gives it what no rate or cap can be
     */
    public static Decisions of(Law law, Question question, Columns rows, MadeStatements stated) {
        if (stated.conflicting() || (ResultRange.asked(question.phase()) && stated.outOfRange(law))) {
            Statements list = new Statements();
            stated.listIn(list, new BitSet[0]);
            return of(law, question, rows, list, new Statements());
        }
        return new SheetDecisions(question, Asked.of(law, question, rows), rows.rows(), stated);
    }

    /** What the batch asked, for statistics; null where it counts nowhere. */
    final @Nullable Asked asked() {
        return asked;
    }

    /** What was asked. */
    public final Question question() {
        return question;
    }

    /** How many rows were asked about. */
    public final int rows() {
        return rows;
    }

    /** What the law says about a row. */
    public abstract Outcome outcome(int row);

    /** Whether a rule gives the row a rate. */
    public abstract boolean hasRate(int row);

    /** The row's rate in millionths; 0 when it has none. */
    public abstract long rate(int row);

    /** Whether a rule caps the row's money. */
    public abstract boolean hasCap(int row);

    /** The most money the row may have, in fen; 0 when nothing caps it. */
    public abstract long cap(int row);

    /** Whether a rule scores the row. */
    public abstract boolean hasScore(int row);

    /** The row's points in hundredths; 0 when no rule scores it. */
    public abstract long score(int row);

    /** How many rules decide the row. */
    public abstract int reasonCount(int row);

    /** The k-th rule that decides the row: its place in {@link Law#ruleIds()}, ascending. */
    public abstract int reason(int row, int k);

    /** How many statements the rules made about the row, decisive or not. */
    public abstract int statementCount(int row);

    /** The rule that made the k-th statement about the row; statements are ordered by rule. */
    public abstract int statementRule(int row, int k);

    /** What the k-th statement about the row says. */
    public abstract Statement statement(int row, int k);

    /** The number of the k-th statement about the row; 0 when it carries none. */
    public abstract long statementValue(int row, int k);

    static int index(int k, int count) {
        return Objects.checkIndex(k, count);
    }
}
