package io.sluice.results;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Collects rows of one table. For each row: {@link #row}, then every value once, either in column order with {@code put}
 * or by name with {@code set}. A row that lacks a value, or a value that is not finite, is refused.
 */
public final class RowsBuilder {
    private final Table table;
    private final int keyCount;
    private final int valueCount;
    private final BitSet given = new BitSet();
    private int[] keys = new int[64];
    private long[] words = new long[64];
    private int rows;
    private int next;

    RowsBuilder(Table table) {
        this.table = table;
        this.keyCount = table.keys().size();
        this.valueCount = table.values().size();
    }

    /** Begins a row with its key values, in the order of the table's keys. */
    public RowsBuilder row(int... key) {
        finishRow();
        if (key.length != keyCount) {
            throw new IllegalArgumentException("A row of table " + table.name() + " has " + keyCount + " keys, but "
                    + key.length + " were given: " + Arrays.toString(key) + ".");
        }
        keys = room(keys, (rows + 1) * keyCount);
        words = room(words, (rows + 1) * valueCount);
        System.arraycopy(key, 0, keys, rows * keyCount, keyCount);
        rows++;
        next = 0;
        given.clear();
        return this;
    }

    /** Gives the next column, in table order, a whole value. */
    public RowsBuilder put(long value) {
        return set(next, value);
    }

    /** Gives the next column, in table order, a finite binary value. */
    public RowsBuilder put(double value) {
        return set(next, value);
    }

    /** Gives a named column a whole value. */
    public RowsBuilder set(String column, long value) {
        return set(table.valueIndex(column), value);
    }

    /** Gives a named column a finite binary value. */
    public RowsBuilder set(String column, double value) {
        return set(table.valueIndex(column), value);
    }

    /** Gives a column, by position, a whole value; a column of binary numbers takes it only if it is exact there. */
    public RowsBuilder set(int column, long value) {
        Column.Type type = column(column).type();
        if (type == Column.Type.DOUBLE) {
            if (Math.abs(value) > 1L << 53) {
                throw refused(column, Long.toString(value), "is not exact as a binary number");
            }
            return store(column, bits((double) value));
        }
        if (type == Column.Type.INT && value != (int) value) {
            throw refused(column, Long.toString(value), "does not fit in 32 bits");
        }
        return store(column, value);
    }

    /** Gives a column, by position, a finite binary value. */
    public RowsBuilder set(int column, double value) {
        if (column(column).type() != Column.Type.DOUBLE) {
            throw refused(column, Double.toString(value), "is a binary number in a column of whole numbers");
        }
        if (!Double.isFinite(value)) {
            throw refused(column, Double.toString(value), "is not a finite number");
        }
        return store(column, bits(value));
    }

    /** All rows so far, sorted by key. */
    public Rows build() {
        finishRow();
        int[] order = sortedOrder();
        int[][] sortedKeys = new int[keyCount][rows];
        long[][] sortedWords = new long[valueCount][rows];
        for (int i = 0; i < rows; i++) {
            int row = order[i];
            if (i > 0 && compareKeys(order[i - 1], row) == 0) {
                throw new IllegalArgumentException(
                        "Table " + table.name() + " got two rows with the key " + keyText(row) + ".");
            }
            for (int k = 0; k < keyCount; k++) {
                sortedKeys[k][i] = keys[row * keyCount + k];
            }
            for (int v = 0; v < valueCount; v++) {
                sortedWords[v][i] = words[row * valueCount + v];
            }
        }
        return new Rows(table, rows, sortedKeys, sortedWords);
    }

    /** Adds every row of a batch of the same table. */
    RowsBuilder addAll(Rows batch) {
        if (!batch.table().equals(table)) {
            throw new IllegalArgumentException(
                    "Rows of table " + batch.table().name() + " do not belong to table " + table.name() + ".");
        }
        finishRow();
        keys = room(keys, (rows + batch.size()) * keyCount);
        words = room(words, (rows + batch.size()) * valueCount);
        for (int i = 0; i < batch.size(); i++, rows++) {
            for (int k = 0; k < keyCount; k++) {
                keys[rows * keyCount + k] = batch.key(i, k);
            }
            for (int v = 0; v < valueCount; v++) {
                words[rows * valueCount + v] = batch.word(i, v);
            }
        }
        given.set(0, valueCount);
        return this;
    }

    private int[] sortedOrder() {
        if (sorted()) {
            return IntStream.range(0, rows).toArray();
        }
        Integer[] order = new Integer[rows];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, this::compareKeys);
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    private boolean sorted() {
        for (int row = 1; row < rows; row++) {
            if (compareKeys(row - 1, row) > 0) {
                return false;
            }
        }
        return true;
    }

    private int compareKeys(int a, int b) {
        return Arrays.compare(keys, a * keyCount, (a + 1) * keyCount, keys, b * keyCount, (b + 1) * keyCount);
    }

    private Column column(int column) {
        if (rows == 0) {
            throw new IllegalStateException("Begin a row of table " + table.name() + " before giving values.");
        }
        if (column < 0 || column >= valueCount) {
            throw new IllegalArgumentException("Table " + table.name() + " has " + valueCount
                    + " value columns, but a value for number " + column + " (from 0) was given.");
        }
        return table.values().get(column);
    }

    private RowsBuilder store(int column, long word) {
        if (given.get(column)) {
            throw refused(column, null, "was given twice");
        }
        given.set(column);
        words[(rows - 1) * valueCount + column] = word;
        next = column + 1;
        return this;
    }

    private void finishRow() {
        if (rows > 0 && given.cardinality() < valueCount) {
            int missing = given.nextClearBit(0);
            throw refused(missing, null, "was not given");
        }
    }

    private IllegalArgumentException refused(int column, @Nullable String value, String why) {
        return new IllegalArgumentException("Table " + table.name() + ", row " + keyText(rows - 1) + ", column "
                + table.values().get(column).name() + ": the value " + (value == null ? "" : value + " ") + why + ".");
    }

    private String keyText(int row) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < keyCount; k++) {
            text.append(k == 0 ? "" : ", ")
                    .append(table.keys().get(k).name())
                    .append(' ')
                    .append(keys[row * keyCount + k]);
        }
        return text.toString();
    }

    private static long bits(double value) {
        return Double.doubleToLongBits(value + 0.0);
    }

    private static int[] room(int[] array, int size) {
        return size <= array.length ? array : Arrays.copyOf(array, Math.max(size, array.length * 2));
    }

    private static long[] room(long[] array, int size) {
        return size <= array.length ? array : Arrays.copyOf(array, Math.max(size, array.length * 2));
    }
}
