package io.sluice.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The dictionary of indicators and quarterly series, in the order in which they are told. There is one, shipped with the program; it is
 * read once.
 */
public final class Indicators {
    private static final Indicators SHIPPED = IndicatorReader.readShipped();

    private final Map<String, Indicator> byName;
    private final List<Series> series;

    Indicators(List<Indicator> indicators, List<Series> series) {
        this.byName = Collections.unmodifiableMap(indicators.stream()
                .collect(Collectors.toMap(
                        Indicator::name,
                        Function.identity(),
                        (a, b) -> {
                            throw new IllegalArgumentException("two indicators are named " + a.name());
                        },
                        LinkedHashMap::new)));
        this.series = List.copyOf(series);
    }

    /** The dictionary of this program. */
    public static Indicators shipped() {
        return SHIPPED;
    }

    /** All indicators in the order of the dictionary. */
    public List<Indicator> all() {
        return List.copyOf(byName.values());
    }

    /** All names in the order of the dictionary. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** The indicator of this name. */
    public Optional<Indicator> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The indicators under each family heading, in the order of the dictionary. */
    public Map<String, List<Indicator>> byFamily() {
        return byName.values().stream()
                .collect(Collectors.groupingBy(Indicator::family, LinkedHashMap::new, Collectors.toList()));
    }

    /** The quarterly series in the order of the dictionary. */
    public List<Series> series() {
        return series;
    }
}
