package io.sluice.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.sluice.analysis.RunIdentity;
import io.sluice.analysis.RunSummary;
import io.sluice.report.page.Page;
import io.sluice.report.page.Section;
import io.sluice.results.DurableFiles;
import io.sluice.results.Plan;
import io.sluice.results.RunFiles;
import io.sluice.results.RunReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the report of a run: one HTML file that needs neither network nor script. The same run gives the same bytes on any machine, in
 * any language and time zone.
 */
public final class ReportWriter {
    private static final String TEMPLATES = "io.sluice.report.template";

    private ReportWriter() {}

    /**
     * Writes the report into the run's folder, in place of an older one.
     *
     * @param seal the seal of the run's manifest
     * @return where it is
     */
    public static Path write(RunSummary summary, RunReader run, String seal) throws IOException {
        Path file = run.folder().resolve(RunFiles.REPORT);
        DurableFiles.write(file, html(summary, run, seal));
        return file;
    }

    /** The report of a run, as {@link #write} writes it. */
    public static String html(RunSummary summary, RunReader run, String seal) throws IOException {
        return html(ReportSource.of(summary, run, seal));
    }

    /** The report as HTML. */
    static String html(ReportSource source) {
        return html(page(source));
    }

    static String html(Page page) {
        TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, TEMPLATES);
        StringOutput html = new StringOutput();
        engine.render("report.jte", page, html);
        return html.toString();
    }

    /** The report as a value, its sections in reader's order. */
    static Page page(ReportSource source) {
        RunIdentity run = source.summary().run();
        Plan plan = run.plan();
        FigureNumbers numbers = new FigureNumbers();
        List<Section> sections = List.of(
                new FlowSection(source, numbers).section(),
                new MoneySection(source, numbers).section(),
                new DifferenceSection(source, numbers).section(),
                new ProvinceSection(source, numbers).section(),
                new BreakdownSection(source, numbers).section(),
                new AdditionalitySection(source, numbers).section(),
                new FundSection(source, numbers).section(),
                new NotchSection(source, numbers).section(),
                new RuleSection(source, numbers).section(),
                new DoubtSection(source, numbers).section(),
                new AssumptionSection(source).section(),
                new RunSection(source).section(),
                new IndicatorSection(source).section());
        List<String> facts = List.of(
                run.run(),
                "Sluice " + run.program(),
                run.replications() == 1 ? "1 replication" : run.replications() + " replications",
                "seed " + plan.seed(),
                source.horizon() + " from " + plan.start(),
                OpeningMaker.assumptions(source));
        return new Page(plan.title(), plan.why(), facts, new OpeningMaker(source).opening(), sections);
    }
}
