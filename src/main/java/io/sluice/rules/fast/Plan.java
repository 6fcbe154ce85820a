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
 * @param others sweeps over numbers and flags, skipped where codes left nothing they could take out
 * @param gathers what puts statements where one of several ways is left
 * @param start the sets every row begins with, by word
 * @param sheet the statements there are
 * @param numbered statements whose number depends on the row
 */
record Plan(
        String[] fields,
        CodeSweep[] codes,
        Pass[] others,
        Pass[] gathers,
        long[] start,
        StatementSheet sheet,
        List<RowNumber> numbered) {
    /** Rows swept together; their columns and sets stay near the processor. */
    private static final int STRETCH = 512;

    /**
     * What the rules state, or null when the batch lacks a column or has a code that its field does not know; a session then
     * says which.
     */
    @Nullable
    MadeStatements run(Columns batch) {
        int rows = batch.rows();
        long[][] columns = new long[fields.length][];
        for (int i = 0; i < columns.length; i++) {
            long[] column = batch.find(fields[i]);
            if (column == null) {
                return null;
            }
            columns[i] = column;
        }
        long[][] sets = new long[start.length][rows];
        try {
            for (int from = 0; from < rows; from += STRETCH) {
                sweep(columns, sets, from, Math.min(rows, from + STRETCH));
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
        for (CodeSweep code : codes) {
            code.sweep(columns, sets[code.word()], from, to);
        }
        if (!known(sets[0], from, to)) {
            throw new CodeSweep.WrongCode();
        }
        int word = -1;
        long left = 0;
        for (Pass pass : others) {
            if (pass.word() != word) {
                word = pass.word();
                left = left(sets[word], from, to);
            }
            if ((left & pass.reach()) != 0) {
                pass.sweep(columns, sets, from, to);
            }
        }
        for (Pass gather : gathers) {
            gather.sweep(columns, sets, from, to);
        }
    }

    private static boolean known(long[] set, int from, int to) {
        long all = -1;
        for (int row = from; row < to; row++) {
            all &= set[row];
        }
        return (all & CodeSweep.KNOWN) != 0;
    }

    private static long left(long[] set, int from, int to) {
        long left = 0;
        for (int row = from; row < to; row++) {
            left |= set[row];
        }
        return left & StatementSheet.STATEMENTS;
    }
}
