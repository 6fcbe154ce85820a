package io.sluice.analysis;

import io.sluice.analysis.bunching.NotchFigure;
import io.sluice.results.DurableFiles;
import io.sluice.results.Json;
import io.sluice.results.RunFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The summary as files of the run folder: {@code summary.csv} (one row an arm and indicator), {@code paired.csv} (one row a pair of arms and
 * indicator), {@code notches.csv} (one row an arm and threshold), {@code doubt.csv} and {@code doubt_draws.csv} (where assumptions are drawn) and {@code summary.json} (everything). The same run gives the same bytes.
 */
public final class SummaryFiles {
    private SummaryFiles() {}

    /** Writes the files into a folder. */
    public static void write(RunSummary summary, Path folder) throws IOException {
        for (Map.Entry<String, String> file : texts(summary).entrySet()) {
            DurableFiles.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** The files by name. */
    public static Map<String, String> texts(RunSummary summary) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(RunFiles.SUMMARY, summaryCsv(summary));
        texts.put(RunFiles.PAIRED, pairedCsv(summary));
        texts.put(RunFiles.NOTCHES, notchesCsv(summary));
        if (summary.doubts().any()) {
            texts.put(RunFiles.DOUBT, doubtCsv(summary));
            texts.put(RunFiles.DRAWS, drawsCsv(summary));
        }
        texts.put(RunFiles.SUMMARY_TREE, Json.text(SummaryTree.of(summary)));
        return texts;
    }

    private static String notchesCsv(RunSummary summary) {
        Csv csv = new Csv(List.of(
                "arm",
                "notch",
                "moved",
                "excess_estimated",
                "missing_estimated",
                "b",
                "b_standard_error",
                "window_bins"));
        for (NotchFigure each : summary.figures().notches()) {
            csv.row(
                    each.arm(),
                    each.notch(),
                    each.moved(),
                    each.estimate().excess() / summary.run().replications(),
                    each.estimate().missing() / summary.run().replications(),
                    each.estimate().b(),
                    Double.isFinite(each.standardError()) ? each.standardError() : "",
                    each.estimate().window());
        }
        return csv.text();
    }

    private static String doubtCsv(RunSummary summary) {
        Csv csv = new Csv(List.of(
                "arm",
                "indicator",
                "unit",
                "as_set",
                "p05",
                "p50",
                "p95",
                "contains_as_set",
                "percentile_of_as_set",
                "over_draws",
                "over_draws_ci_low",
                "over_draws_ci_high",
                "draws"));
        for (Doubt each : summary.doubts().all()) {
            csv.row(
                    each.arm(),
                    each.indicator().name(),
                    each.indicator().unit(),
                    each.asSet().value(),
                    each.low(),
                    each.asSet().value() + each.shift().spread().p50(),
                    each.high(),
                    each.contains(),
                    each.below(),
                    each.over().value(),
                    each.over().interval().low(),
                    each.over().interval().high(),
                    each.draws());
        }
        return csv.text();
    }

    private static String drawsCsv(RunSummary summary) {
        Csv csv = new Csv(List.of("draw", "arm", "indicator", "unit", "as_set", "drawn"));
        for (Doubt each : summary.doubts().all()) {
            for (Doubt.Pair pair : each.pairs()) {
                csv.row(
                        pair.draw(),
                        each.arm(),
                        each.indicator().name(),
                        each.indicator().unit(),
                        pair.asSet(),
                        pair.drawn());
            }
        }
        return csv.text();
    }

    private static String summaryCsv(RunSummary summary) {
        Csv csv = new Csv(List.of(
                "arm",
                "indicator",
                "unit",
                "prices",
                "value",
                "standard_error",
                "ci_low",
                "ci_high",
                "ci_level",
                "ci_method",
                "p05",
                "p50",
                "p95",
                "replications",
                "undefined"));
        for (ArmSummary arm : summary.arms()) {
            for (IndicatorEstimate each : arm.indicators()) {
                Estimate e = each.estimate();
                csv.row(
                        arm.id(),
                        each.indicator().name(),
                        each.indicator().unit(),
                        each.prices(),
                        number(e, e.value()),
                        number(e, e.standardError()),
                        e.interval().low(),
                        e.interval().high(),
                        e.interval().level(),
                        e.interval().method(),
                        number(e, e.spread().p05()),
                        number(e, e.spread().p50()),
                        number(e, e.spread().p95()),
                        e.replications(),
                        e.undefined() == null ? "" : e.undefined());
            }
        }
        return csv.text();
    }

    private static String pairedCsv(RunSummary summary) {
        Csv csv = new Csv(List.of(
                "indicator",
                "arm",
                "minus",
                "unit",
                "prices",
                "paired",
                "difference",
                "standard_error",
                "ci_low",
                "ci_high",
                "ci_level",
                "ci_method",
                "probability_positive",
                "exactly_zero",
                "variance_reduction",
                "p05",
                "p50",
                "p95",
                "margin",
                "verdict",
                "replications",
                "undefined"));
        for (Contrast c : summary.contrasts()) {
            Estimate e = c.difference();
            csv.row(
                    c.indicator().name(),
                    c.arm(),
                    c.minus(),
                    c.indicator().unit(),
                    c.prices(),
                    c.paired(),
                    number(e, e.value()),
                    number(e, e.standardError()),
                    e.interval().low(),
                    e.interval().high(),
                    e.interval().level(),
                    e.interval().method(),
                    number(e, c.probabilityPositive()),
                    c.exactlyZero(),
                    number(e, c.varianceReduction()),
                    number(e, e.spread().p05()),
                    number(e, e.spread().p50()),
                    number(e, e.spread().p95()),
                    c.margin() == null ? "" : c.margin(),
                    c.verdict(),
                    e.replications(),
                    e.undefined() == null ? "" : e.undefined());
        }
        return csv.text();
    }

    /** A number of an estimate; infinite, and so an empty cell, where there is no estimate. */
    private static double number(Estimate estimate, double value) {
        return estimate.defined() ? value : Double.POSITIVE_INFINITY;
    }
}
