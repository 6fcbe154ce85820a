package io.sluice.analysis.compare;

import io.sluice.analysis.ArmEstimator;
import io.sluice.analysis.Contrast;
import io.sluice.analysis.ContrastMaker;
import io.sluice.analysis.Difference;
import io.sluice.analysis.Estimate;
import io.sluice.analysis.Resampling;
import io.sluice.analysis.RunIdentity;
import io.sluice.analysis.RunTables;
import io.sluice.analysis.Sampled;
import io.sluice.results.Dimensions;
import io.sluice.results.Indicator;
import io.sluice.results.Indicators;
import io.sluice.results.PriceBasis;
import io.sluice.results.RunReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two runs side by side; every difference is the second minus the first.
 *
 * @param first the run that is subtracted
 * @param second the run it is subtracted from
 * @param armOfFirst id of the arm of the first run
 * @param armOfSecond id of the arm of the second run
 * @param armsOfFirst ids of all arms of the first run
 * @param armsOfSecond ids of all arms of the second run
 * @param inputs what differs in what went in
 * @param pairing whether replications belong together
 * @param prices the price basis both are told in: that of the first run
 * @param rows one row an indicator that both runs carry
 */
public record RunComparison(
        RunIdentity first,
        RunIdentity second,
        String armOfFirst,
        String armOfSecond,
        List<String> armsOfFirst,
        List<String> armsOfSecond,
        List<InputDifference> inputs,
        Pairing pairing,
        PriceBasis prices,
        List<Row> rows) {
    /** Keeps immutable copies. */
    public RunComparison {
        armsOfFirst = List.copyOf(armsOfFirst);
        armsOfSecond = List.copyOf(armsOfSecond);
        inputs = List.copyOf(inputs);
        rows = List.copyOf(rows);
    }

    /**
     * One indicator in both runs.
     *
     * @param before the estimate of the first run, in the indicator's unit
     * @param after that of the second
     * @param contrast second minus first
     */
    public record Row(Estimate before, Estimate after, Contrast contrast) {}

    /**
     * Compares an arm of one run with an arm of another.
     *
     * @throws IllegalArgumentException if a run has no such arm; it names those there are
     */
    public static RunComparison of(RunReader first, String armOfFirst, RunReader second, String armOfSecond) {
        RunTables a = RunTables.of(first);
        RunTables b = RunTables.of(second);
        return of(a, armOfFirst, b, armOfSecond, InputComparison.of(first, second));
    }

    static RunComparison of(
            RunTables first, String armOfFirst, RunTables second, String armOfSecond, List<InputDifference> inputs) {
        Dimensions.Member armA = arm(first, armOfFirst);
        Dimensions.Member armB = arm(second, armOfSecond);
        Pairing pairing = Pairing.of(first, armA.code(), second, armB.code());
        String prices = first.run().plan().prices();
        RunTables a =
                first.like(pairing.paired() ? pairing.common() : first.run().replications(), prices);
        RunTables b =
                second.like(pairing.paired() ? pairing.common() : second.run().replications(), prices);
        return new RunComparison(
                first.run(),
                second.run(),
                armOfFirst,
                armOfSecond,
                ids(first),
                ids(second),
                inputs,
                pairing,
                PriceBasis.parse(prices),
                rows(a, armA, b, armB, pairing));
    }

    private static List<Row> rows(
            RunTables a, Dimensions.Member armA, RunTables b, Dimensions.Member armB, Pairing pairing) {
        ArmEstimator estimatorA = new ArmEstimator(a);
        ArmEstimator estimatorB = new ArmEstimator(b);
        Resampling resampling = new Resampling(a.run().plan().seed());
        List<Row> rows = new ArrayList<>();
        for (Indicator indicator : Indicators.shipped().all()) {
            Optional<Sampled> before = estimatorA.estimate(indicator, armA);
            Optional<Sampled> after = estimatorB.estimate(indicator, armB);
            if (before.isPresent() && after.isPresent()) {
                Difference difference = pairing.paired()
                        ? Difference.paired(after.get(), before.get(), resampling)
                        : Difference.unpaired(after.get(), before.get());
                rows.add(new Row(
                        before.get().estimate().dividedBy(indicator.scale()),
                        after.get().estimate().dividedBy(indicator.scale()),
                        ContrastMaker.of(
                                indicator,
                                indicator.prices().in(a.run().prices()),
                                armB.id(),
                                armA.id(),
                                pairing.paired(),
                                difference,
                                a.run().plan().margins())));
            }
        }
        return rows;
    }

    /** Whether something other than policy differs in what went in, so that a difference has more than one cause. */
    public boolean confounded() {
        return inputs.stream().anyMatch(input -> !input.kind().policy());
    }

    /** Whether every indicator that both runs carry is the same number in every replication. */
    public boolean identical() {
        return rows.stream()
                .allMatch(row -> row.contrast().exactlyZero()
                        || !row.contrast().difference().defined());
    }

    private static Dimensions.Member arm(RunTables run, String id) {
        return run.arms().stream()
                .filter(arm -> arm.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("run "
                        + run.run().run() + " has no arm \"" + id + "\"; its arms are " + String.join(", ", ids(run))));
    }

    private static List<String> ids(RunTables run) {
        return run.arms().stream().map(Dimensions.Member::id).toList();
    }
}
