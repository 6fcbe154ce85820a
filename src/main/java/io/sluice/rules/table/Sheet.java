package io.sluice.rules.table;

import io.sluice.scenario.text.SourceFile;
import java.util.List;

/**
 * The cells of one sheet.
 *
 * @param file its text as comma-separated values, with the names of its cells
 * @param rows its cells; the first row is line 1 of the file
 */
public record Sheet(SourceFile file, List<List<Cell>> rows) {
    /** Most cells of a sheet that are read; the tables of a policy have a few hundred. */
    static final int MOST_CELLS = 50_000;

    public Sheet {
        rows = rows.stream().map(List::copyOf).toList();
    }
}
