package io.sluice.study.validation;

import io.sluice.study.Figure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything a validation found.
 *
 * @param rows targets beside figures, in the order of the targets
 * @param drawings what is drawn of the patterns
 * @param replications how often each world was run
 */
public record ValidationResult(List<Row> rows, List<Drawing> drawings, int replications) {
    /** Keeps copies. */
    public ValidationResult {
        rows = List.copyOf(rows);
        drawings = List.copyOf(drawings);
    }

    /**
     * Bars of one pattern.
     *
     * @param pattern its id
     * @param title what the bars show
     * @param bars figure by label, in order
     */
    public record Drawing(String pattern, String title, Map<String, Figure> bars) {
        /** Keeps the order. */
        public Drawing {
            bars = Collections.unmodifiableMap(new LinkedHashMap<>(bars));
        }
    }

    /** Rows that fail. */
    public List<Row> failed() {
        return rows.stream().filter(row -> !row.verdict().passes()).toList();
    }
}
