package io.sluice.rules;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which statements of a sheet the rules made about each row of a batch. Not changed once handed over.
 *
 * @param sheet the statements there are
 * @param made sets of statements: by word of the sheet, then by row; bits that are no statement mean nothing
 * @param numbers by statement: its number by row where rows differ, or null where the sheet has it
 */
public record MadeStatements(StatementSheet sheet, long[][] made, long[] @Nullable [] numbers) {

    long number(int statement, int row) {
        long[] byRow = numbers[statement];
        return byRow == null ? sheet.number(statement) : byRow[row];
    }

    /** Whether some rule states a number that no rate or cap can be. */
    boolean outOfRange(Law law) {
        for (int n = 0; n < sheet.size(); n++) {
            Statement kind = sheet.kind(n);
            if (kind != Statement.RATE && kind != Statement.CAP) {
                continue;
            }
            long[] byRow = numbers[n];
            if (byRow == null && ResultRange.holds(law, sheet.rule(n), kind, sheet.number(n))) {
                continue;
            }
            long[] made = this.made[n / StatementSheet.WORD];
            for (int row = 0; row < made.length; row++) {
                if ((made[row] & StatementSheet.bit(n)) != 0
                        && !ResultRange.holds(law, sheet.rule(n), kind, number(n, row))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether some row has two rates that differ. */
    boolean conflicting() {
        if (!sheet.has(Statement.RATE)) {
            return false;
        }
        int rows = made[0].length;
        for (int row = 0; row < rows; row++) {
            int first = -1;
            for (int word = 0; word < made.length; word++) {
                long rates = made[word][row] & sheet.mask(Statement.RATE, word);
                while (rates != 0) {
                    int n = word * StatementSheet.WORD + Long.numberOfTrailingZeros(rates);
                    if (first >= 0 && number(first, row) != number(n, row)) {
                        return true;
                    }
                    first = n;
                    rates &= rates - 1;
                }
            }
        }
        return false;
    }

    /**
     * Adds the same to a list.
     *
     * @param list the list
     * @param silent by rule: the rows it can say nothing about, or null
     */
    public void listIn(Statements list, @Nullable BitSet[] silent) {
        int rows = made.length == 0 ? 0 : made[0].length;
        for (int row = 0; row < rows; row++) {
            for (int word = 0; word < made.length; word++) {
                for (long left = made[word][row] & sheet.statements(word); left != 0; left &= left - 1) {
                    int n = word * StatementSheet.WORD + Long.numberOfTrailingZeros(left);
                    BitSet rowsOfRule = silent.length == 0 ? null : silent[sheet.rule(n)];
                    if (rowsOfRule == null || !rowsOfRule.get(row)) {
                        list.add(row, sheet.rule(n), sheet.kind(n), number(n, row));
                    }
                }
            }
        }
    }
}
