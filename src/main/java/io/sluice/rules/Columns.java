package io.sluice.rules;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A batch of facts about one kind of subject, by column. A row is a subject and the instrument it asks for; a column is a
 * field of the vocabulary in its scale: money in fen, shares in millionths, codes as the integers of their code set, flags
 * as 0 or 1, the instrument as the law's own code.
 *
 * <p>Filled by one thread; an engine changes none of its values.
 */
public final class Columns {
    private final Subject subject;
    private int rows;
    /** Length of the columns: at least the rows. */
    private int room;

    private final Map<String, long[]> columns = new HashMap<>(64);
    private final Map<String, BitSet> unknown = new HashMap<>(4);
    private int[] names = new int[0];
    private boolean named;
    private boolean asked;
    /** The fields in the order in which the last rows were filled, and their columns. */
    private String[] habit = new String[64];

    private long[][] habitColumns = new long[64][];
    private int habits;
    private int next;
    private int lastRow = -1;

    private Columns(Subject subject, int rows) {
        this.subject = subject;
        this.rows = rows;
        this.room = rows;
    }

    /**
     * An empty batch.
     *
     * @param subject what every row is about
     * @param rows how many there are
     */
    public static Columns of(Subject subject, int rows) {
        if (rows < 0) {
            throw new IllegalArgumentException("a batch of " + rows + " rows; allowed: 0 or more");
        }
        return new Columns(subject, rows);
    }

    /**
     * Makes the batch one of other rows about the same subject, so that asking quarter after quarter allocates nothing for a row: its
     * columns stay and are all 0, and nothing is unknown. What was decided about the rows before keeps nothing of them.
     *
     * @param newRows how many there are
     */
    public void renew(int newRows) {
        if (newRows < 0) {
            throw new IllegalArgumentException("a batch of " + newRows + " rows; allowed: 0 or more");
        }
        rows = newRows;
        if (newRows > room) {
            room = Math.max(newRows, 2 * room);
            columns.replaceAll((field, column) -> new long[room]);
            for (int i = 0; i < habits; i++) {
                habitColumns[i] = columns.get(habit[i]);
            }
        } else {
            columns.forEach((field, column) -> Arrays.fill(column, 0, rows, 0));
        }
        unknown.clear();
        named = false;
        asked = false;
        lastRow = -1;
    }

    /**
     * Keeps some of the rows and forgets the others.
     *
     * @param places the rows kept, ascending
     * @param count how many there are
     * @throws IllegalStateException if something is unknown
     */
    public void keep(int[] places, int count) {
        if (hasUnknown()) {
            throw new IllegalStateException("rows of which something is unknown stay together");
        }
        columns.forEach((field, column) -> keep(places, count, column));
        for (int row = 0; named && row < count; row++) {
            names[row] = names[places[row]];
        }
        rows = count;
        lastRow = -1;
    }

    private static void keep(int[] places, int count, long[] column) {
        for (int row = 0; row < count; row++) {
            column[row] = column[places[row]];
        }
    }

    /** Whether somebody was told what the law says about these rows. */
    public boolean asked() {
        return asked;
    }

    /** Remembers that somebody was. */
    void setAsked() {
        asked = true;
    }

    /** What every row is about. */
    public Subject subject() {
        return subject;
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** The column of a field, to be filled, at least as long as there are rows; all 0 when first asked for. */
    public long[] column(String field) {
        long[] column = columns.get(field);
        if (column == null) {
            column = new long[room];
            columns.put(field, column);
        }
        return column;
    }

    /** Sets one value; quick when rows are filled one after another in the same order of fields, written as the same constants. */
    @SuppressWarnings("ReferenceEquality") // equal texts that are not the same object are looked up
    public Columns put(String field, int row, long value) {
        if (row != lastRow) {
            lastRow = row;
            next = 0;
        }
        if (next < habits && habit[next] == field) {
            habitColumns[next++][row] = value;
        } else {
            learn(field)[row] = value;
        }
        return this;
    }

    private long[] learn(String field) {
        long[] column = column(field);
        if (next == habit.length) {
            return column;
        }
        habit[next] = field;
        habitColumns[next++] = column;
        habits = Math.max(habits, next);
        return column;
    }

    /** The column of a field, or null when nobody asked for it yet. */
    public long @Nullable [] find(String field) {
        return columns.get(field);
    }

    /** The fields that have a column, sorted. */
    public Set<String> fields() {
        return Collections.unmodifiableSet(new TreeSet<>(columns.keySet()));
    }

    /** Marks a field of a row as unknown: every rule that reads it is undetermined for that row. */
    public Columns markUnknown(String field, int row) {
        Objects.checkIndex(row, rows);
        column(field);
        unknown.computeIfAbsent(field, f -> new BitSet(rows)).set(row);
        return this;
    }

    /** Whether a field of a row is marked unknown. */
    public boolean isUnknown(String field, int row) {
        BitSet rowsUnknown = unknown.get(field);
        return rowsUnknown != null && rowsUnknown.get(row);
    }

    /** Gives a row a number of the asker's own, such as that of a venture, to find it again; no rule sees it. */
    public Columns name(int row, int name) {
        if (!named) {
            named = true;
            names = names.length < rows ? new int[room] : names;
            Arrays.fill(names, 0);
        }
        names[row] = name;
        return this;
    }

    /** The asker's number of a row; the row's own place where the asker gave none. */
    public int name(int row) {
        Objects.checkIndex(row, rows);
        return named ? names[row] : row;
    }

    /** Whether any field of any row is marked unknown. */
    public boolean hasUnknown() {
        return !unknown.isEmpty();
    }

    /** Whether a field is marked unknown in some row. */
    public boolean hasUnknown(String field) {
        return unknown.containsKey(field);
    }
}
