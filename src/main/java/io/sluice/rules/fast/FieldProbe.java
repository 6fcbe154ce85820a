package io.sluice.rules.fast;

import io.sluice.rules.Subject;
import io.sluice.rules.engine.FactShape;
import java.util.List;
import java.util.Optional;
import org.drools.model.functions.Function1;

/**
 * Finds out which field of a fact a compiled function reads: it is applied to facts whose fields are all different. Drools
 * does not say it for records.
 */
final class FieldProbe {
    private final FactShape shape;

    FieldProbe(Subject subject) {
        this.shape = FactShape.of(subject);
    }

    /** The field; empty when the function is not the plain reading of one. */
    Optional<FactShape.Field> read(Function1<Object, Object> function) {
        List<FactShape.Field> found = shape.fields().stream()
                .filter(field -> tells(function, field, 1_000) && tells(function, field, 700_000))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** A fact whose fields are all different; flags are set where {@code flag} says. */
    Object fact(int base, int flag) {
        Object[] values = new Object[shape.fields().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(shape.fields().get(i), base + i, i == flag);
        }
        return shape.make(values);
    }

    private static Object value(FactShape.Field field, int mark, boolean flag) {
        if (field.type() == long.class) {
            return (long) mark;
        }
        return field.type() == boolean.class ? (Object) flag : "word " + mark;
    }

    private boolean tells(Function1<Object, Object> function, FactShape.Field field, int base) {
        int at = shape.fields().indexOf(field);
        boolean set = value(field, base + at, true).equals(apply(function, fact(base, at)));
        boolean unset = field.type() != boolean.class || Boolean.FALSE.equals(apply(function, fact(base, -1)));
        return set && unset;
    }

    private static Object apply(Function1<Object, Object> function, Object fact) {
        try {
            return function.apply(fact);
        } catch (RuntimeException e) {
            throw new Unseen("it binds something that cannot be read from any fact");
        }
    }
}
