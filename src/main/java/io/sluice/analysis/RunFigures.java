package io.sluice.analysis;

import java.util.List;
import java.util.Optional;

/**
 * What is drawn of a run beside its indicators.
 *
 * @param money who paid whom, by arm
 * @param funds funds by age and multiple, by arm and kind
 */
public record RunFigures(List<MoneyPaths> money, List<FundCurve> funds) {
    /** Keeps immutable copies. */
    public RunFigures {
        money = List.copyOf(money);
        funds = List.copyOf(funds);
    }

    /** Nothing to draw. */
    public static RunFigures none() {
        return new RunFigures(List.of(), List.of());
    }

    /** Who paid whom in an arm. */
    public Optional<MoneyPaths> money(String arm) {
        return money.stream().filter(paths -> paths.arm().equals(arm)).findFirst();
    }

    /** Funds of a kind in an arm. */
    public Optional<FundCurve> funds(String arm, String kind) {
        return funds.stream()
                .filter(curve -> curve.arm().equals(arm) && curve.kind().equals(kind))
                .findFirst();
    }
}
