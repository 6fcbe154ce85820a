package io.sluice.rules.pack;

import io.sluice.quantity.Dimension;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the policy with its history.
 *
 * @param name as files write it, such as {@code small-ticket-limit}
 * @param pack the pack that declares it
 * @param title what reports call it
 * @param dimension what it measures; all values are in this dimension's scale
 * @param unit the unit its authors write it in
 * @param range what a scenario may try, or null when anything
 * @param values in order of their first day, no day twice
 * @param place where it is declared
 */
public record Parameter(
        String name,
        String pack,
        Title title,
        Dimension dimension,
        String unit,
        @Nullable Range range,
        List<DatedValue> values,
        Place place) {

    /** Lowest and highest value a scenario may try, both inclusive, in the scale of the dimension. */
    public record Range(long low, long high) {
        /** Whether the value lies within. */
        public boolean contains(long value) {
            return low <= value && value <= high;
        }
    }

    public Parameter {
        values = List.copyOf(values);
    }

    /** The name as rules write it: {@code small-ticket-limit} is {@code smallTicketLimit} in DRL. */
    public String fieldName() {
        return fieldName(name);
    }

    /** The name in DRL of the parameter that files call {@code name}. */
    public static String fieldName(String name) {
        StringBuilder field = new StringBuilder(name.length());
        boolean raise = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '-') {
                raise = true;
            } else {
                field.append(raise ? Character.toUpperCase(c) : c);
                raise = false;
            }
        }
        return field.toString();
    }

    /** The dated value that holds on a day; empty before the first. */
    public Optional<DatedValue> on(LocalDate day) {
        DatedValue found = null;
        for (DatedValue v : values) {
            if (v.from().isAfter(day)) {
                break;
            }
            found = v;
        }
        return Optional.ofNullable(found);
    }

    /** The value that holds on a day, in the scale of the dimension; empty before the first. */
    public OptionalLong valueOn(LocalDate day) {
        return on(day).map(v -> OptionalLong.of(v.value())).orElseGet(OptionalLong::empty);
    }

    /** Whether it has the values of another on every day from one on. */
    public boolean sameFrom(LocalDate first, Parameter other) {
        return Stream.concat(
                        Stream.of(first),
                        Stream.concat(values.stream(), other.values.stream()).map(DatedValue::from))
                .filter(day -> !day.isBefore(first))
                .allMatch(day -> valueOn(day).equals(other.valueOn(day)));
    }

    /** The same parameter with another history. */
    public Parameter withValues(List<DatedValue> history) {
        return new Parameter(name, pack, title, dimension, unit, range, history, place);
    }
}
