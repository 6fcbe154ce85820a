package io.sluice.study.validation;

import io.sluice.study.Figure;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything a validation found.
 *
 * @param rows targets beside figures, in the order of the targets
 * @param drawings what is drawn of the patterns
 * @param replications how often each world was run
 * @param resolution share of ventures; 0 as the scenarios say
 */
public record ValidationResult(
        List<Row> rows, List<Drawing> drawings, Map<Target.World, Integer> replications, double resolution) {
    /** Keeps copies. */
    public ValidationResult {
        rows = List.copyOf(rows);
        drawings = List.copyOf(drawings);
        replications = Collections.unmodifiableMap(new EnumMap<>(replications));
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

    /** Verdicts kind by kind. */
    public List<KindCount> counts() {
        return KindCount.of(rows);
    }

    /** Rows whose source measures another thing. */
    public List<Row> mismatched() {
        return rows.stream().filter(row -> row.target().basis().mismatched()).toList();
    }

    /** How often each world was run, in a sentence. */
    public String runs() {
        StringBuilder text = new StringBuilder();
        replications.forEach((world, n) -> text.append(text.isEmpty() ? "" : ", ")
                .append(Validation.name(world))
                .append(' ')
                .append(n));
        return "Replications of each world: " + text + ".";
    }
}
