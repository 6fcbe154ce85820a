package io.sluice.analysis;

import io.sluice.analysis.exact.Moments;
import io.sluice.quantity.Quarter;
import io.sluice.results.Dimensions;
import io.sluice.results.PriceBasis;
import io.sluice.results.Series;
import java.util.ArrayList;
import java.util.List;

/** Makes the fans of every arm: each series by quarter, flows also cumulated within each replication. */
final class FanMaker {
    private final RunTables run;

    FanMaker(RunTables run) {
        this.run = run;
    }

    List<Fan> fans(List<Series> series) {
        TableView quarters = run.view("quarters").orElse(null);
        List<Fan> fans = new ArrayList<>();
        if (quarters == null) {
            return fans;
        }
        for (Dimensions.Member arm : run.arms()) {
            for (Series each : series) {
                PriceBasis prices = each.prices().in(run.run().prices());
                List<String> columns =
                        each.columns().stream().map(prices::column).toList();
                if (quarters.has(columns)) {
                    double[][] values = quarters.byKey(
                            arm.code(), "quarter", run.run().plan().quarters(), columns);
                    fans.add(fan(arm, each, prices, false, values));
                    if (each.flow()) {
                        cumulate(values);
                        fans.add(fan(arm, each, prices, true, values));
                    }
                }
            }
        }
        return fans;
    }

    /** Whole numbers of fen below 2^53 add exactly, so a cumulated point is the exact sum of its quarters. */
    private static void cumulate(double[][] values) {
        for (int q = 1; q < values.length; q++) {
            for (int r = 0; r < values[q].length; r++) {
                values[q][r] += values[q - 1][r];
            }
        }
    }

    private Fan fan(Dimensions.Member arm, Series series, PriceBasis prices, boolean cumulated, double[][] values) {
        Quarter start = Quarter.parse(run.run().plan().start());
        List<Fan.Point> points = new ArrayList<>();
        for (int q = 0; q < values.length; q++) {
            points.add(point(q, start.plus(q).toString(), values[q], series.scale()));
        }
        return new Fan(
                arm.id(), series.name(), series.title(), series.titleZh(), series.unit(), prices, cumulated, points);
    }

    private static Fan.Point point(int index, String quarter, double[] values, double scale) {
        double[] sorted = Quantiles.sorted(values);
        Moments moments = Moments.of(values);
        return new Fan.Point(
                index,
                quarter,
                Quantiles.of(sorted, 0.05) / scale,
                Quantiles.of(sorted, 0.25) / scale,
                Quantiles.of(sorted, 0.5) / scale,
                Quantiles.of(sorted, 0.75) / scale,
                Quantiles.of(sorted, 0.95) / scale,
                moments.mean() / scale,
                values.length < 2 ? Double.POSITIVE_INFINITY : moments.standardError() / scale);
    }
}
