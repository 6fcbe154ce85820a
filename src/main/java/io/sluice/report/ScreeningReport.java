package io.sluice.report;

import io.sluice.report.page.Page;
import io.sluice.report.page.Section;
import io.sluice.results.Plan;
import io.sluice.scenario.text.CsvTable;
import java.util.List;

/** The page of a screening of assumptions: one HTML file that needs neither network nor script. */
public final class ScreeningReport {
    private ScreeningReport() {}

    /**
     * The page.
     *
     * @param plan the scenario as it is
     * @param screening both ends of each row
     */
    public static String html(Plan plan, CsvTable screening) {
        Section section = new Section(
                "assumptions",
                "The assumptions that matter",
                List.of(new TornadoFigure(screening).block(new FigureNumbers())));
        List<String> facts = List.of(
                "Sensitivity of " + plan.name(),
                "seed " + plan.seed(),
                plan.quarters() + " quarters from " + plan.start());
        Page.Opening opening = new Page.Opening(
                "",
                List.of(
                        "Each row of the register that has a band is moved to its low and to its high end, one at a time, in"
                                + " all arms of the scenario, on the same draws. What two rows do together is not seen."),
                "",
                List.of(),
                List.of());
        return ReportWriter.html(new Page(plan.title(), plan.why(), facts, opening, List.of(section)));
    }
}
