package io.sluice.rules.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names what a workbook holds and does not show: it counts all the same, and who reviews the sheet should know. */
final class HiddenCells {
    private HiddenCells() {}

    /** All of a sheet, by place; columns in which nothing stands are left out. */
    static List<Sheet.Hidden> of(WorkbookFile.Named named, SheetCells cells, Sheet sheet) {
        List<Sheet.Hidden> hidden = new ArrayList<>();
        if (named.hidden()) {
            hidden.add(new Sheet.Hidden(XlsxSheets.mark(sheet, 0, 0), "the sheet is hidden"));
        }
        for (int row : cells.hiddenRows()) {
            hidden.add(new Sheet.Hidden(XlsxSheets.mark(sheet, row, 0), "row " + (row + 1) + " is hidden"));
        }
        for (int column : cells.hiddenColumns()) {
            for (int row = 0; row < sheet.rows().size(); row++) {
                List<Cell> line = sheet.rows().get(row);
                if (column < line.size() && !line.get(column).isEmpty()) {
                    hidden.add(new Sheet.Hidden(line.get(column).mark(), "the column of this cell is hidden"));
                    break;
                }
            }
        }
        cells.unshown()
                .forEach(cell -> hidden.add(new Sheet.Hidden(
                        XlsxSheets.mark(sheet, cell.row(), cell.column()),
                        "the format of this cell shows nothing of what stands in it")));
        hidden.sort(Comparator.comparingInt((Sheet.Hidden h) -> h.mark().line())
                .thenComparingInt(h -> h.mark().column()));
        return hidden;
    }
}
