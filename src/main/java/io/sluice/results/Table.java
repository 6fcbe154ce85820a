package io.sluice.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The shape of a result table: key columns, which name a row, and value columns, which are wide (one column a metric).
 *
 * @param name lower_snake; also the name of its file
 * @param keys whole numbers that together name one row; the first four are those of {@link #COMMON_KEYS}
 * @param values what is known about the row
 */
public record Table(String name, List<Column> keys, List<Column> values) {

    /** Every table starts with these keys: cell of the sweep, draw of assumptions, arm, replication. */
    public static final List<Column> COMMON_KEYS = List.of(
            Column.ofInt("cell", "code", "Cell of the sweep, from 0"),
            Column.ofInt(
                    "draw",
                    "code",
                    "Assumptions: 0 as the scenario sets them, else a kind of draw; the replication says which draw"),
            Column.ofInt("arm", "code", "Arm (world), index into the arms of the manifest"),
            Column.ofInt("replication", "code", "Replication, from 0"));

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,31}");

    /** Position of the replication among the keys of every table. */
    public static final int REPLICATION = 3;

    /** Checks that the keys begin with the common keys and that no name is used twice. */
    public Table {
        if (!NAME.matcher(name).matches()) { // it is the name of a file
            throw new IllegalArgumentException(
                    "A table's name has at most 32 characters of a-z, 0-9 and _, starting with a letter, but was \""
                            + name + "\".");
        }
        keys = List.copyOf(keys);
        values = List.copyOf(values);
        if (keys.size() < COMMON_KEYS.size()
                || !keys.subList(0, COMMON_KEYS.size()).equals(COMMON_KEYS)) {
            throw new IllegalArgumentException("The keys of table " + name + " must begin with cell, draw, arm,"
                    + " replication, but were " + names(keys) + ".");
        }
        Set<String> seen = new HashSet<>();
        for (Column column : all(keys, values)) {
            if (!seen.add(column.name())) {
                throw new IllegalArgumentException("Table " + name + " has two columns named " + column.name() + ".");
            }
        }
        for (Column key : keys) {
            if (key.type() != Column.Type.INT) {
                throw new IllegalArgumentException(
                        "Key " + key.name() + " of table " + name + " must be INT, but was " + key.type() + ".");
            }
        }
    }

    /** A table with the common keys and, after them, the given ones. */
    public static Table of(String name, List<Column> extraKeys, List<Column> values) {
        return new Table(name, all(COMMON_KEYS, extraKeys), values);
    }

    /** All columns, keys first. */
    public List<Column> columns() {
        return all(keys, values);
    }

    /** Position of a value column, or an error naming the columns there are. */
    public int valueIndex(String column) {
        return indexOf(values, column);
    }

    /** Position of a key column, or an error naming the keys there are. */
    public int keyIndex(String column) {
        return indexOf(keys, column);
    }

    /** Whether there is a value column of this name. */
    public boolean hasValue(String column) {
        return values.stream().anyMatch(c -> c.name().equals(column));
    }

    private int indexOf(List<Column> columns, String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "Table " + name + " has no such column: " + column + ". It has " + names(columns) + ".");
    }

    private static String names(List<Column> columns) {
        return Arrays.toString(columns.stream().map(Column::name).toArray());
    }

    private static List<Column> all(List<Column> first, List<Column> second) {
        List<Column> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
