package io.sluice.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the breakdowns by province, industry, stage, floor, step of the money and cause: levels of every arm, and paired differences of arms. */
final class BreakdownMaker {
    /** Tables and the key that names a member. */
    private static final Map<String, String> KEYS = keys();

    private final RunTables run;
    private final Resampling resampling;

    BreakdownMaker(RunTables run, Resampling resampling) {
        this.run = run;
        this.resampling = resampling;
    }

    List<Breakdown> breakdowns() {
        List<Breakdown> breakdowns = new ArrayList<>();
        KEYS.forEach((dimension, key) -> run.view(dimension)
                .ifPresent(table -> breakdowns.addAll(
                        new DimensionBreakdown(run, dimension, key, table, resampling).breakdowns())));
        return breakdowns;
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("provinces", "province");
        keys.put("industries", "industry");
        keys.put("stages", "stage");
        keys.put("floors", "floor");
        keys.put("path", "step");
        keys.put("uncalled", "cause");
        keys.put("national_shares", "band");
        return keys;
    }
}
