package io.sluice.report.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of words and numbers, both as they are printed.
 *
 * @param columns the columns
 * @param rows the cells, row by row
 */
public record DataTable(List<Column> columns, List<List<String>> rows) {
    /** A column: its heading, and whether it holds numbers. */
    public record Column(String heading, boolean number) {}

    /** Keeps immutable copies; every row has a cell for each column. */
    public DataTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row has " + row.size() + " cells, but there are " + columns.size() + " columns: " + row);
            }
        }
    }

    /** Whether its rows read better below each other on a narrow screen: more than one column of words. */
    public boolean stacks() {
        return columns.size() > 2
                && columns.stream().filter(column -> !column.number()).count() > 1;
    }

    /** A table to be filled; a heading that begins with {@code #} is of a column of numbers. */
    public static Builder of(String... headings) {
        return new Builder(headings);
    }

    /** Collects rows. */
    public static final class Builder {
        private final List<Column> columns = new ArrayList<>();
        private final List<List<String>> rows = new ArrayList<>();

        private Builder(String... headings) {
            for (String heading : headings) {
                boolean number = heading.startsWith("#");
                columns.add(new Column(Prose.of(number ? heading.substring(1) : heading), number));
            }
        }

        /** Adds a row. */
        public Builder row(String... cells) {
            return row(List.of(cells));
        }

        /** Adds a row. */
        public Builder row(List<String> cells) {
            rows.add(cells);
            return this;
        }

        /** The table. */
        public DataTable table() {
            return new DataTable(columns, rows);
        }
    }
}
