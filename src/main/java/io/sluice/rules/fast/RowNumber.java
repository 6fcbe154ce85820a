package io.sluice.rules.fast;

import io.sluice.rules.StatementSheet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The number of a statement that depends on the row. It is computed by the consequence that Drools compiled, for the rows the
 * rule speaks about.
 *
 * @param statement its number on the sheet
 * @param said which of the rule's statements it is
 * @param saying the consequence
 * @param fact what it is told to speak about
 * @param figures the figures of the day
 * @param readers what it takes of a row, by field
 */
record RowNumber(
        int statement,
        int said,
        Saying saying,
        Object fact,
        Function<String, Long> figures,
        Map<String, Reader> readers) {

    /** Reads a field of a row. */
    interface Reader {
        Object of(long[][] columns, int row);
    }

    /** The numbers by row; 0 where the rule says nothing. */
    long[] of(long[][] columns, long[][] made) {
        long[] set = made[statement / StatementSheet.WORD];
        long bit = StatementSheet.bit(statement);
        long[] numbers = new long[set.length];
        for (int row = 0; row < set.length; row++) {
            if ((set[row] & bit) != 0) {
                int at = row;
                List<Saying.Said> heard =
                        saying.about(fact, figures, field -> Objects.requireNonNull(readers.get(field), field)
                                .of(columns, at));
                numbers[row] = heard.get(said).number();
            }
        }
        return numbers;
    }
}
