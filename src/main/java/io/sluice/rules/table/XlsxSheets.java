package io.sluice.rules.table;

import io.sluice.scenario.file.FileRefused;
import io.sluice.scenario.text.CellNames;
import io.sluice.scenario.text.CsvCell;
import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import io.sluice.scenario.text.UnseenCharacters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Reads the sheets of an Excel workbook. Formulas count as their last value; a sheet whose name begins with # is passed over. */
final class XlsxSheets {
    private XlsxSheets() {}

    /** All sheets in order; a file that cannot be read is reported and has none. */
    static List<Sheet> read(Path path, String name, Diagnostics diagnostics) {
        try {
            return sheets(new WorkbookFile(WorkbookParts.read(path)), name, diagnostics);
        } catch (FileRefused e) {
            if (e.hint() == null && e.code().equals("unreadable-file")) {
                return refuse(name, e.reason(), diagnostics);
            }
            diagnostics.add(Diagnostic.ofFile(name, e.code(), e.reason(), e.hint()));
            return List.of();
        } catch (IOException | RuntimeException e) {
            return refuse(name, "the file cannot be read as an Excel workbook (.xlsx)", diagnostics);
        }
    }

    private static List<Sheet> refuse(String name, String message, Diagnostics diagnostics) {
        diagnostics.add(Diagnostic.ofFile(
                name,
                "unreadable-file",
                message,
                "save it once more as \"Excel workbook (.xlsx)\", or as CSV in UTF-8"));
        return List.of();
    }

    private static List<Sheet> sheets(WorkbookFile workbook, String name, Diagnostics diagnostics) {
        List<Sheet> sheets = new ArrayList<>();
        if (workbook.sheets().stream().allMatch(named -> named.name().startsWith("#"))) {
            refuse(name, "the workbook has no sheet but notes, whose names begin with #", diagnostics);
        }
        CellCount count = new CellCount();
        for (WorkbookFile.Named named : workbook.sheets()) {
            if (!named.name().startsWith("#")) {
                try {
                    sheet(workbook, named, count, name, diagnostics).ifPresent(sheets::add);
                } catch (CellCount.TooLarge e) {
                    return refuse(
                            name,
                            "sheet '" + UnseenCharacters.shown(named.name()) + "' brings the workbook to "
                                    + e.getMessage(),
                            diagnostics);
                }
            }
        }
        return sheets;
    }

    private static Optional<Sheet> sheet(
            WorkbookFile workbook, WorkbookFile.Named named, CellCount count, String name, Diagnostics diagnostics)
            throws CellCount.TooLarge {
        String shown = UnseenCharacters.shown(named.name());
        try {
            SheetCells cells = SheetCells.read(workbook, named, count);
            Sheet read = asCsv(shown, name, cells.rows());
            refuseMerged(cells.merged(), read, diagnostics);
            List<SheetCells.Fault> faults = cells.faults().stream()
                    .filter(fault -> !isNote(read, fault))
                    .toList();
            for (SheetCells.Fault fault : faults) {
                diagnostics.add(
                        read.file(),
                        mark(read, fault.row(), fault.column()),
                        fault.code(),
                        fault.message(),
                        fault.hint());
            }
            return withoutRows(read, faults)
                    .map(sheet -> new Sheet(sheet.file(), sheet.rows(), HiddenCells.of(named, cells, read)));
        } catch (CellCount.TooLarge e) {
            throw e;
        } catch (IOException e) {
            refuse(
                    name,
                    "sheet '" + shown + "' cannot be read: "
                            + UnseenCharacters.shown(
                                    String.valueOf(e.getMessage()).replaceAll("\\s+", " ")),
                    diagnostics);
        }
        return Optional.empty();
    }

    /** Whether a cell stands in a note, whose first cell says that it is one: nothing there has a meaning. */
    private static boolean isNote(Sheet sheet, SheetCells.Fault fault) {
        List<Cell> row = sheet.rows().get(fault.row());
        return row.subList(0, fault.column()).stream().anyMatch(cell -> !cell.isEmpty()) && TableHead.isNote(row);
    }

    /** A row with a cell that cannot be read says nothing, and without the heads of its columns no row does. */
    private static Optional<Sheet> withoutRows(Sheet sheet, List<SheetCells.Fault> faults) {
        if (faults.isEmpty()) {
            return Optional.of(sheet);
        }
        List<List<Cell>> rows = new ArrayList<>(sheet.rows());
        int heads = 0;
        while (heads < rows.size() && !TableHead.isColumns(rows.get(heads))) {
            heads++;
        }
        if (faults.get(0).row() <= heads) {
            return Optional.empty();
        }
        faults.forEach(fault -> rows.set(fault.row(), List.of()));
        return Optional.of(new Sheet(sheet.file(), rows));
    }

    /** The place of a cell, or of its row when it has no such cell. */
    static Mark mark(Sheet sheet, int row, int column) {
        List<Cell> cells = row < sheet.rows().size() ? sheet.rows().get(row) : List.of();
        return column < cells.size() ? cells.get(column).mark() : new Mark(row + 1, 1, 1);
    }

    /** Merged cells would leave a condition empty, and an empty condition admits all; in a note they do no harm. */
    private static void refuseMerged(List<SheetCells.Range> merged, Sheet sheet, Diagnostics diagnostics) {
        BitSet counted = new BitSet();
        for (int row = 0; row < sheet.rows().size() && !merged.isEmpty(); row++) {
            counted.set(row, !TableHead.isNote(sheet.rows().get(row)));
        }
        for (SheetCells.Range range : merged) {
            int harmed = counted.nextSetBit(range.firstRow());
            if (harmed >= 0 && harmed <= range.lastRow()) {
                diagnostics.add(
                        sheet.file(),
                        mark(sheet, range.firstRow(), range.firstColumn()),
                        "merged-cells",
                        "the cells " + range.name()
                                + " are merged: only the first holds the value, the others are empty",
                        "take the merging back, and write into every cell what it is meant to say");
            }
        }
    }

    /** The sheet as the CSV file it could have been, so that messages can show the row. */
    private static Sheet asCsv(String sheet, String name, List<List<String>> rows) {
        List<List<Cell>> cells = new ArrayList<>();
        List<List<Integer>> starts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            List<Cell> line = new ArrayList<>();
            List<Integer> begins = new ArrayList<>();
            int at = 1;
            for (String value : row) {
                String cell = CsvCell.guarded(value);
                String shown = cell.matches(".*[,\";].*") ? CsvCell.quoted(cell) : cell;
                int length = shown.codePointCount(0, shown.length());
                text.append(begins.isEmpty() ? "" : ",").append(shown);
                begins.add(at);
                line.add(new Cell(value, new Mark(cells.size() + 1, at, Math.max(1, length))));
                at += length + 1;
            }
            text.append('\n');
            cells.add(line);
            starts.add(begins);
        }
        return new Sheet(SourceFile.of(name, text.toString()).withCells(new CellNames(sheet, starts)), cells);
    }
}
