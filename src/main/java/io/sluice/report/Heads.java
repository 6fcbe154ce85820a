package io.sluice.report;

import io.sluice.analysis.Breakdown;
import io.sluice.analysis.Estimate;
import io.sluice.scenario.text.CsvTable;
import java.util.HashMap;
import java.util.Map;

/** People by province, so that provinces of different size can be compared. */
final class Heads {
    private static final String RESOURCE = "/io/sluice/world/provinces.csv";

    /** Ten thousand people times thousand yuan, in billion yuan. */
    private static final double BILLION_PER_UNIT = 1e-2;

    private final Map<String, Double> tenThousands;

    private Heads(Map<String, Double> tenThousands) {
        this.tenThousands = tenThousands;
    }

    /** The population at the end of 2024 that ships with the program. */
    static Heads shipped() {
        CsvTable table = CsvTable.resource(RESOURCE);
        Map<String, Double> people = new HashMap<>();
        for (int row = 0; row < table.size(); row++) {
            people.put(table.text(row, "id"), table.number(row, "population_2024"));
        }
        return new Heads(people);
    }

    /** The unit of {@link #perHead}. */
    String unit() {
        return "thousand yuan per head";
    }

    /** An amount of billion yuan by head of the population of 2024; undefined for a province without figures. */
    Shown perHead(Breakdown.Entry entry) {
        Double people = tenThousands.get(entry.id());
        if (people == null || !entry.total().defined()) {
            return Shown.level(Estimate.undefined(entry.total().replications(), "its population is not known"), unit());
        }
        return Shown.level(entry.total().dividedBy(people * BILLION_PER_UNIT), unit());
    }
}
