package io.sluice.simulation;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** A hash of every number that a value of this program holds, however deep. */
final class EveryNumber {
    private static final String OURS = "io.sluice.";

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private long hash = 17;

    private EveryNumber() {}

    static long of(Object value) {
        EveryNumber all = new EveryNumber();
        all.visit(value);
        return all.hash;
    }

    private void visit(Object value) {
        if (value instanceof Number || value instanceof Boolean || value instanceof Enum<?>) {
            hash = 31 * hash + (value instanceof Enum<?> word ? word.ordinal() : value.hashCode());
        } else if (value != null && seen.add(value)) {
            if (value.getClass().isArray()) {
                for (int i = 0; i < Array.getLength(value); i++) {
                    visit(Array.get(value, i));
                }
            } else if (value.getClass().getName().startsWith(OURS)) {
                fields(value);
            }
        }
    }

    private void fields(Object value) {
        for (Field field : value.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                try {
                    field.setAccessible(true);
                    visit(field.get(value));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
