package io.sluice.analysis;

import io.sluice.analysis.bunching.NotchFigure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is drawn of a run beside its indicators.
 *
 * @param money who paid whom, by arm
 * @param funds funds by age and multiple, by arm and kind
 * @param industries the nine categories of additionality by arm and industry
 * @param notches who stands where around the thresholds of the law, by arm and threshold
 */
public record RunFigures(
        List<MoneyPaths> money,
        List<FundCurve> funds,
        Map<String, List<AdditionalityTable.Stage>> industries,
        List<NotchFigure> notches) {
    /** Keeps immutable copies. */
    public RunFigures {
        money = List.copyOf(money);
        funds = List.copyOf(funds);
        industries = Map.copyOf(industries);
        notches = List.copyOf(notches);
    }

    /** Nothing to draw. */
    public static RunFigures none() {
        return new RunFigures(List.of(), List.of(), Map.of(), List.of());
    }

    /** Who paid whom in an arm. */
    public Optional<MoneyPaths> money(String arm) {
        return money.stream().filter(paths -> paths.arm().equals(arm)).findFirst();
    }

    /** The nine categories by industry in an arm; empty if the run has none. */
    public List<AdditionalityTable.Stage> industries(String arm) {
        return industries.getOrDefault(arm, List.of());
    }

    /** Who stands where near each threshold in an arm. */
    public List<NotchFigure> notches(String arm) {
        return notches.stream().filter(notch -> notch.arm().equals(arm)).toList();
    }

    /** Funds of a kind in an arm. */
    public Optional<FundCurve> funds(String arm, String kind) {
        return funds.stream()
                .filter(curve -> curve.arm().equals(arm) && curve.kind().equals(kind))
                .findFirst();
    }
}
