package io.sluice.rules.fast;

import io.sluice.rules.Columns;
import io.sluice.rules.Law;
import io.sluice.rules.Question;

/**
 * A number for a batch, made from the day, the question and the row in its middle. It depends on nothing else, so
 * that the same batches are drawn for an audit whatever the order or the number of threads.
 */
final class BatchMark {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private BatchMark() {}

    static long of(Law day, Question question, Columns rows, long[][] columns) {
        long mark = question.phase().ordinal();
        mark = mark * STEP + question.kind().ordinal();
        mark = mark * STEP + rows.subject().ordinal();
        mark = mark * STEP + rows.rows();
        int row = rows.rows() / 2;
        for (long[] column : columns) {
            mark = mark * STEP + column[row];
            mark ^= mark >>> 32;
        }
        return mixed(day.day().toEpochDay(), mark);
    }

    /** Both numbers stirred together: a step of SplitMix64. */
    private static long mixed(long a, long b) {
        long z = (a ^ b) * 0xBF58476D1CE4E5B9L + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
