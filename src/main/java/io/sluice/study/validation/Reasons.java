package io.sluice.study.validation;

import io.sluice.scenario.text.CsvTable;
import java.util.LinkedHashMap;
import java.util.Map;

/** Why we think a row is missed, from {@code reasons.csv}. */
public final class Reasons {
    private Reasons() {}

    /** Reasons by row. */
    public static Map<String, String> shipped() {
        CsvTable csv = CsvTable.resource("/io/sluice/study/reasons.csv");
        Map<String, String> reasons = new LinkedHashMap<>();
        for (int row = 0; row < csv.size(); row++) {
            reasons.put(csv.text(row, "id"), csv.text(row, "reason"));
        }
        return reasons;
    }
}
