package io.sluice.analysis;

import java.util.List;

/**
 * Numbers of a table that are looked at together.
 *
 * @param sums each is the sum of these columns
 */
record Measure(List<List<String>> sums) {
    /** Keeps immutable copies. */
    Measure {
        sums = sums.stream().map(List::copyOf).toList();
    }

    /** One sum of columns. */
    static Measure sum(List<String> columns) {
        return new Measure(List.of(columns));
    }

    /** Single columns, each by itself. */
    static List<Measure> each(String... columns) {
        return List.of(columns).stream().map(column -> sum(List.of(column))).toList();
    }

    /** Single columns, together. */
    static Measure together(String... columns) {
        return new Measure(List.of(columns).stream().map(List::of).toList());
    }
}
