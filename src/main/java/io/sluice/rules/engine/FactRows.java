package io.sluice.rules.engine;

import io.sluice.rules.Columns;
import java.util.List;
import java.util.SortedSet;
import java.util.StringJoiner;

/** Turns the columns of a batch into the records that rules read. */
final class FactRows {
    private final CodeWords words;

    /**
     * An adapter.
     *
     * @param words the words of every field that is a code
     */
    FactRows(CodeWords words) {
        this.words = words;
    }

    /**
     * One record for each row. A field that no rule asked reads may be missing; it is then 0, false or empty.
     *
     * @param rows the batch
     * @param read the fields the rules to be asked read
     * @throws IllegalArgumentException when a field that is read has no column, or a code no word
     */
    Object[] of(Columns rows, SortedSet<String> read) {
        FactShape shape = FactShape.of(rows.subject());
        for (String field : read) {
            if (rows.find(field) == null) {
                throw new IllegalArgumentException("rules read the field " + field + " of "
                        + rows.subject().word() + ", but the batch has no column for it; it has " + rows.fields());
            }
        }
        Source[] sources = sources(shape, rows, read);
        Object[] values = new Object[sources.length];
        Object[] facts = new Object[rows.rows()];
        for (int row = 0; row < facts.length; row++) {
            for (int f = 0; f < values.length; f++) {
                values[f] = sources[f].at(row);
            }
            facts[row] = shape.make(values);
        }
        return facts;
    }

    private Source[] sources(FactShape shape, Columns rows, SortedSet<String> read) {
        Source[] sources = new Source[shape.fields().size()];
        for (int f = 0; f < sources.length; f++) {
            FactShape.Field field = shape.fields().get(f);
            long[] column = read.contains(field.name()) ? rows.find(field.name()) : null;
            sources[f] = column == null ? absent(field.type()) : source(field, column, rows);
        }
        return sources;
    }

    private static Source absent(Class<?> type) {
        Object value = type == long.class ? Long.valueOf(0) : type == boolean.class ? Boolean.FALSE : "";
        return row -> value;
    }

    private Source source(FactShape.Field field, long[] column, Columns rows) {
        if (field.type() == long.class) {
            return row -> column[row];
        }
        if (field.type() == boolean.class) {
            return row -> column[row] != 0;
        }
        String name = rows.subject().word() + "." + field.name();
        List<String> known = words.of(rows.subject(), field.name());
        return row -> {
            long code = column[row];
            if (code < 0 || code >= known.size() || known.get((int) code).isEmpty()) {
                throw new IllegalArgumentException(
                        "row " + row + " has the code " + code + " in " + name + "; allowed: " + allowed(known));
            }
            return known.get((int) code);
        };
    }

    private static String allowed(List<String> known) {
        StringJoiner list = new StringJoiner(", ");
        for (int code = 0; code < known.size(); code++) {
            if (!known.get(code).isEmpty()) {
                list.add(code + " " + known.get(code));
            }
        }
        return list.toString();
    }

    /** The values of one field. */
    private interface Source {
        Object at(int row);
    }
}
