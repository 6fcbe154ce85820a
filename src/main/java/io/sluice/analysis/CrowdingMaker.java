package io.sluice.analysis;

import io.sluice.results.Column;
import io.sluice.results.Dimensions;
import io.sluice.results.Indicator;
import io.sluice.results.Indicators;
import io.sluice.results.Rows;
import io.sluice.results.RowsBuilder;
import io.sluice.results.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares the cells of a run in which the block {@code crowding} stands at its ends with the cell as it is set. */
final class CrowdingMaker {
    private static final List<String> INDICATORS =
            List.of("net_leverage", "additional_share", "deadweight_share", "crowded_out_share", "mobilised_social");
    private static final List<String> TABLES = List.of("replications", "additionality");
    private static final int CELL = 0;
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
        Rows rows = run.tables().get("replications");
        if (low == null || high == null || rows == null) {
            return List.of();
        }
        Map<Integer, Integer> panel = panel(rows, high);
        return panel.size() < 2 ? List.of() : ranges(dictionary, panel, low, high);
    }

    private List<CrowdingRange> ranges(Indicators dictionary, Map<Integer, Integer> panel, int low, int high) {
        ArmEstimator whole = new ArmEstimator(run);
        ArmEstimator asSet = new ArmEstimator(cell(panel, 0));
        ArmEstimator atLow = new ArmEstimator(cell(panel, low));
        ArmEstimator atHigh = new ArmEstimator(cell(panel, high));
        List<CrowdingRange> ranges = new ArrayList<>();
        for (Dimensions.Member arm : run.arms()) {
            if (arm.id().equals(run.run().plan().counterfactual())) {
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

    /** The replications that run all cells, and their place among them. */
    private static Map<Integer, Integer> panel(Rows rows, int cell) {
        Map<Integer, Integer> panel = new TreeMap<>();
        int[] cells = rows.keys("cell");
        int[] replications = rows.keys("replication");
        for (int row = 0; row < cells.length; row++) {
            if (cells[row] == cell) {
                panel.put(replications[row], 0);
            }
        }
        int place = 0;
        for (Map.Entry<Integer, Integer> each : panel.entrySet()) {
            each.setValue(place++);
        }
        return panel;
    }

    /** The run as if it held only one cell and only these replications. */
    private RunTables cell(Map<Integer, Integer> panel, int cell) {
        Map<String, Rows> tables = new LinkedHashMap<>();
        for (String name : TABLES) {
            Rows rows = run.tables().get(name);
            if (rows != null) {
                tables.put(name, only(rows, panel, cell));
            }
        }
        return new RunTables(run.like(panel.size(), run.run().plan().prices()).run(), run.dimensions(), tables);
    }

    private static Rows only(Rows rows, Map<Integer, Integer> panel, int cell) {
        RowsBuilder builder = Rows.builder(rows.table());
        int[] key = new int[rows.table().keys().size()];
        for (int row = 0; row < rows.size(); row++) {
            Integer place = panel.get(rows.key(row, Table.REPLICATION));
            if (rows.key(row, CELL) == cell && place != null) {
                for (int k = 0; k < key.length; k++) {
                    key[k] = rows.key(row, k);
                }
                key[CELL] = 0;
                key[Table.REPLICATION] = place;
                copy(rows, row, builder.row(key));
            }
        }
        return builder.build();
    }

    private static void copy(Rows rows, int row, RowsBuilder to) {
        List<Column> columns = rows.table().values();
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).type() == Column.Type.DOUBLE) {
                to.put(rows.doubleAt(row, c));
            } else {
                to.put(rows.longAt(row, c));
            }
        }
    }
}
