package io.sluice.rules.engine;

import io.sluice.rules.Subject;
import io.sluice.rules.fact.Commitment;
import io.sluice.rules.fact.Deal;
import io.sluice.rules.fact.Fund;
import io.sluice.rules.fact.Government;
import io.sluice.rules.fact.Investor;
import io.sluice.rules.fact.Manager;
import io.sluice.rules.fact.Portfolio;
import io.sluice.rules.fact.Venture;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The record rules read for a subject: its fields in order, and a handle that makes one.
 *
 * @param fields the fields in the order of the record
 * @param maker from an array of values, in that order, to the record
 */
public record FactShape(List<Field> fields, MethodHandle maker) {
    private static final Map<Subject, FactShape> SHAPES = shapes();

    /**
     * A field of the record.
     *
     * @param name its name
     * @param type {@code long}, {@code boolean} or {@code String}
     */
    public record Field(String name, Class<?> type) {}

    /** The shape of a subject's record. */
    public static FactShape of(Subject subject) {
        FactShape shape = SHAPES.get(subject);
        if (shape == null) {
            throw new IllegalArgumentException("no record for " + subject);
        }
        return shape;
    }

    /** The record of a subject. */
    public static Class<? extends Record> type(Subject subject) {
        return switch (subject) {
            case DEAL -> Deal.class;
            case VENTURE -> Venture.class;
            case MANAGER -> Manager.class;
            case FUND -> Fund.class;
            case PORTFOLIO -> Portfolio.class;
            case GOVERNMENT -> Government.class;
            case INVESTOR -> Investor.class;
            case COMMITMENT -> Commitment.class;
        };
    }

    /** A record of these values, in the order of the fields. */
    public Object make(Object[] values) {
        try {
            return maker.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a record of facts cannot be made", e);
        }
    }

    private static Map<Subject, FactShape> shapes() {
        Map<Subject, FactShape> shapes = new EnumMap<>(Subject.class);
        for (Subject subject : Subject.values()) {
            shapes.put(subject, read(type(subject)));
        }
        return shapes;
    }

    private static FactShape read(Class<? extends Record> record) {
        RecordComponent[] components = record.getRecordComponents();
        List<Field> fields = Arrays.stream(components)
                .map(c -> new Field(c.getName(), c.getType()))
                .toList();
        Class<?>[] types = fields.stream().map(Field::type).toArray(Class<?>[]::new);
        try {
            MethodHandle maker = MethodHandles.publicLookup()
                    .findConstructor(record, MethodType.methodType(void.class, types))
                    .asType(MethodType.genericMethodType(types.length))
                    .asSpreader(Object[].class, types.length);
            return new FactShape(fields, maker);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getName() + " has no public constructor of its fields", e);
        }
    }
}
