package io.sluice.scenario.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a table are called where people look at them, as in {@code cell D7} or {@code sheet 'Rates', cell D7}.
 *
 * @param sheet the name of the sheet, or null when the file is one
 * @param starts for each line of the file the columns at which its cells begin, counted from 1 in code points
 */
public record CellNames(@Nullable String sheet, List<List<Integer>> starts) {
    private static final int LETTERS = 26;

    /** Keeps a copy. */
    public CellNames {
        starts = starts.stream().map(List::copyOf).toList();
    }

    /** The name of the cell in which a place lies. */
    String at(Mark mark) {
        int column = 1;
        if (mark.line() >= 1 && mark.line() <= starts.size()) {
            List<Integer> row = starts.get(mark.line() - 1);
            while (column < row.size() && row.get(column) <= mark.column()) {
                column++;
            }
        }
        String cell = "cell " + letters(column) + mark.line();
        return sheet == null ? cell : "sheet '" + sheet + "', " + cell;
    }

    /** The letters of a column counted from 1: A to Z, AA and so on. */
    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }
}
