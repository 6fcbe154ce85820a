package io.sluice.analysis;

import io.sluice.results.Estimand;
import io.sluice.results.Indicator;
import java.util.ArrayList;
import java.util.List;

/** The columns of table {@code replications} that an indicator is made of, without their price basis. */
final class DictionaryColumns {
    private DictionaryColumns() {}

    static List<String> of(Indicator indicator) {
        List<String> columns = new ArrayList<>();
        Estimand estimand = indicator.estimand();
        if (estimand instanceof Estimand.Mean mean) {
            columns.addAll(mean.of());
        } else if (estimand instanceof Estimand.MeanWhere mean) {
            columns.add(mean.of());
            columns.add(mean.flag());
        } else if (estimand instanceof Estimand.Probability probability) {
            columns.add(probability.of());
        } else if (estimand instanceof Estimand.Ratio ratio) {
            columns.addAll(ratio.of());
            columns.addAll(ratio.to());
        } else if (estimand instanceof Estimand.Quantile quantile) {
            columns.add(quantile.of());
        } else if (estimand instanceof Estimand.TailMean tail) {
            columns.add(tail.of());
        } else if (estimand instanceof Estimand.NetMean net) {
            columns.addAll(net.of());
        } else if (estimand instanceof Estimand.NetRatio net) {
            columns.addAll(net.of());
            columns.addAll(net.to());
        }
        return columns;
    }
}
