package io.sluice.rules.table;

import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import java.util.List;

/**
 * The cells of one sheet.
 *
 * @param file its text as comma-separated values, with the names of its cells
 * @param rows its cells; the first row is line 1 of the file
 * @param hidden what counts and is not shown by a program that shows the sheet
 */
public record Sheet(SourceFile file, List<List<Cell>> rows, List<Hidden> hidden) {
    /**
     * A part of a sheet that a reader of the sheet does not see.
     *
     * @param mark where it stands
     * @param what what it is, in words
     */
    public record Hidden(Mark mark, String what) {}

    public Sheet {
        rows = rows.stream().map(List::copyOf).toList();
        hidden = List.copyOf(hidden);
    }

    /** A sheet that shows all that it says. */
    Sheet(SourceFile file, List<List<Cell>> rows) {
        this(file, rows, List.of());
    }
}
