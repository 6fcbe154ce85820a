package io.sluice.rules.fast;

import io.sluice.rules.Columns;
import io.sluice.rules.MadeStatements;
import io.sluice.rules.StatementSheet;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a batch is decided: the sweeps of one question on a day, ready to run. Never changed; any number of threads may run it.
 *
 * @param fields the field of each column
 * @param codes sweeps over codes, with which rows begin
 * @param asked the questions about numbers and flags, where rows are few
 * @param swept the same where rows are many, with those that can be asked together as one
 * @param gathers what puts statements where one of several ways is left
 * @param start the sets every row begins with, by word
 * @param sheet the statements there are
 * @param numbered statements whose number depends on the row
 */
record Plan(
        String[] fields,
        CodeSweep[] codes,
        Asked asked,
        Pass[] swept,
        Gather[] gathers,
        long[] start,
        StatementSheet sheet,
        List<RowNumber> numbered) {
    /** Rows swept together; their columns and sets stay near the processor. */
    private static final int STRETCH = 512;

    /** Rows from which on sweeping is quicker than asking row by row. */
    static final int MANY = 16;

    /** The columns the plan reads, or null when the batch lacks one. */
    long @Nullable [] @Nullable [] columns(Columns batch) {
        long[][] columns = new long[fields.length][];
        for (int i = 0; i < columns.length; i++) {
            long[] column = batch.find(fields[i]);
            if (column == null) {
                return null;
            }
            columns[i] = column;
        }
        return columns;
    }

    /**
     * What the rules state, or null when the batch has a code that its field does not know; a session then says which.
     *
     * @param columns the columns the plan reads
     * @param rows how many rows there are
     */
    @Nullable
    MadeStatements run(long[][] columns, int rows) {
        long[][] sets = new long[start.length][rows];
        try {
            int from = 0;
            for (; rows - from >= MANY; from += Math.min(rows - from, STRETCH)) {
                sweep(columns, sets, from, Math.min(rows, from + STRETCH));
            }
            for (; from < rows; from++) {
                ask(columns, sets, from);
            }
        } catch (CodeSweep.WrongCode wrong) {
            return null;
        }
        long[][] made = sets.length == sheet.words() ? sets : Arrays.copyOf(sets, sheet.words());
        long[] @Nullable [] numbers = new long[sheet.size()][];
        for (RowNumber number : numbered) {
            numbers[number.statement()] = number.of(columns, made);
        }
        return new MadeStatements(sheet, made, numbers);
    }

    private void sweep(long[][] columns, long[][] sets, int from, int to) {
        long[] left = new long[sets.length];
        for (CodeSweep code : codes) {
            left[code.word()] = code.sweep(columns, sets[code.word()], from, to);
        }
        for (Pass pass : swept) {
            if ((left[pass.word()] & pass.reach()) != 0) {
                pass.sweep(columns, sets, from, to);
            }
        }
        for (Gather gather : gathers) {
            gather.sweep(sets, from, to);
        }
    }

    private void ask(long[][] columns, long[][] sets, int row) {
        for (CodeSweep code : codes) {
            long[] set = sets[code.word()];
            set[row] = code.left(columns, row, set[row]);
        }
        asked.ask(columns, sets, row);
        for (Gather gather : gathers) {
            gather.gather(sets, row);
        }
    }
}
