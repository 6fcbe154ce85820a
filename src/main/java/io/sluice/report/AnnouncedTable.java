package io.sluice.report;

import io.sluice.analysis.ArmSummary;
import io.sluice.analysis.Digits;
import io.sluice.report.page.Block;
import io.sluice.report.page.DataTable;
import io.sluice.scenario.text.CsvTable;
import java.util.ArrayList;
import java.util.List;

/** What funds raised over what they announced, kind beside kind, with the figure that others measured. */
final class AnnouncedTable {
    private static final String TARGETS = "/io/sluice/study/targets.csv";
    private static final double PERCENT = 100;

    /** A kind of fund, its indicator, and the row of the validation that holds a measured figure; empty for none. */
    private record Kind(String title, String indicator, String row) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("Sub-funds of the national chain", "subfunds_raised_over_announced", ""),
            new Kind("Guidance funds of provinces", "guidance_raised_over_announced", "P2a"),
            new Kind("Private funds", "private_raised_over_announced", ""));

    private final ArmSummary arm;
    private final CsvTable targets = CsvTable.resource(TARGETS);

    AnnouncedTable(ArmSummary arm) {
        this.arm = arm;
    }

    /** The table with how to read it; nothing if the run has no such indicators. */
    List<Block> blocks() {
        List<String> headings = new ArrayList<>(List.of("kind of fund", "indicator", "arm"));
        headings.addAll(EstimateCells.HEADINGS);
        headings.addAll(List.of("#measured", "by whom"));
        DataTable.Builder table = DataTable.of(headings.toArray(String[]::new));
        for (Kind kind : KINDS) {
            arm.indicator(kind.indicator()).ifPresent(each -> {
                List<String> row = new ArrayList<>(List.of(kind.title(), kind.indicator(), arm.id()));
                row.addAll(EstimateCells.of(
                        Shown.level(each.estimate(), each.indicator().unit())));
                row.addAll(measured(kind.row()));
                table.row(row);
            });
        }
        DataTable data = table.table();
        return data.rows().isEmpty()
                ? List.of()
                : List.of(
                        new Block.Tabular("Raised over announced, by kind of fund", false, data),
                        new Block.Text(
                                "Both sums go over the funds that began to raise money in the run and closed or gave up by the horizon;"
                                        + " a fund that gave up raised nothing. Only governments announce more than the manager can put to work."));
    }

    /** What others measured, and who they are; two empty cells for no row. */
    private List<String> measured(String id) {
        for (int row = 0; row < targets.size(); row++) {
            if (targets.text(row, "id").equals(id)) {
                return List.of(
                        percent(targets.number(row, "target")) + " % (accepted: "
                                + percent(targets.number(row, "low")) + " to "
                                + percent(targets.number(row, "high")) + " %)",
                        targets.text(row, "source") + "; row " + id + " of the validation");
            }
        }
        return List.of("", "");
    }

    private static String percent(double share) {
        return Digits.exact(PERCENT * share);
    }
}
