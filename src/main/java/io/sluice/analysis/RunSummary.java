package io.sluice.analysis;

import io.sluice.results.Indicators;
import io.sluice.results.RunReader;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is told about one finished run: one value for each number that a report, a file or a comparison prints. Of tables under drawn
 * assumptions only what indicators are made of is told.
 *
 * @param run which run
 * @param arms the arms in code order; the first is the reference
 * @param contrasts each arm against its counterfactual and against the reference, indicator by indicator
 * @param fans quarterly series of every arm, flows also cumulated
 * @param breakdowns by province, industry and stage: levels of every arm, then differences to its counterfactual and the reference
 * @param additionality one table for each arm that has a counterfactual
 * @param rules rules at work, by arm
 * @param figures what is drawn beside
 * @param doubts what the drawn assumptions do
 */
public record RunSummary(
        RunIdentity run,
        List<ArmSummary> arms,
        List<Contrast> contrasts,
        List<Fan> fans,
        List<Breakdown> breakdowns,
        List<AdditionalityTable> additionality,
        List<RuleStatistic> rules,
        RunFigures figures,
        Doubts doubts) {
    /** Keeps immutable copies. */
    public RunSummary {
        arms = List.copyOf(arms);
        contrasts = List.copyOf(contrasts);
        fans = List.copyOf(fans);
        breakdowns = List.copyOf(breakdowns);
        additionality = List.copyOf(additionality);
        rules = List.copyOf(rules);
    }

    /** The summary of a finished run, by the shipped dictionary of indicators. */
    public static RunSummary of(RunReader run) {
        return of(RunTables.of(run));
    }

    /** The summary of a run in memory, by the shipped dictionary of indicators. */
    public static RunSummary of(RunTables run) {
        return new Summarise(run, Indicators.shipped()).summary();
    }

    /** The arm the others are compared with. */
    public ArmSummary reference() {
        return arms.get(0);
    }

    /** The arm with this id. */
    public Optional<ArmSummary> arm(String id) {
        return arms.stream().filter(arm -> arm.id().equals(id)).findFirst();
    }

    /** The contrast of an indicator between two arms. */
    public Optional<Contrast> contrast(String indicator, String arm, String minus) {
        return contrasts.stream()
                .filter(c -> c.indicator().name().equals(indicator)
                        && c.arm().equals(arm)
                        && c.minus().equals(minus))
                .findFirst();
    }

    /** The fan of a series of an arm. */
    public Optional<Fan> fan(String arm, String series, boolean cumulated) {
        return fans.stream()
                .filter(f -> f.arm().equals(arm) && f.series().equals(series) && f.cumulated() == cumulated)
                .findFirst();
    }
}
