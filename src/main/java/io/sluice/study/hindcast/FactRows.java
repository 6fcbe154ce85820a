package io.sluice.study.hindcast;

import io.sluice.rules.table.Cell;
import io.sluice.rules.table.Sheet;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of a file of facts, each looked at alone: columns, words, numbers, units, status. */
final class FactRows {
    private static final List<String> COLUMNS = List.of(
            "use",
            "quantity",
            "series",
            "provider",
            "period",
            "value",
            "unit",
            "status",
            "source",
            "source_date",
            "note");

    private static final List<String> MAY_BE_EMPTY = List.of("source_date", "note");
    private static final List<String> STATUS = List.of("V", "D", "R");
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
    private static final Pattern QUARTER = Pattern.compile("[12][0-9]{3}-Q[1-4]");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,10})?");

    private final Sheet sheet;
    private final Diagnostics diagnostics;

    FactRows(Sheet sheet, Diagnostics diagnostics) {
        this.sheet = sheet;
        this.diagnostics = diagnostics;
    }

    /** The rows that can be read; what is wrong with the others is reported. */
    List<FactRow> read() {
        List<FactRow> rows = new ArrayList<>();
        List<String> head = List.of();
        for (List<Cell> cells : sheet.rows()) {
            if (isNote(cells)) {
                continue;
            }
            if (head.isEmpty()) {
                head = cells.stream().map(Cell::text).toList();
                if (!checkHead(cells, head)) {
                    return List.of();
                }
            } else if (cells.size() != head.size()) {
                Cell at = cells.get(Math.min(cells.size(), head.size()) - 1);
                report(
                        at.mark(),
                        "columns",
                        "found " + cells.size() + " cells; the table has " + head.size() + " columns",
                        "a text with a comma in it stands in double quotes");
            } else {
                Map<String, Cell> named = new HashMap<>();
                for (int c = 0; c < cells.size(); c++) {
                    named.put(head.get(c), cells.get(c));
                }
                FactRow row = row(named);
                if (row != null) {
                    rows.add(row);
                }
            }
        }
        if (head.isEmpty()) {
            report(Mark.WHOLE_FILE, "empty", "there is no table", "columns: " + String.join(",", COLUMNS));
        }
        return rows;
    }

    private static boolean isNote(List<Cell> cells) {
        Optional<Cell> first = cells.stream().filter(cell -> !cell.isEmpty()).findFirst();
        return first.isEmpty() || first.get().text().startsWith("#");
    }

    private boolean checkHead(List<Cell> cells, List<String> head) {
        int before = diagnostics.count();
        for (int c = 0; c < cells.size(); c++) {
            Cell cell = cells.get(c);
            if (!COLUMNS.contains(cell.text())) {
                report(
                        cell.mark(),
                        "unknown-column",
                        "there is no column '" + cell.text() + "'",
                        FactsReader.meant(cell.text(), COLUMNS));
            } else if (head.indexOf(cell.text()) < c) {
                report(
                        cell.mark(),
                        "duplicate",
                        "there are two columns '" + cell.text() + "'",
                        "remove one of the two");
            }
        }
        for (String column : COLUMNS) {
            if (!head.contains(column)) {
                report(cells.get(0).mark(), "missing", "there is no column '" + column + "'", null);
            }
        }
        return diagnostics.count() == before;
    }

    private @Nullable FactRow row(Map<String, Cell> cells) {
        int before = diagnostics.count();
        for (String column : COLUMNS) {
            Cell cell = cell(cells, column);
            if (cell.isEmpty() && !MAY_BE_EMPTY.contains(column)) {
                report(cell.mark(), "missing", "nothing stands in column '" + column + "'", null);
            }
        }
        if (diagnostics.count() > before) {
            return null;
        }
        FactRow.Use use = use(cell(cells, "use"));
        FactKind kind = use == null ? null : kind(cell(cells, "quantity"), use);
        Double value = kind == null ? null : value(cell(cells, "value"), kind);
        checkStatus(cell(cells, "status"));
        if (use == null || kind == null || value == null) {
            return null;
        }
        checkPeriod(cell(cells, "period"), use);
        Cell unit = cell(cells, "unit");
        if (!unit.text().equals(kind.unit())) {
            report(
                    unit.mark(),
                    "unit",
                    "found '" + unit.text() + "'; the unit of '" + kind.id() + "' is '" + kind.unit() + "'",
                    null);
        }
        if (diagnostics.count() > before) {
            return null;
        }
        Facts.Row row = new Facts.Row(
                kind.id(),
                cell(cells, "series").text(),
                cell(cells, "provider").text(),
                cell(cells, "period").text(),
                value,
                cell(cells, "status").text(),
                cell(cells, "source").text(),
                cell(cells, "note").text());
        return new FactRow(use, kind, row, cells);
    }

    private static Cell cell(Map<String, Cell> cells, String column) {
        Cell cell = cells.get(column);
        if (cell == null) {
            throw new IllegalStateException("no column " + column);
        }
        return cell;
    }

    private FactRow.@Nullable Use use(Cell cell) {
        List<String> words =
                Arrays.stream(FactRow.Use.values()).map(FactRow.Use::word).toList();
        int at = words.indexOf(cell.text());
        if (at < 0) {
            report(
                    cell.mark(),
                    "unknown-use",
                    "found '" + cell.text() + "'; a row is for " + String.join(", ", words),
                    FactsReader.meant(cell.text(), words));
            return null;
        }
        return FactRow.Use.values()[at];
    }

    private @Nullable FactKind kind(Cell cell, FactRow.Use use) {
        FactKind kind = FactKind.of(cell.text()).orElse(null);
        if (kind == null || !kind.allows(use)) {
            List<String> allowed = FactKind.ids(use);
            report(
                    cell.mark(),
                    "unknown-quantity",
                    "there is no quantity '" + cell.text() + "' for rows '" + use.word() + "'",
                    FactsReader.meant(cell.text(), allowed));
            return null;
        }
        return kind;
    }

    private @Nullable Double value(Cell cell, FactKind kind) {
        if (!NUMBER.matcher(cell.text()).matches()) {
            report(
                    cell.mark(),
                    "number",
                    "found '" + cell.text() + "'; a number such as 7849.48 is needed",
                    "no separators of thousands, no unit");
            return null;
        }
        double value = Double.parseDouble(cell.text());
        if (!kind.allows(value)) {
            report(
                    cell.mark(),
                    "range",
                    "found " + cell.text() + "; '" + kind.id() + "' goes from " + kind.range(),
                    null);
            return null;
        }
        return value;
    }

    private void checkStatus(Cell cell) {
        if (!STATUS.contains(cell.text())) {
            report(
                    cell.mark(),
                    "status",
                    "found status '" + cell.text() + "'; a row that may be used is V, D or R",
                    "V seen in a source, D arithmetic on such figures, R recalled; weak and garbled figures are left out");
        }
    }

    private void checkPeriod(Cell cell, FactRow.Use use) {
        boolean quarters = use == FactRow.Use.REGIME;
        if (!(quarters ? QUARTER : YEAR).matcher(cell.text()).matches()) {
            report(
                    cell.mark(),
                    "period",
                    "found '" + cell.text() + "'; a whole "
                            + (quarters ? "quarter such as 2015-Q1" : "year such as 2015") + " is needed",
                    "parts of a year and sums of several are no figure of a series");
        }
    }

    private void report(Mark mark, String code, String message, @Nullable String hint) {
        diagnostics.add(sheet.file(), mark, code, message, hint);
    }
}
