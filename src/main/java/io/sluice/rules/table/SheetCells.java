package io.sluice.rules.table;

import io.sluice.scenario.file.Limit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cells of one sheet of a workbook as its part writes them. Each is read whole or is a fault: an empty condition admits
 * all, so nothing that stands in a cell may read as if nothing stood there.
 */
final class SheetCells {
    /**
     * Something at a cell.
     *
     * @param row its row, counted from 0
     * @param column its column, counted from 0
     * @param code short name of the kind of fault
     * @param message what was found
     * @param hint what to do
     */
    record Fault(int row, int column, String code, String message, String hint) {}

    /** The cells from one corner to the other, counted from 0. */
    record Range(String name, int firstRow, int firstColumn, int lastRow, int lastColumn) {}

    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
    private static final Pattern RANGE = Pattern.compile(PLACE + "(?::" + PLACE + ")?");
    private static final int LETTERS = 26;
    /** Digits of a number that is certainly an int. */
    private static final int COUNTABLE = 9;

    private final WorkbookPart part;
    private final CellReader reader;
    private final CellCount count;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Range> merged = new ArrayList<>();
    private final SortedSet<Integer> hiddenRows = new TreeSet<>();
    private final SortedSet<Integer> hiddenColumns = new TreeSet<>();
    private final List<Fault> unshown = new ArrayList<>();
    private boolean rowsAreHidden;
    private int lastColumn;

    private SheetCells(WorkbookPart part, CellReader reader, CellCount count) {
        this.part = part;
        this.reader = reader;
        this.count = count;
    }

    /**
     * Reads a sheet; more cells than a table has, or cells without a place, are no sheet.
     *
     * @param count the cells of the sheets before it
     */
    static SheetCells read(WorkbookFile workbook, WorkbookFile.Named sheet, CellCount count) throws IOException {
        try (WorkbookPart part = workbook.open(sheet.part())) {
            SheetCells read = new SheetCells(part, new CellReader(workbook, part), count);
            part.root(root -> part.each(read::readPiece));
            return read;
        }
    }

    /** The texts of the cells, without blanks around them. */
    List<List<String>> rows() {
        return rows;
    }

    /** Cells that cannot be read. */
    List<Fault> faults() {
        return faults;
    }

    List<Range> merged() {
        return merged;
    }

    /** Rows with cells that a program does not show, counted from 0. */
    SortedSet<Integer> hiddenRows() {
        return hiddenRows;
    }

    /** Columns that a program does not show, counted from 0; those behind the last cell are not among them. */
    SortedSet<Integer> hiddenColumns() {
        return hiddenColumns;
    }

    /** Cells whose format shows nothing of what stands in them. */
    List<Fault> unshown() {
        return unshown;
    }

    private void readPiece(String name) throws IOException {
        switch (name) {
            case "sheetFormatPr" -> rowsAreHidden = part.flag("zeroHeight");
            case "cols" -> part.each(column -> readColumns());
            case "sheetData" -> part.each(this::readRow);
            case "mergeCells" ->
                part.each(cell -> {
                    String ref = part.attribute("ref");
                    count.add(1, "merged cells " + ref);
                    merged.add(range(ref));
                });
            default -> {}
        }
    }

    private void readColumns() throws IOException {
        boolean hidden = part.flag("hidden") || isZero(part.attribute("width"));
        int first = number(part.attribute("min"), 0, "column");
        if (first <= lastColumn) {
            throw new IOException("column " + first + " stands twice or out of order");
        }
        int last = Math.min(number(part.attribute("max"), first, "column"), Limit.SHEET_CELLS.count());
        lastColumn = Math.max(first, last);
        for (int column = first; hidden && column <= last; column++) {
            hiddenColumns.add(column - 1);
        }
    }

    private static boolean isZero(String size) {
        return size.matches("0+(\\.0*)?");
    }

    private void readRow(String name) throws IOException {
        if (!name.equals("row")) {
            throw new IOException("found <" + name + "> among the rows");
        }
        int row = number(part.attribute("r"), rows.size() + 1, "row") - 1;
        if (row < rows.size()) {
            throw new IOException("row " + (row + 1) + " stands twice or out of order");
        }
        count.add(row - rows.size(), "row " + (row + 1));
        while (rows.size() < row) {
            rows.add(List.of());
        }
        boolean hidden = part.flag("hidden")
                || isZero(part.attribute("ht"))
                || (rowsAreHidden && part.attribute("hidden").isEmpty());
        List<String> texts = new ArrayList<>();
        part.each(cell -> readCell(cell, row, texts));
        if (texts.isEmpty()) {
            count.add(1, "row " + (row + 1));
        }
        if (hidden && texts.stream().anyMatch(text -> !text.isEmpty())) {
            hiddenRows.add(row);
        }
        rows.add(texts);
    }

    private void readCell(String name, int row, List<String> texts) throws IOException {
        if (!name.equals("c")) {
            if (name.equals("extLst")) {
                return;
            }
            throw new IOException("found <" + name + "> among the cells of row " + (row + 1));
        }
        int column = texts.size();
        String written = part.attribute("r");
        if (!written.isEmpty()) {
            Matcher place = PLACE.matcher(written);
            if (!place.matches() || Integer.parseInt(place.group(2)) != row + 1) {
                throw new IOException("a cell of row " + (row + 1) + " is called " + written);
            }
            column = column(place.group(1));
        }
        if (column < texts.size()) {
            throw new IOException("cell " + written + " stands twice or out of order");
        }
        count.add(column - texts.size() + 1, written.isEmpty() ? "row " + (row + 1) : "cell " + written);
        while (texts.size() < column) {
            texts.add("");
        }
        CellReader.Found found = reader.read();
        texts.add(found.text());
        if (found.fault() != null) {
            faults.add(new Fault(row, column, found.code(), found.fault(), found.hint()));
        } else if (found.unshown() && !found.text().isEmpty()) {
            unshown.add(new Fault(row, column, "", "", ""));
        }
    }

    private static int number(String text, int missing, String what) throws IOException {
        if (text.isEmpty()) {
            return missing;
        }
        if (!text.matches("[1-9][0-9]*")) {
            throw new IOException("found '" + text + "' for the number of a " + what);
        }
        if (text.length() > COUNTABLE) {
            throw new CellCount.TooLarge(what + " " + text);
        }
        return Integer.parseInt(text);
    }

    private static Range range(String text) throws IOException {
        Matcher places = RANGE.matcher(text);
        if (!places.matches()) {
            throw new IOException("found '" + text + "' for a range of merged cells");
        }
        boolean one = places.group(3) == null;
        return new Range(
                text,
                Integer.parseInt(places.group(2)) - 1,
                column(places.group(1)),
                Integer.parseInt(places.group(one ? 2 : 4)) - 1,
                column(places.group(one ? 1 : 3)));
    }

    /** The number of a column from its letters, counted from 0. */
    private static int column(String letters) {
        int number = 0;
        for (char letter : letters.toCharArray()) {
            number = number * LETTERS + letter - 'A' + 1;
        }
        return number - 1;
    }
}
