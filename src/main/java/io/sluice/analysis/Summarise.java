package io.sluice.analysis;

import io.sluice.results.Dimensions;
import io.sluice.results.Indicator;
import io.sluice.results.Indicators;
import io.sluice.results.PriceBasis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the summary of a run from its tables. */
final class Summarise {
    private final RunTables run;
    private final Indicators dictionary;
    private final ArmEstimator estimator;
    private final Resampling resampling;

    Summarise(RunTables run, Indicators dictionary) {
        this.run = run;
        this.dictionary = dictionary;
        this.estimator = new ArmEstimator(run);
        this.resampling = new Resampling(run.run().plan().seed());
    }

    RunSummary summary() {
        Tables tables = new Tables(run);
        return new RunSummary(
                run.run(),
                run.arms().stream().map(this::arm).toList(),
                contrasts(),
                new FanMaker(run).fans(dictionary.series()),
                new BreakdownMaker(run, resampling).breakdowns(),
                tables.additionality(),
                tables.rules(),
                new FigureMaker(run, resampling).figures(dictionary));
    }

    private ArmSummary arm(Dimensions.Member arm) {
        List<IndicatorEstimate> estimates = new ArrayList<>();
        for (Indicator indicator : dictionary.all()) {
            estimator
                    .estimate(indicator, arm)
                    .ifPresent(sampled -> estimates.add(new IndicatorEstimate(
                            indicator, prices(indicator), sampled.estimate().dividedBy(indicator.scale()))));
        }
        boolean counterfactual =
                run.counterfactual().map(cf -> cf.code() == arm.code()).orElse(false);
        return new ArmSummary(
                arm.code(), arm.id(), arm.title(), arm.code() == run.reference().code(), counterfactual, estimates);
    }

    private List<Contrast> contrasts() {
        List<Contrast> contrasts = new ArrayList<>();
        for (RunTables.Pair pair : run.pairs()) {
            boolean toCounterfactual = run.counterfactual()
                    .map(cf -> cf.code() == pair.minus().code())
                    .orElse(false);
            for (Indicator indicator : dictionary.all()) {
                Optional<Sampled> arm = estimator.estimate(indicator, pair.arm());
                Optional<Sampled> minus = estimator.estimate(indicator, pair.minus());
                if (arm.isPresent() && minus.isPresent() && !(toCounterfactual && ArmEstimator.net(indicator))) {
                    contrasts.add(ContrastMaker.of(
                            indicator,
                            prices(indicator),
                            pair.arm().id(),
                            pair.minus().id(),
                            true,
                            Difference.paired(arm.get(), minus.get(), resampling),
                            run.run().plan().margins()));
                }
            }
        }
        return contrasts;
    }

    private PriceBasis prices(Indicator indicator) {
        return indicator.prices().in(run.run().prices());
    }
}
