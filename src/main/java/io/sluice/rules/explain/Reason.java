package io.sluice.rules.explain;

import io.sluice.quantity.Units;
import io.sluice.rules.Field;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.bench.Clause;
import io.sluice.rules.logic.Condition;
import io.sluice.rules.logic.Intervals;
import io.sluice.rules.logic.Slice;
import io.sluice.rules.logic.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * One condition of a rule, held against a row.
 *
 * @param written the condition as written
 * @param holds whether it holds
 * @param found the facts it reads, with their values
 * @param needed for each fact, which values would turn it round while the others stay; empty where none would
 */
public record Reason(String written, boolean holds, List<String> found, List<String> needed) {
    public Reason {
        found = List.copyOf(found);
        needed = List.copyOf(needed);
    }

    static Reason of(Clause clause, Space space, SortedMap<String, Long> row) {
        Condition condition = clause.condition();
        boolean holds = condition.holds(f -> row.getOrDefault(f, 0L));
        List<String> found = new ArrayList<>();
        List<String> needed = new ArrayList<>();
        for (String name : condition.fields()) {
            long now = row.getOrDefault(name, 0L);
            found.add(name + " is " + space.written(name, now));
            Intervals turned = Slice.of(holds ? condition.not() : condition, name, f -> row.getOrDefault(f, 0L))
                    .and(space.domain(name));
            if (!turned.isEmpty()) {
                needed.add(name + " " + values(space, name, turned) + distance(space.field(name), now, turned));
            }
        }
        return new Reason(clause.written(), holds, found, needed);
    }

    private static String distance(Field field, long now, Intervals values) {
        if (field.isCode() || field.isFlag()) {
            return "";
        }
        long off = Math.abs(Math.subtractExact(now, values.nearest(now)));
        return " (off by " + Units.format(off, field.dimension()) + ")";
    }

    /** A set of values in words. */
    static String values(Space space, String field, Intervals values) {
        Field of = space.field(field);
        if (of.isCode() || of.isFlag()) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                for (long code = values.low(i); code <= values.high(i); code++) {
                    if (space.domain(field).contains(code)) {
                        words.add(space.written(field, code));
                    }
                }
            }
            return words.size() == 1 ? words.get(0) : "one of " + String.join(", ", words);
        }
        List<String> ranges = new ArrayList<>();
        Intervals domain = space.domain(field);
        for (int i = 0; i < values.size(); i++) {
            boolean open = values.high(i) == domain.max();
            ranges.add(
                    values.low(i) == values.high(i)
                            ? space.written(field, values.low(i))
                            : values.low(i) == domain.min()
                                    ? open ? "anything" : atMost(space, field, values.high(i))
                                    : open
                                            ? atLeast(space, field, values.low(i))
                                            : space.written(field, values.low(i)) + " to "
                                                    + space.written(field, values.high(i)));
        }
        return String.join(" or ", ranges);
    }

    /** A bound as people say it: less than 500 million yuan, where 499.99999999 million is the greatest. */
    private static String atMost(Space space, String field, long high) {
        String beyond = space.written(field, high + 1);
        String bound = space.written(field, high);
        return beyond.length() < bound.length() ? "less than " + beyond : "at most " + bound;
    }

    private static String atLeast(Space space, String field, long low) {
        String beyond = space.written(field, low - 1);
        String bound = space.written(field, low);
        return beyond.length() < bound.length() ? "more than " + beyond : "at least " + bound;
    }

    /** Whether it is about what is asked for, which every rule is. */
    boolean isInstrument() {
        return written.startsWith("'" + Vocabulary.INSTRUMENT + " ");
    }
}
