package io.sluice.study.hindcast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The result of a hindcast as a tree of names and values, for machines. */
public final class HindcastTree {
    private HindcastTree() {}

    /** The tree. */
    public static Map<String, Object> of(HindcastResult result) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("known", result.facts().known());
        tree.put("last", result.facts().last());
        tree.put("replications", result.replications());
        tree.put("resolution", result.resolution());
        tree.put("market_size", result.size());
        Map<String, Object> regimes = new LinkedHashMap<>();
        for (Form form : Form.values()) {
            regimes.put(
                    form.word(),
                    result.told(form).stream()
                            .map(regime -> regime.name().toLowerCase(Locale.ROOT))
                            .toList());
        }
        tree.put("regimes", regimes);
        List<Object> series = new ArrayList<>();
        result.series().forEach((quantity, one) -> series.add(series(result.facts(), quantity, one)));
        tree.put("series", series);
        tree.put(
                "set_by_later_years",
                result.hindsight().later().stream().map(row -> row.name()).toList());
        return tree;
    }

    private static Map<String, Object> series(Facts facts, Measured quantity, SeriesResult result) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("quantity", quantity.id());
        tree.put("title", quantity.title());
        tree.put("unit", quantity.unit());
        tree.put("coverage", quantity.coverage());
        tree.put("provider", result.fact().level().provider());
        tree.put("series", result.fact().level().series());
        tree.put("known", result.fact().known().stream().map(HindcastTree::row).toList());
        tree.put("came", result.fact().test().stream().map(HindcastTree::row).toList());
        Map<String, Object> levels = new LinkedHashMap<>();
        result.levels().forEach((form, level) -> levels.put(form.word(), level));
        tree.put("model_in_known_year", levels);
        List<Object> forecasts = new ArrayList<>();
        result.forecasts().forEach((name, ahead) -> {
            for (int h = 1; h <= ahead.size(); h++) {
                forecasts.add(forecast(name, facts.known() + h, ahead.get(h - 1)));
            }
        });
        tree.put("forecasts", forecasts);
        List<Object> scores = new ArrayList<>();
        result.scores().forEach((name, score) -> scores.add(score(name, score)));
        tree.put("scores", scores);
        return tree;
    }

    private static Map<String, Object> row(Facts.Row row) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("year", row.year());
        tree.put("value", row.value());
        tree.put("status", row.status());
        tree.put("source", row.source());
        return tree;
    }

    private static Map<String, Object> forecast(String name, int year, Forecast forecast) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("forecast", name);
        tree.put("year", year);
        tree.put("median", StrictMath.exp(forecast.median()));
        if (forecast.hasSpread()) {
            Map<String, Object> intervals = new LinkedHashMap<>();
            for (double level : Score.LEVELS) {
                double tail = (1 - level) / 2;
                intervals.put(
                        String.valueOf(level),
                        List.of(StrictMath.exp(forecast.quantile(tail)), StrictMath.exp(forecast.quantile(1 - tail))));
            }
            tree.put("intervals", intervals);
        }
        return tree;
    }

    private static Map<String, Object> score(String name, Score score) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("forecast", name);
        tree.put("n", score.n());
        tree.put("bias", score.bias());
        tree.put("mean_absolute", score.meanAbsolute());
        tree.put("root_mean_square", score.rootMeanSquare());
        tree.put("crps", score.crps());
        List<Object> coverage = new ArrayList<>();
        for (Score.Coverage each : score.coverage()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("level", each.level());
            one.put("inside", each.inside());
            one.put("share_low", each.share().low());
            one.put("share_high", each.share().high());
            coverage.add(one);
        }
        tree.put("coverage", coverage);
        return tree;
    }
}
