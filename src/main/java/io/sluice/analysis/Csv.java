package io.sluice.analysis;

import io.sluice.scenario.text.CsvCell;
import java.util.Arrays;
import java.util.List;

/** Comma-separated text after RFC 4180: lines end with CR LF, a cell with a comma, quote or line end is quoted, and none is a
 * formula. */
final class Csv {
    private final StringBuilder text = new StringBuilder();
    private final int columns;

    /** A file with these column names. */
    Csv(List<String> names) {
        this.columns = names.size();
        names.stream().filter(name -> name.length() > 32).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("column name " + name + " is longer than 32 characters");
        });
        write(names);
    }

    /** Adds a row: texts as they are, numbers as short as they are exact, nothing for what does not exist. */
    void row(Object... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException("a row of " + cells.length + " cells for " + columns + " columns");
        }
        write(Arrays.stream(cells)
                .map(cell -> cell instanceof Double number
                        ? Digits.exact(number)
                        : cell instanceof Boolean flag ? (flag ? "1" : "0") : cell.toString())
                .toList());
    }

    /** The whole file. */
    String text() {
        return text.toString();
    }

    private void write(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(CsvCell.of(cells.get(i)));
        }
        text.append("\r\n");
    }
}
