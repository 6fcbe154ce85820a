package io.sluice.analysis;

import io.sluice.results.Dimensions;
import io.sluice.results.Indicator;
import io.sluice.results.Indicators;
import io.sluice.results.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares the cells of a run in which the block {@code crowding} stands at its ends with the cell as it is set. */
final class CrowdingMaker {
    private static final List<String> INDICATORS = List.of(
            "net_private_leverage", "additional_share", "deadweight_share", "crowded_out_share", "mobilised_social");
    private static final String LOW = "crowding-low";
    private static final String HIGH = "crowding-high";

    private final RunTables run;
    private final Resampling resampling;

    CrowdingMaker(RunTables run, Resampling resampling) {
        this.run = run;
        this.resampling = resampling;
    }

    List<CrowdingRange> ranges(Indicators dictionary) {
        Map<String, Integer> cells = new HashMap<>();
        run.dimensions().of("cells").forEach(cell -> cells.put(cell.id(), cell.code()));
        Integer low = cells.get(LOW);
        Integer high = cells.get(HIGH);
        if (low == null || high == null) {
            return List.of();
        }
        SortedSet<Integer> panel = new TreeSet<>();
        run.only(run.panel().in(high)).view("replications").ifPresent(table -> panel.addAll(panel(table)));
        return panel.size() < 2 ? List.of() : ranges(dictionary, panel, low, high);
    }

    private List<CrowdingRange> ranges(Indicators dictionary, SortedSet<Integer> panel, int low, int high) {
        ArmEstimator whole = new ArmEstimator(run);
        ArmEstimator asSet = new ArmEstimator(run.only(Panel.of(0, panel)));
        ArmEstimator atLow = new ArmEstimator(run.only(Panel.of(low, panel)));
        ArmEstimator atHigh = new ArmEstimator(run.only(Panel.of(high, panel)));
        List<CrowdingRange> ranges = new ArrayList<>();
        for (Dimensions.Member arm : run.arms()) {
            if (run.isCounterfactual(arm)) {
                continue;
            }
            for (String name : INDICATORS) {
                Indicator indicator = dictionary.find(name).orElse(null);
                Optional<Sampled> all = indicator == null ? Optional.empty() : whole.estimate(indicator, arm);
                if (indicator == null || all.isEmpty() || !all.get().defined()) {
                    continue;
                }
                Sampled set = asSet.estimate(indicator, arm).orElseThrow();
                ranges.add(new CrowdingRange(
                        indicator,
                        arm.id(),
                        all.get().estimate().dividedBy(indicator.scale()),
                        shift(atLow.estimate(indicator, arm).orElseThrow(), set, indicator),
                        shift(atHigh.estimate(indicator, arm).orElseThrow(), set, indicator)));
            }
        }
        return ranges;
    }

    private Estimate shift(Sampled at, Sampled set, Indicator indicator) {
        return Difference.paired(at, set, resampling).estimate().dividedBy(indicator.scale());
    }

    /** The replications that run all cells: those with a row in one of the ends. */
    private static SortedSet<Integer> panel(TableView atAnEnd) {
        SortedSet<Integer> panel = new TreeSet<>();
        atAnEnd.scan(
                new Selection(List.of("replication"), List.of(), Map.of()), (place, keys, words) -> panel.add(keys[0]));
        return panel;
    }
}
