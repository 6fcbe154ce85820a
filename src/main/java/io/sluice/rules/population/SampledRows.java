package io.sluice.rules.population;

import io.sluice.quantity.Quarter;
import io.sluice.rules.Columns;
import io.sluice.rules.Law;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rows about one kind of subject, as the law was asked about them. Immutable by agreement: columns are shared, not copied.
 *
 * @param subject what every row is about
 * @param drawnFrom how many rows the sample was drawn from
 * @param arm the arm they come from
 * @param replication the replication of each row
 * @param quarter the quarter of each row, counted from the year 0
 * @param name the venture's number of each row
 * @param instruments the words of {@code asked}
 * @param asked the instrument each row asked for
 * @param fields the values by field
 */
public record SampledRows(
        Subject subject,
        long drawnFrom,
        String arm,
        int[] replication,
        int[] quarter,
        int[] name,
        List<String> instruments,
        int[] asked,
        SortedMap<String, long[]> fields) {

    /** How many rows there are. */
    public int size() {
        return asked.length;
    }

    /** Where a row comes from. */
    public Address address(int row) {
        return new Address(replication[row], arm, new Quarter(0, 1).plus(quarter[row]), name[row]);
    }

    /** The instrument a row asked for. */
    public String instrument(int row) {
        return instruments.get(asked[row]);
    }

    /** The rows that asked for an instrument, ascending. */
    public int[] askedFor(String instrument) {
        int code = instruments.indexOf(instrument);
        int n = 0;
        for (int word : asked) {
            n += word == code ? 1 : 0;
        }
        int[] rows = new int[n];
        int at = 0;
        for (int row = 0; row < asked.length; row++) {
            if (asked[row] == code) {
                rows[at++] = row;
            }
        }
        return rows;
    }

    /** Some of the rows as a batch that asks a law for an instrument. */
    public Columns batch(int[] rows, String instrument, Law law) {
        Columns batch = Columns.of(subject, rows.length);
        fields.forEach((field, values) -> {
            long[] column = batch.column(field);
            for (int i = 0; i < rows.length; i++) {
                column[i] = values[rows[i]];
            }
        });
        java.util.Arrays.fill(batch.column(Vocabulary.INSTRUMENT), law.instrument(instrument));
        return batch;
    }

    /** The values of a row by field, the instrument left out. */
    public SortedMap<String, Long> row(int row) {
        SortedMap<String, Long> values = new TreeMap<>();
        fields.forEach((field, column) -> values.put(field, column[row]));
        return values;
    }
}
