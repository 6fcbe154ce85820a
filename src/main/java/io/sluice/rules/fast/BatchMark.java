package io.sluice.rules.fast;

import io.sluice.rules.Columns;
import io.sluice.rules.Law;
import io.sluice.rules.Question;

/**
 * A number for a batch, made from the day, the question and the row in its middle. It depends on nothing else, so
 * that the same batches are drawn for an audit whatever the order or the number of threads.
 */
final class BatchMark {
    private BatchMark() {}

    static long of(Law day, Question question, Columns rows, Plan plan) {
        long mark = mixed(day.day().toEpochDay(), question.phase().ordinal());
        mark = mixed(mark, question.kind().ordinal());
        mark = mixed(mark, rows.subject().ordinal());
        mark = mixed(mark, rows.rows());
        int row = rows.rows() / 2;
        for (String field : plan.fields()) {
            mark = mixed(mark, rows.column(field)[row]);
        }
        return mark;
    }

    /** Both numbers stirred together: a step of SplitMix64. */
    private static long mixed(long a, long b) {
        long z = (a ^ b) * 0xBF58476D1CE4E5B9L + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
