package io.sluice.rules.table;

import io.sluice.scenario.file.Limit;
import io.sluice.scenario.text.CellNames;
import io.sluice.scenario.text.CsvCell;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts comma-separated values into cells that know where they stand. Quotes as in RFC 4180, but a cell ends on its line, so
 * that a row of the table is a line of the file. Semicolons and tabs separate as well, whichever stands in the first line that is no note.
 */
final class CsvSheet {
    private final int separator;
    private final List<List<Integer>> starts = new ArrayList<>();
    private final List<Mark> unclosed = new ArrayList<>();
    private final List<Mark> formulas = new ArrayList<>();

    private CsvSheet(SourceFile file) {
        this.separator = separator(
                file.lines().stream().filter(line -> !isNote(line)).findFirst().orElse(""));
    }

    /** Reads a file; a cell that is never closed is reported, and its row left out. */
    static Sheet read(SourceFile file, Diagnostics diagnostics) {
        CsvSheet sheet = new CsvSheet(file);
        List<List<Cell>> rows = new ArrayList<>();
        long cells = 0;
        for (String line : file.lines()) {
            int faults = sheet.unclosed.size();
            List<Cell> row = sheet.row(rows.size() + 1, line.codePoints().toArray());
            rows.add(sheet.unclosed.size() == faults ? row : List.of());
            cells += row.size();
            if (cells > Limit.SHEET_CELLS.most()) {
                diagnostics.add(
                        file,
                        new Mark(rows.size(), 1, 1),
                        "too-long",
                        "found more than " + Limit.SHEET_CELLS.shown() + " cells in one table",
                        "write several tables");
                return new Sheet(file, List.of());
            }
        }
        SourceFile named = file.withCells(new CellNames(null, sheet.starts));
        for (Mark mark : sheet.unclosed) {
            diagnostics.add(
                    named,
                    mark,
                    "syntax",
                    "this cell opens with a quote that is not closed on its line",
                    "a cell stands on one line; close it with \"");
        }
        for (Mark mark : sheet.formulas) {
            diagnostics.add(
                    named,
                    mark,
                    "formula",
                    "a spreadsheet takes this cell for a formula, and a formula can start a program",
                    "if it is a text, write an apostrophe before it: it is no part of the text");
        }
        return new Sheet(named, rows);
    }

    /** Whether a line says nothing of the table; what stands in a note separates nothing. */
    private static boolean isNote(String line) {
        String text = line.strip();
        return text.isEmpty() || text.startsWith("#") || text.startsWith("\"#");
    }

    private static int separator(String first) {
        return first.indexOf(',') >= 0 ? ',' : first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private List<Cell> row(int number, int[] line) {
        List<Cell> cells = new ArrayList<>();
        List<Integer> begins = new ArrayList<>();
        int at = 0;
        do {
            begins.add(at + 1);
            at = cell(number, line, at, cells);
        } while (at <= line.length);
        starts.add(begins);
        return cells;
    }

    /** Reads the cell at a place; returns the place after its separator. */
    private int cell(int number, int[] line, int from, List<Cell> cells) {
        StringBuilder text = new StringBuilder();
        int at = from;
        boolean quoted = at < line.length && line[at] == '"';
        boolean open = quoted;
        at += quoted ? 1 : 0;
        while (at < line.length && (open || line[at] != separator)) {
            boolean twice = open && line[at] == '"' && at + 1 < line.length && line[at + 1] == '"';
            if (open && line[at] == '"' && !twice) {
                open = false;
            } else {
                text.appendCodePoint(line[at]);
            }
            at += twice ? 2 : 1;
        }
        Mark mark = new Mark(number, from + 1, Math.max(1, at - from));
        if (open) {
            unclosed.add(mark);
        }
        String found = text.toString().strip();
        if (CsvCell.isFormula(found)) {
            formulas.add(mark);
        }
        cells.add(new Cell(CsvCell.unguarded(found), mark));
        return at + 1;
    }
}
