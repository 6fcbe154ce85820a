package io.sluice.rules.table;

import io.sluice.scenario.file.Limit;
import java.io.IOException;

/** Counts the cells of a workbook, all sheets together and the empty ones included, before room is made for them. */
final class CellCount {
    private int cells;

    /**
     * Counts more cells.
     *
     * @param place the row or cell with which they come
     */
    void add(int more, String place) throws TooLarge {
        cells += more;
        if (cells > Limit.SHEET_CELLS.most()) {
            throw new TooLarge(place);
        }
    }

    /** A workbook has more cells than are read. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(String place) {
            super("more than " + Limit.SHEET_CELLS.shown() + " cells by " + place);
        }
    }
}
