package io.sluice.study.hindcast;

import io.sluice.rules.table.Cell;
import java.util.Map;
import java.util.Objects;

/**
 * A row of a file of facts that can be read, with its cells.
 *
 * @param use what it is for
 * @param kind its quantity
 * @param row what it says
 * @param cells its cells by column
 */
record FactRow(Use use, FactKind kind, Facts.Row row, Map<String, Cell> cells) {
    /** What a row is for: all but one set something. */
    enum Use {
        /** The country as it was. */
        START("start"),
        /** The level of a series, and what was known of it. */
        KNOWN("known"),
        /** Returns from which regimes are read. */
        REGIME("regime"),
        /** What came after, to hold forecasts against. */
        TEST("test");

        private final String word;

        Use(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** Keeps a copy. */
    FactRow {
        cells = Map.copyOf(cells);
    }

    Cell cell(String column) {
        return Objects.requireNonNull(cells.get(column), column);
    }
}
