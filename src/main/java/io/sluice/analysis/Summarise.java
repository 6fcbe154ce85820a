package io.sluice.analysis;

import io.sluice.results.Dimensions;
import io.sluice.results.Indicator;
import io.sluice.results.Indicators;
import io.sluice.results.PriceBasis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the summary of a run from its tables. */
final class Summarise {
    private final RunTables run;
    private final Indicators dictionary;
    private final Resampling resampling;

    Summarise(RunTables run, Indicators dictionary) {
        this.run = run;
        this.dictionary = dictionary;
        this.resampling = new Resampling(run.run().plan().seed());
    }

    RunSummary summary() {
        Tables tables = new Tables(run);
        Indicated indicated = indicators();
        return new RunSummary(
                run.run(),
                indicated.arms(),
                indicated.contrasts(),
                new FanMaker(run).fans(dictionary.series()),
                new BreakdownMaker(run, resampling).breakdowns(),
                tables.additionality(),
                tables.rules(),
                new FigureMaker(run).figures(),
                new DoubtMaker(run, resampling).doubts(dictionary));
    }

    /** What is said by indicator. */
    private record Indicated(List<ArmSummary> arms, List<Contrast> contrasts) {}

    /** One indicator after another in all arms, so that only its own numbers by replication are held. */
    private Indicated indicators() {
        ArmEstimator estimator = new ArmEstimator(run);
        List<RunTables.Pair> pairs = run.pairs();
        Map<Dimensions.Member, List<IndicatorEstimate>> levels = new LinkedHashMap<>();
        run.arms().forEach(arm -> levels.put(arm, new ArrayList<>()));
        List<List<Contrast>> contrasts = new ArrayList<>();
        pairs.forEach(pair -> contrasts.add(new ArrayList<>()));
        for (Indicator indicator : dictionary.all()) {
            Map<Dimensions.Member, Sampled> byArm = new LinkedHashMap<>();
            levels.forEach(
                    (arm, estimates) -> estimator.estimate(indicator, arm).ifPresent(sampled -> {
                        byArm.put(arm, sampled);
                        estimates.add(new IndicatorEstimate(
                                indicator, prices(indicator), sampled.estimate().dividedBy(indicator.scale())));
                    }));
            for (int p = 0; p < contrasts.size(); p++) {
                contrast(indicator, pairs.get(p), byArm).ifPresent(contrasts.get(p)::add);
            }
        }
        List<ArmSummary> arms = new ArrayList<>();
        levels.forEach((arm, estimates) -> arms.add(summary(arm, estimates)));
        return new Indicated(arms, contrasts.stream().flatMap(List::stream).toList());
    }

    private ArmSummary summary(Dimensions.Member arm, List<IndicatorEstimate> estimates) {
        return new ArmSummary(
                arm.code(),
                arm.id(),
                arm.title(),
                arm.code() == run.reference().code(),
                run.isCounterfactual(arm),
                run.counterfactual(arm).map(Dimensions.Member::id).orElse(null),
                arm.made(),
                estimates);
    }

    private Optional<Contrast> contrast(
            Indicator indicator, RunTables.Pair pair, Map<Dimensions.Member, Sampled> byArm) {
        Sampled arm = byArm.get(pair.arm());
        Sampled minus = byArm.get(pair.minus());
        boolean measured = !run.isCounterfactual(pair.arm()) && !run.isCounterfactual(pair.minus());
        if (arm == null || minus == null || ArmEstimator.net(indicator) && !measured) {
            return Optional.empty();
        }
        return Optional.of(ContrastMaker.of(
                indicator,
                prices(indicator),
                pair.arm().id(),
                pair.minus().id(),
                true,
                Difference.paired(arm, minus, resampling),
                run.run().plan().margins()));
    }

    private PriceBasis prices(Indicator indicator) {
        return indicator.prices().in(run.run().prices());
    }
}
