package io.sluice.results;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * An immutable batch of rows of one table, held by column and sorted by key; no two rows have the same key.
 *
 * <p>Values are kept as raw 64-bit words: a whole number as it is, a binary number by its IEEE 754 bits, with -0 stored
 * as 0. A value that is not finite is refused, so no published column holds NaN.
 */
public final class Rows implements RowSource {
    private final Table table;
    private final int size;
    private final int[][] keys;
    private final long[][] words;

    /** Takes ownership of the arrays, which must be sorted by key. */
    Rows(Table table, int size, int[][] keys, long[][] words) {
        this.table = table;
        this.size = size;
        this.keys = keys;
        this.words = words;
    }

    /** Starts a batch of rows of this table. */
    public static RowsBuilder builder(Table table) {
        return new RowsBuilder(table);
    }

    /** All rows of several batches of one table; two rows with one key are an error. */
    public static Rows concat(Table table, List<Rows> batches) {
        RowsBuilder builder = new RowsBuilder(table);
        for (Rows batch : batches) {
            builder.addAll(batch);
        }
        return builder.build();
    }

    @Override
    public Table table() {
        return table;
    }

    @Override
    public void each(Selection selection, Visitor visitor) {
        int[][] wantedKeys =
                selection.keys().stream().map(key -> keys[table.keyIndex(key)]).toArray(int[][]::new);
        long[][] wanted = selection.values().stream()
                .map(value -> words[table.valueIndex(value)])
                .toArray(long[][]::new);
        boolean[] passed = passed(selection.where());
        int[] key = new int[wantedKeys.length];
        long[] word = new long[wanted.length];
        for (int row = 0; row < size; row++) {
            if (passed[row]) {
                for (int k = 0; k < key.length; k++) {
                    key[k] = wantedKeys[k][row];
                }
                for (int v = 0; v < word.length; v++) {
                    word[v] = wanted[v][row];
                }
                visitor.row(key, word);
            }
        }
    }

    private boolean[] passed(Map<String, Selection.Span> where) {
        boolean[] passed = new boolean[size];
        Arrays.fill(passed, true);
        where.forEach((key, span) -> {
            int[] codes = keys[table.keyIndex(key)];
            for (int row = 0; row < size; row++) {
                passed[row] &= span.holds(codes[row]);
            }
        });
        return passed;
    }

    /** Number of rows. */
    public int size() {
        return size;
    }

    /** The value of a key column in a row. */
    public int key(int row, int key) {
        return keys[key][check(row)];
    }

    /** A whole value; an error if the column holds binary numbers. */
    public long longAt(int row, int column) {
        if (table.values().get(column).type() == Column.Type.DOUBLE) {
            throw new IllegalArgumentException(
                    "Column " + table.values().get(column).name() + " of table " + table.name()
                            + " holds binary numbers; read it with doubleAt.");
        }
        return words[column][check(row)];
    }

    /** A value as a binary number; a whole number beyond 2^53 is rounded to the nearest. */
    public double doubleAt(int row, int column) {
        return asDouble(column, words[column][check(row)]);
    }

    /** A copy of a key column, by name. */
    public int[] keys(String key) {
        return Arrays.copyOf(keys[table.keyIndex(key)], size);
    }

    /** A copy of a column of whole values, by name. */
    public long[] longs(String column) {
        int index = table.valueIndex(column);
        if (table.values().get(index).type() == Column.Type.DOUBLE) {
            throw new IllegalArgumentException(
                    "Column " + column + " of table " + table.name() + " holds binary numbers; read it with doubles.");
        }
        return Arrays.copyOf(words[index], size);
    }

    /** A column as binary numbers, by name. */
    public double[] doubles(String column) {
        int index = table.valueIndex(column);
        double[] values = new double[size];
        for (int row = 0; row < size; row++) {
            values[row] = asDouble(index, words[index][row]);
        }
        return values;
    }

    /** The raw 64 bits of a value: the whole number, or the IEEE 754 bits of the binary number. */
    long word(int row, int column) {
        return words[column][row];
    }

    private double asDouble(int column, long word) {
        return table.values().get(column).type() == Column.Type.DOUBLE ? Double.longBitsToDouble(word) : (double) word;
    }

    private int check(int row) {
        if (row < 0 || row >= size) {
            throw new IndexOutOfBoundsException(
                    "Table " + table.name() + " has rows 0 to " + (size - 1) + ", but row " + row + " was asked for.");
        }
        return row;
    }

    @Override
    public String toString() {
        return table.name() + ": " + size + " rows";
    }
}
