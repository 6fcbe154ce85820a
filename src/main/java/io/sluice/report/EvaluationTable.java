package io.sluice.report;

import io.sluice.analysis.ArmSummary;
import io.sluice.analysis.IndicatorEstimate;
import io.sluice.report.page.Block;
import io.sluice.report.page.DataTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an evaluation of one arm by its observable data would have found, each beside the truth that only twin worlds show. */
final class EvaluationTable {
    private static final List<String> DESIGNS = List.of("comparison", "differences", "discontinuity");

    private final ReportSource source;

    EvaluationTable(ReportSource source) {
        this.source = source;
    }

    /** The table with what to make of it; nothing if the run has no such indicators. */
    List<Block> blocks() {
        List<String> headings = new ArrayList<>(List.of("arm", "evaluation", ""));
        headings.addAll(EstimateCells.HEADINGS);
        DataTable.Builder table = DataTable.of(headings.toArray(String[]::new));
        boolean any = false;
        for (ArmSummary arm : source.policies()) {
            for (String design : DESIGNS) {
                any |= row(table, arm, design + "_estimate");
                any |= row(table, arm, design + "_truth");
            }
        }
        if (!any) {
            return List.of();
        }
        return List.of(
                new Block.Tabular("What an evaluation would find", false, table.table()),
                new Block.Text(
                        "Each estimate uses one arm only, as an evaluation of the real fund must; the truth below it compares the same"
                                + " ventures in the same quarters of the counterfactual. The outcome is private money a treated venture raises in"
                                + " the twelve quarters after its round. Where the two differ, the evaluation mistakes selection, trends or moves below"
                                + " the limit for an effect of the fund."));
    }

    private static boolean row(DataTable.Builder table, ArmSummary arm, String name) {
        Optional<IndicatorEstimate> found = arm.indicator(name);
        if (found.isEmpty()) {
            return false;
        }
        List<String> row = new ArrayList<>(List.of(
                arm.id(),
                found.get().indicator().title(),
                found.get().indicator().titleZh()));
        row.addAll(EstimateCells.of(
                Shown.level(found.get().estimate(), found.get().indicator().unit())));
        table.row(row);
        return true;
    }
}
