package io.sluice.analysis;

import io.sluice.analysis.exact.Moments;
import io.sluice.quantity.Quarter;
import io.sluice.results.Dimensions;
import io.sluice.results.PriceBasis;
import io.sluice.results.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes the fans of every arm: each series by quarter, flows also cumulated within each replication. */
final class FanMaker {
    private final RunTables run;

    FanMaker(RunTables run) {
        this.run = run;
    }

    List<Fan> fans(List<Series> series) {
        return run.view("quarters").map(table -> fans(table, series)).orElse(List.of());
    }

    private List<Fan> fans(TableView table, List<Series> series) {
        List<Series> told =
                series.stream().filter(each -> table.has(columns(each))).toList();
        List<Points> points = new ArrayList<>();
        run.arms().forEach(arm -> told.forEach(each -> points.add(new Points(each))));
        table.each(
                run.codes(),
                Slots.of("quarter", run.run().plan().quarters()),
                told.stream().map(each -> Measure.sum(columns(each))).toList(),
                (measure, quarter, vectors) -> {
                    for (int a = 0; a < vectors.length; a++) {
                        points.get(a * told.size() + measure).add(quarter, vectors[a][0]);
                    }
                });
        List<Fan> fans = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Dimensions.Member arm = run.arms().get(i / told.size());
            fans.add(points.get(i).fan(arm, false));
            if (points.get(i).series.flow()) {
                fans.add(points.get(i).fan(arm, true));
            }
        }
        return fans;
    }

    private List<String> columns(Series series) {
        PriceBasis prices = series.prices().in(run.run().prices());
        return series.columns().stream().map(prices::column).toList();
    }

    /** The points of a series in an arm, quarter by quarter. */
    private final class Points {
        private final Series series;
        private final List<Fan.Point> levels = new ArrayList<>();
        private final List<Fan.Point> totals = new ArrayList<>();
        private double[] total = {};

        Points(Series series) {
            this.series = series;
        }

        void add(int quarter, double[] values) {
            levels.add(point(quarter, values, series.scale()));
            if (series.flow()) {
                cumulate(values);
                totals.add(point(quarter, total, series.scale()));
                total = levels.size() == run.run().plan().quarters() ? new double[0] : total;
            }
        }

        /** Whole numbers of fen below 2^53 add exactly, so a cumulated point is the exact sum of its quarters. */
        private void cumulate(double[] values) {
            double[] before = total;
            total = values.clone();
            if (before.length > 0) {
                Arrays.setAll(total, r -> values[r] + before[r]);
            }
        }

        Fan fan(Dimensions.Member arm, boolean cumulated) {
            return new Fan(
                    arm.id(),
                    series.name(),
                    series.title(),
                    series.titleZh(),
                    series.unit(),
                    series.prices().in(run.run().prices()),
                    cumulated,
                    cumulated ? totals : levels);
        }
    }

    private Fan.Point point(int index, double[] values, double scale) {
        double[] sorted = Quantiles.sorted(values);
        Moments moments = Moments.of(values);
        return new Fan.Point(
                index,
                Quarter.parse(run.run().plan().start()).plus(index).toString(),
                Quantiles.of(sorted, 0.05) / scale,
                Quantiles.of(sorted, 0.25) / scale,
                Quantiles.of(sorted, 0.5) / scale,
                Quantiles.of(sorted, 0.75) / scale,
                Quantiles.of(sorted, 0.95) / scale,
                moments.mean() / scale,
                values.length < 2 ? Double.POSITIVE_INFINITY : moments.standardError() / scale);
    }
}
