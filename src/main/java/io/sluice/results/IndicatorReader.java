package io.sluice.results;

import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.SourceFile;
import io.sluice.scenario.text.YamlDocument;
import io.sluice.scenario.text.YamlNode;
import io.sluice.scenario.text.YamlNode.YamlList;
import io.sluice.scenario.text.YamlNode.YamlMap;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import io.sluice.scenario.text.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the dictionary; every fault names its line. */
final class IndicatorReader {
    private static final String RESOURCE = "indicators.yaml";

    private final SourceFile file;
    private final Diagnostics diagnostics = new Diagnostics();

    private IndicatorReader(SourceFile file) {
        this.file = file;
    }

    static Indicators readShipped() {
        try (InputStream in = IndicatorReader.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + RESOURCE);
            }
            return read(RESOURCE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + RESOURCE, e);
        }
    }

    /** Reads a dictionary; all faults are thrown together as an {@link io.sluice.scenario.text.InputException}. */
    static Indicators read(String name, String text) {
        Diagnostics diagnostics = new Diagnostics();
        YamlDocument document = YamlReader.read(name, text, diagnostics);
        diagnostics.throwIfAny();
        if (document == null) {
            throw new IllegalStateException("no document in " + name);
        }
        IndicatorReader reader = new IndicatorReader(document.file());
        List<Indicator> indicators = new ArrayList<>();
        List<Series> series = new ArrayList<>();
        YamlMap root = reader.map(document.root(), Set.of("indicators", "series"));
        if (root != null) {
            reader.items(root, "indicators").forEach(item -> reader.indicator(item, indicators));
            reader.items(root, "series").forEach(item -> reader.series(item, series));
        }
        reader.diagnostics.throwIfAny();
        return new Indicators(indicators, series);
    }

    private void indicator(YamlNode node, List<Indicator> into) {
        YamlMap map =
                map(node, Set.of("name", "family", "title", "unit", "prices", "direction", "estimator", "definition"));
        if (map == null) {
            return;
        }
        YamlMap title = titles(map);
        Estimand estimand = estimand(map.get("estimator"));
        if (title == null || estimand == null) {
            return;
        }
        try {
            into.add(new Indicator(
                    text(map, "name"),
                    text(map, "family"),
                    text(title, "en"),
                    text(title, "zh"),
                    text(map, "unit"),
                    PriceBasis.parse(text(map, "prices")),
                    Direction.parse(text(map, "direction")),
                    estimand,
                    text(map, "definition")));
        } catch (IllegalArgumentException e) {
            fault(node, "indicator", String.valueOf(e.getMessage()));
        }
    }

    private void series(YamlNode node, List<Series> into) {
        YamlMap map = map(node, Set.of("name", "title", "unit", "prices", "kind", "of"));
        YamlMap title = map == null ? null : titles(map);
        if (map == null || title == null) {
            return;
        }
        String kind = text(map, "kind");
        if (!kind.equals("flow") && !kind.equals("stock")) {
            fault(node, "kind", "a series is a flow or a stock, found \"" + kind + "\"");
        }
        try {
            into.add(new Series(
                    text(map, "name"),
                    text(title, "en"),
                    text(title, "zh"),
                    text(map, "unit"),
                    PriceBasis.parse(text(map, "prices")),
                    kind.equals("flow"),
                    words(map, "of")));
        } catch (IllegalArgumentException e) {
            fault(node, "series", String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Estimand estimand(@Nullable YamlNode node) {
        if (!(node instanceof YamlMap map) || map.entries().isEmpty()) {
            fault(node, "estimator", "an estimator is needed, such as {mean: column}");
            return null;
        }
        String kind = map.keys().get(0);
        return switch (kind) {
            case "mean" ->
                map.get("where") == null
                        ? new Estimand.Mean(words(map, "mean"))
                        : new Estimand.MeanWhere(text(map, "mean"), text(map, "where"));
            case "probability" -> new Estimand.Probability(text(map, "probability"));
            case "ratio" -> new Estimand.Ratio(words(map, "ratio"), words(map, "to"));
            case "quantile" -> new Estimand.Quantile(text(map, "quantile"), level(map));
            case "tail-mean" -> new Estimand.TailMean(text(map, "tail-mean"), level(map));
            case "net-mean" -> new Estimand.NetMean(words(map, "net-mean"));
            case "net-ratio" -> new Estimand.NetRatio(words(map, "net-ratio"), words(map, "to"));
            case "category-mean" -> new Estimand.CategoryMean(text(map, "category-mean"), words(map, "of"));
            case "category-ratio" ->
                new Estimand.CategoryRatio(text(map, "category-ratio"), words(map, "of"), words(map, "to"));
            case "evaluation" -> evaluation(map);
            default -> {
                fault(node, "estimator", "there is no estimator \"" + kind + "\"");
                yield null;
            }
        };
    }

    private @Nullable Estimand evaluation(YamlMap map) {
        String design = text(map, "evaluation");
        String tells = text(map, "tells");
        for (Estimand.Evaluation.Design each : Estimand.Evaluation.Design.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(design)
                    && List.of("estimate", "truth").contains(tells)) {
                return new Estimand.Evaluation(each, tells.equals("truth"));
            }
        }
        fault(
                map,
                "estimator",
                "an evaluation is comparison, differences or discontinuity and tells the estimate or the truth");
        return null;
    }

    private double level(YamlMap map) {
        if (map.get("at") instanceof YamlScalar scalar && scalar.isNumber()) {
            double level = scalar.number().doubleValue();
            if (level > 0 && level < 1) {
                return level;
            }
        }
        fault(map, "estimator", "at: must be a number between 0 and 1");
        return 0.5;
    }

    private @Nullable YamlMap titles(YamlMap map) {
        YamlNode title = map.get("title");
        return title == null ? null : map(title, Set.of("en", "zh"));
    }

    private @Nullable YamlMap map(@Nullable YamlNode node, Set<String> keys) {
        if (!(node instanceof YamlMap map)) {
            fault(node, "type", "a mapping is needed, found " + (node == null ? "nothing" : node.described()));
            return null;
        }
        for (YamlNode.Entry entry : map.entries()) {
            if (!keys.contains(entry.key())) {
                diagnostics.add(
                        file, entry.keyMark(), "unknown-key", "no key '" + entry.key() + "' is known here", null);
            }
        }
        for (String key : keys) {
            if (map.get(key) == null) {
                fault(map, "missing-key", "the key '" + key + "' is missing");
            }
        }
        return map;
    }

    private List<YamlNode> items(YamlMap map, String key) {
        if (map.get(key) instanceof YamlList list) {
            return list.items();
        }
        fault(map, "type", "'" + key + "' must be a list");
        return List.of();
    }

    private List<String> words(YamlMap map, String key) {
        YamlNode node = map.get(key);
        if (node instanceof YamlScalar scalar) {
            return List.of(scalar.text());
        }
        if (node instanceof YamlList list && !list.items().isEmpty()) {
            return list.items().stream()
                    .map(item -> item instanceof YamlScalar scalar ? scalar.text() : "")
                    .toList();
        }
        fault(map, "type", "'" + key + "' must be a word or a list of words");
        return List.of("");
    }

    private String text(YamlMap map, String key) {
        if (map.get(key) instanceof YamlScalar scalar) {
            return scalar.text();
        }
        fault(map, "type", "'" + key + "' must be a word or a text");
        return "";
    }

    private void fault(@Nullable YamlNode node, String code, String message) {
        if (node == null) {
            diagnostics.add(Diagnostic.ofFile(file.name(), code, message, null));
        } else {
            diagnostics.add(file, node.mark(), code, message, null);
        }
    }
}
