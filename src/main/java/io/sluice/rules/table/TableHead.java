package io.sluice.rules.table;

import io.sluice.rules.Subject;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.SourceFile;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the lines above the columns say of every row: a key in the first cell, its value in the second.
 *
 * @param values the value of each key
 * @param next index of the row of column heads, or the number of rows when there is none
 */
record TableHead(Map<String, Cell> values, int next) {
    /** First cell of the row of column heads. */
    static final String COLUMNS = "rule";

    private static final List<String> KEYS = List.of(
            "subject", "instrument", "source", "from", "until", "sunset", "phase", "status", "announced", "group");

    /** Reads the lines above the columns; faults are reported. */
    static TableHead read(Sheet sheet, Diagnostics diagnostics) {
        SourceFile file = sheet.file();
        Map<String, Cell> values = new LinkedHashMap<>();
        int row = 0;
        while (row < sheet.rows().size() && !isColumns(sheet.rows().get(row))) {
            List<Cell> cells = sheet.rows().get(row);
            if (!isNote(cells)) {
                readLine(file, cells, values, diagnostics);
            }
            row++;
        }
        Mark top = new Mark(1, 1, 1);
        if (row == sheet.rows().size()) {
            diagnostics.add(
                    file,
                    top,
                    "no-columns",
                    "the table has no row of column heads; it begins with a cell that says 'rule'",
                    "write for example: rule,title,industry,then eligible");
        } else if (!values.containsKey("subject")) {
            List<String> words =
                    Arrays.stream(Subject.values()).map(Subject::word).toList();
            diagnostics.add(
                    file,
                    top,
                    "missing-key",
                    "the table does not say whom its rules are about",
                    "write above the columns: subject,Venture (one of " + String.join(", ", words) + ")");
        }
        return new TableHead(values, row);
    }

    private static void readLine(SourceFile file, List<Cell> cells, Map<String, Cell> values, Diagnostics diagnostics) {
        Cell key = cells.get(0);
        Cell value = cells.size() > 1 ? cells.get(1) : new Cell("", key.mark());
        cells.stream()
                .skip(2)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .ifPresent(cell -> diagnostics.add(
                        file,
                        cell.mark(),
                        "wrong-column",
                        "this cell stands behind the value of '" + key.text() + "'",
                        "above the columns a line has a key and one value; empty the cell"));
        if (!KEYS.contains(key.text())) {
            String near = Nearest.hint(key.text(), KEYS);
            // Read as what was probably meant, so that the rows below are not blamed for it.
            Nearest.to(key.text(), KEYS).stream().findFirst().ifPresent(meant -> values.putIfAbsent(meant, value));
            diagnostics.add(
                    file,
                    key.mark(),
                    "unknown-key",
                    "found '" + key.text() + "' above the columns; known are " + String.join(", ", KEYS),
                    near != null ? near : "the row of column heads begins with 'rule', a note with #");
        } else if (value.isEmpty()) {
            diagnostics.add(
                    file, key.mark(), "missing-key", "'" + key.text() + "' has no value", "write it in the next cell");
        } else if (values.putIfAbsent(key.text(), value) != null) {
            diagnostics.add(
                    file, key.mark(), "duplicate-key", "'" + key.text() + "' is said twice", "delete one of them");
        }
    }

    /** Whether a row is that of the column heads. */
    static boolean isColumns(List<Cell> cells) {
        return !cells.isEmpty() && cells.get(0).text().equals(COLUMNS);
    }

    /** Whether a row says nothing: it is empty or begins with {@code #}. */
    static boolean isNote(List<Cell> cells) {
        return cells.stream().allMatch(Cell::isEmpty)
                || cells.stream()
                        .filter(c -> !c.isEmpty())
                        .findFirst()
                        .map(c -> c.text().startsWith("#"))
                        .orElse(true);
    }

    /** What the head says under a key, or null. */
    @Nullable
    Cell get(String key) {
        return values.get(key);
    }
}
