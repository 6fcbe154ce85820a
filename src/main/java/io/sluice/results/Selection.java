package io.sluice.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is read of a table.
 *
 * @param keys key columns wanted, in this order
 * @param values value columns wanted, in this order
 * @param where the codes a row may have, by key column; a key that is not named may have any
 */
public record Selection(List<String> keys, List<String> values, Map<String, Span> where) {
    /**
     * Codes that follow one another.
     *
     * @param first the first
     * @param last the last, inclusive
     */
    public record Span(int first, int last) {
        /** One code. */
        public static Span only(int code) {
            return new Span(code, code);
        }

        /** Whether a code is among them. */
        boolean holds(int code) {
            return first <= code && code <= last;
        }
    }

    /** Keeps immutable copies. */
    public Selection {
        keys = List.copyOf(keys);
        values = List.copyOf(values);
        where = Map.copyOf(where);
    }

    /** Everything in a table. */
    static Selection all(Table table) {
        return new Selection(names(table.keys()), names(table.values()), Map.of());
    }

    /** The same columns of fewer rows. */
    public Selection where(String key, Span span) {
        Map<String, Span> both = new LinkedHashMap<>(where);
        both.put(key, span);
        return new Selection(keys, values, both);
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
