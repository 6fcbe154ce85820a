package io.sluice.rules.logic;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The ranges a condition leaves to single fields: every row that meets it lies in them. What it asks of several fields at once is
 * left out.
 *
 * @param ranges the ranges by field; a field that is not named may have any value
 */
public record Box(SortedMap<String, Intervals> ranges) {
    public Box {
        ranges = Collections.unmodifiableSortedMap(new TreeMap<>(ranges));
    }

    /** The box of a condition. */
    public static Box of(Condition condition) {
        SortedMap<String, Intervals> ranges = new TreeMap<>();
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> narrow(part, ranges));
        } else {
            narrow(condition, ranges);
        }
        return new Box(ranges);
    }

    private static void narrow(Condition part, SortedMap<String, Intervals> ranges) {
        if (part instanceof Condition.Within within) {
            ranges.merge(within.field(), within.values(), Intervals::and);
        }
    }

    /** The box of one row. */
    public static Box of(Map<String, Long> row) {
        SortedMap<String, Intervals> ranges = new TreeMap<>();
        row.forEach((field, value) -> ranges.put(field, Intervals.of(value, value)));
        return new Box(ranges);
    }

    /** The values left to a field. */
    public Intervals range(String field) {
        return ranges.getOrDefault(field, Intervals.ALL);
    }

    /** Whether no row lies in it. */
    public boolean isEmpty() {
        return ranges.values().stream().anyMatch(Intervals::isEmpty);
    }

    /** Whether a row can lie in both. */
    public boolean meets(Box other) {
        return ranges.entrySet().stream()
                .noneMatch(e -> e.getValue().and(other.range(e.getKey())).isEmpty());
    }

    /** Whether every row of another lies in it. */
    public boolean contains(Box other) {
        return ranges.entrySet().stream().allMatch(e -> e.getValue().containsAll(other.range(e.getKey())));
    }
}
