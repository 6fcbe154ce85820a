package io.sluice.analysis;

import io.sluice.results.Dimensions.Member;
import io.sluice.results.Estimand;
import io.sluice.results.Indicator;
import io.sluice.results.Indicators;
import io.sluice.results.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares replications that ran with drawn assumptions with the same replications as the scenario sets them. */
final class DoubtMaker {
    private static final int AS_SET = 0;
    private static final int REFERENCE = 0;
    private static final String DRAWN = "drawn";
    private static final String UNIFORM = "uniform";

    /** The numbers whose decisive assumptions are looked for. */
    private static final List<String> DECIDED =
            List.of("mobilised_social", "net_social_money", "net_social_leverage", "additional_share");

    private final RunTables run;
    private final Resampling resampling;

    DoubtMaker(RunTables run, Resampling resampling) {
        this.run = run;
        this.resampling = resampling;
    }

    Doubts doubts(Indicators dictionary) {
        int drawn = code(DRAWN);
        SortedSet<Integer> draws = replications(drawn);
        if (draws.size() < 2) {
            return Doubts.NONE;
        }
        CheckMaker.Result checked = new CheckMaker(run, drawn, draws).result();
        SortedSet<Integer> uniform = replications(code(UNIFORM));
        List<Doubt> all = new ArrayList<>();
        List<DecisiveRows> decisive = new ArrayList<>();
        double[][] values = values(drawn, draws);
        ArmEstimator whole = new ArmEstimator(run);
        ArmEstimator set = estimator(AS_SET, draws);
        ArmEstimator over = estimator(drawn, draws);
        @Nullable
        ArmEstimator kept = checked.kept().isEmpty() || !checked.any() ? null : estimator(drawn, checked.kept());
        @Nullable ArmEstimator flat = uniform.isEmpty() ? null : estimator(code(UNIFORM), uniform);
        for (Member arm : run.arms()) {
            if (run.isCounterfactual(arm)) {
                continue;
            }
            for (Indicator indicator : dictionary.all()) {
                if (indicator.estimand() instanceof Estimand.Evaluation) {
                    continue; // made of tables that are kept of the worlds as set only
                }
                Optional<Sampled> asSet = whole.estimate(indicator, arm);
                Optional<Sampled> before = set.estimate(indicator, arm);
                Optional<Sampled> after = over.estimate(indicator, arm);
                if (asSet.isEmpty() || before.isEmpty() || after.isEmpty()) {
                    continue;
                }
                if (!asSet.get().defined()
                        || !before.get().defined()
                        || !after.get().defined()) {
                    continue;
                }
                Difference shift = Difference.paired(after.get(), before.get(), resampling);
                all.add(new Doubt(
                        indicator,
                        arm.id(),
                        asSet.get().estimate().dividedBy(indicator.scale()),
                        shift.estimate().dividedBy(indicator.scale()),
                        1 - shift.probabilityPositive(),
                        after.get().estimate().dividedBy(indicator.scale()),
                        estimate(kept, indicator, arm),
                        estimate(flat, indicator, arm),
                        pairs(draws, before.get(), after.get(), indicator.scale())));
                if (arm.code() == REFERENCE && DECIDED.contains(indicator.name())) {
                    double[] moved = minus(after.get().futures(), before.get().futures());
                    decisive(indicator, arm, moved, values).ifPresent(decisive::add);
                }
            }
        }
        return new Doubts(
                draws.size(),
                checked.any() ? checked.kept().size() : draws.size(),
                uniform.size(),
                values.length,
                cut(drawn),
                all,
                checked.checks(),
                decisive,
                drawn(values));
    }

    private List<DrawnValues> drawn(double[][] values) {
        List<Member> rows = run.dimensions().of("assumptions");
        List<DrawnValues> drawn = new ArrayList<>();
        for (int row = 0; row < values.length; row++) {
            drawn.add(new DrawnValues(
                    rows.get(row), Arrays.stream(values[row]).boxed().toList()));
        }
        return drawn;
    }

    private static List<Doubt.Pair> pairs(SortedSet<Integer> draws, Sampled before, Sampled after, double scale) {
        List<Doubt.Pair> pairs = new ArrayList<>();
        for (int draw : draws) {
            int at = pairs.size();
            pairs.add(new Doubt.Pair(draw, before.futures()[at] / scale, after.futures()[at] / scale));
        }
        return pairs;
    }

    private static @Nullable Estimate estimate(@Nullable ArmEstimator estimator, Indicator indicator, Member arm) {
        return estimator == null
                ? null
                : estimator
                        .estimate(indicator, arm)
                        .map(sampled -> sampled.estimate().dividedBy(indicator.scale()))
                        .orElse(null);
    }

    private Optional<DecisiveRows> decisive(Indicator indicator, Member arm, double[] shift, double[][] values) {
        if (Arrays.stream(shift).anyMatch(Double::isNaN)) {
            return Optional.empty(); // some future shows no such number
        }
        List<Member> rows = run.dimensions().of("assumptions");
        double[] r = Arrays.stream(values)
                .mapToDouble(drawn -> RankCorrelation.of(drawn, shift))
                .toArray();
        int n = shift.length;
        List<Decisive> told = Arrays.stream(RankCorrelation.told(r, n))
                .mapToObj(row -> new Decisive(rows.get(row), r[row], RankCorrelation.interval(r[row], n)))
                .toList();
        return Optional.of(new DecisiveRows(indicator, arm.id(), told, rows.size() - told.size(), n));
    }

    /** The code of a kind of draw; one that no row has where the run has none. */
    private int code(String id) {
        return run.dimensions().of("draws").stream()
                .filter(member -> member.id().equals(id))
                .mapToInt(Member::code)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    /** The replications that ran with a kind of draw. */
    private SortedSet<Integer> replications(int draw) {
        SortedSet<Integer> all = new TreeSet<>();
        run.only(run.panel().in(draw))
                .view("replications")
                .ifPresent(table -> table.scan(
                        new Selection(List.of("replication"), List.of(), Map.of("arm", Selection.Span.only(REFERENCE))),
                        (place, keys, words) -> all.add(keys[0])));
        return all;
    }

    private ArmEstimator estimator(int draw, SortedSet<Integer> replications) {
        return new ArmEstimator(run.only(Panel.of(draw, replications)));
    }

    /** By assumption the values drawn, in the order of the replications. */
    private double[][] values(int draw, SortedSet<Integer> draws) {
        int rows = run.dimensions().of("assumptions").size();
        return run.only(Panel.of(draw, draws))
                .view("draws")
                .map(table -> table.byKey(REFERENCE, "assumption", rows, List.of("value")))
                .orElse(new double[0][]);
    }

    private double cut(int draw) {
        double[] counts = new double[2];
        run.only(run.panel().in(draw))
                .view("draws")
                .ifPresent(table -> table.scan(
                        new Selection(List.of("replication"), List.of("cut"), Map.of()), (place, keys, words) -> {
                            counts[0] += words[0];
                            counts[1]++;
                        }));
        return counts[1] == 0 ? 0 : counts[0] / counts[1];
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        Arrays.setAll(difference, i -> a[i] - b[i]);
        return difference;
    }
}
