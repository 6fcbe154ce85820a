package io.sluice.analysis;

import io.sluice.analysis.exact.Moments;
import io.sluice.results.Dimensions.Member;
import io.sluice.results.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Holds the draws against figures that somebody measured, after the manner of history matching (Craig, Goldstein,
 * Seheult and Smith 1997): the implausibility of a draw is the distance of its world from the tolerance in standard
 * deviations of one world with the values set, I = max(0, low - y, y - high) / s. A draw with I above 3 (Pukelsheim
 * 1994) at a row of calibration is refused; one whose world shows no such figure is not.
 */
final class CheckMaker {
    private static final double REFUSED_BEYOND = 3;
    private static final int AS_SET = 0;

    private final RunTables run;
    private final int drawn;
    private final SortedSet<Integer> draws;

    CheckMaker(RunTables run, int drawn, SortedSet<Integer> draws) {
        this.run = run;
        this.drawn = drawn;
        this.draws = draws;
    }

    /**
     * What came of it.
     *
     * @param checks by figure
     * @param kept the draws that no row of calibration refuses
     * @param any whether there is such a row
     */
    record Result(List<DrawCheck> checks, SortedSet<Integer> kept, boolean any) {}

    Result result() {
        List<DrawCheck> checks = new ArrayList<>();
        SortedSet<Integer> kept = new TreeSet<>(draws);
        boolean any = false;
        for (Member check : run.dimensions().of("checks")) {
            double[] asSet = present(figures(AS_SET, check.code()));
            double[] shown = figures(drawn, check.code());
            if (asSet.length < 2 || present(shown).length == 0) {
                continue;
            }
            boolean set = "true".equals(check.about().get("calibrated"));
            any |= set;
            double low = end(check, "low", Double.NEGATIVE_INFINITY);
            double high = end(check, "high", Double.POSITIVE_INFINITY);
            Moments moments = Moments.of(asSet);
            double noise = moments.standardError() * StrictMath.sqrt(asSet.length);
            int refused = 0;
            int within = 0;
            for (int replication : draws) {
                double beyond = Math.max(0, Math.max(low - shown[replication], shown[replication] - high));
                within += beyond == 0 ? 1 : 0;
                if (beyond > REFUSED_BEYOND * noise) {
                    refused++;
                    if (set) {
                        kept.remove(replication);
                    }
                }
            }
            int there =
                    (int) draws.stream().filter(r -> !Double.isNaN(shown[r])).count();
            checks.add(new DrawCheck(
                    check, set, moments.mean(), noise, there == 0 ? 0 : (double) within / there, refused, there));
        }
        return new Result(checks, kept, any);
    }

    private static double end(Member check, String name, double open) {
        String text = check.about().getOrDefault(name, "");
        return text.isEmpty() ? open : Double.parseDouble(text);
    }

    /** By replication what its world shows; not a number where it shows nothing. */
    private double[] figures(int draw, int code) {
        double[] figures = new double[run.panel().size()];
        Arrays.fill(figures, Double.NaN);
        run.only(run.panel().in(draw))
                .view("checks")
                .ifPresent(table -> table.scan(
                        new Selection(
                                List.of("replication"), List.of("figure"), Map.of("check", Selection.Span.only(code))),
                        (place, keys, words) -> figures[keys[0]] = Double.longBitsToDouble(words[0])));
        return figures;
    }

    private static double[] present(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }
}
