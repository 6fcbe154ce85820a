package io.sluice.study.hindcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The scores of a hindcast as lines for a terminal. */
public final class HindcastText {
    private HindcastText() {}

    /** The lines. */
    public static List<String> of(HindcastResult result) {
        List<String> lines = new ArrayList<>();
        lines.add("Hindcast from " + result.facts().known() + " to "
                + result.facts().last() + ", " + result.replications()
                + " replications of each form; errors of the logarithm, smaller is better:");
        lines.add(String.format(
                Locale.ROOT,
                "%-36s %-22s %7s %6s %6s %6s %6s  %s",
                "quantity",
                "forecast",
                "figures",
                "bias",
                "mean",
                "rms",
                "CRPS",
                "inside 50, 80, 95 %"));
        result.series().forEach((quantity, series) -> series.scores()
                .forEach((name, score) -> lines.add(line(quantity, name, score))));
        lines.add("No clean test: " + result.hindsight().later().size()
                + " rows of the register rest on later years, and the rest was chosen by people who knew them.");
        return lines;
    }

    private static String line(Measured quantity, String name, Score score) {
        List<String> inside = score.coverage().stream()
                .map(coverage -> String.valueOf(coverage.inside()))
                .toList();
        return String.format(
                Locale.ROOT,
                "%-36s %-22s %7d %6.2f %6.2f %6.2f %6.2f  %s",
                quantity.title(),
                name,
                score.n(),
                score.bias(),
                score.meanAbsolute(),
                score.rootMeanSquare(),
                score.crps(),
                inside.isEmpty() ? "a point" : String.join(", ", inside));
    }
}
