package io.sluice.rules.logic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What a rule asks of a row on one day, figures filled in, negations pushed down to the comparisons. */
public sealed interface Condition {
    /** Always true. */
    Condition TRUE = new All(List.of());

    /** Never true. */
    Condition FALSE = new Any(List.of());

    /** All parts hold. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** One part or more holds. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** A field has one of these values. */
    record Within(String field, Intervals values) implements Condition {}

    /** An expression over several fields is at most 0. */
    record AtMostZero(Polynomial sum) implements Condition {}

    /** Whether it holds where every field has a value. */
    default boolean holds(ToLongFunction<String> values) {
        if (this instanceof All all) {
            return all.parts().stream().allMatch(p -> p.holds(values));
        } else if (this instanceof Any any) {
            return any.parts().stream().anyMatch(p -> p.holds(values));
        } else if (this instanceof Within within) {
            return within.values().contains(values.applyAsLong(within.field()));
        }
        return ((AtMostZero) this).sum().at(values).signum() <= 0;
    }

    /** What holds exactly when this does not. */
    default Condition not() {
        if (this instanceof All all) {
            return any(all.parts().stream().map(Condition::not).toList());
        } else if (this instanceof Any any) {
            return all(any.parts().stream().map(Condition::not).toList());
        } else if (this instanceof Within within) {
            return new Within(within.field(), within.values().not());
        }
        return atMostZero(((AtMostZero) this).sum().negated().plus(Polynomial.of(1)));
    }

    /** The fields it reads. */
    default SortedSet<String> fields() {
        SortedSet<String> fields = new TreeSet<>();
        if (this instanceof All all) {
            all.parts().forEach(p -> fields.addAll(p.fields()));
        } else if (this instanceof Any any) {
            any.parts().forEach(p -> fields.addAll(p.fields()));
        } else if (this instanceof Within within) {
            fields.add(within.field());
        } else if (this instanceof AtMostZero atMost) {
            fields.addAll(atMost.sum().fields());
        }
        return fields;
    }

    /** The same about other fields. */
    default Condition renamed(Function<String, String> names) {
        if (this instanceof All all) {
            return all(all.parts().stream().map(p -> p.renamed(names)).toList());
        } else if (this instanceof Any any) {
            return any(any.parts().stream().map(p -> p.renamed(names)).toList());
        } else if (this instanceof Within within) {
            return new Within(names.apply(within.field()), within.values());
        }
        return new AtMostZero(((AtMostZero) this).sum().renamed(names));
    }

    /** All of these, flattened: what is always true is left out, what is never true decides. */
    static Condition all(List<Condition> parts) {
        List<Condition> flat = new ArrayList<>();
        for (Condition part : parts) {
            if (part.equals(FALSE)) {
                return FALSE;
            }
            flat.addAll(part instanceof All all ? all.parts() : List.of(part));
        }
        List<Condition> distinct = flat.stream().distinct().toList();
        return distinct.size() == 1 ? distinct.get(0) : new All(distinct);
    }

    /** One of these or more, flattened. */
    static Condition any(List<Condition> parts) {
        List<Condition> flat = new ArrayList<>();
        for (Condition part : parts) {
            if (part.equals(TRUE)) {
                return TRUE;
            }
            flat.addAll(part instanceof Any any ? any.parts() : List.of(part));
        }
        List<Condition> distinct = flat.stream().distinct().toList();
        return distinct.size() == 1 ? distinct.get(0) : new Any(distinct);
    }

    /** A field has one of these values. */
    static Condition within(String field, Intervals values) {
        return new Within(field, values);
    }

    /** An expression is at most 0: a set of values when it reads one field, a truth when it reads none. */
    static Condition atMostZero(Polynomial sum) {
        if (sum.isConstant()) {
            return sum.constant().signum() <= 0 ? TRUE : FALSE;
        }
        SortedSet<String> fields = sum.fields();
        if (fields.size() > 1 || !sum.isLinear()) {
            return new AtMostZero(sum);
        }
        String field = fields.first();
        BigInteger factor = BigInteger.ONE;
        for (Map.Entry<List<String>, BigInteger> term : sum.terms().entrySet()) {
            factor = term.getKey().isEmpty() ? factor : term.getValue();
        }
        BigInteger bound = sum.constant().negate();
        return within(
                field,
                factor.signum() > 0
                        ? Intervals.of(Long.MIN_VALUE, clamp(floor(bound, factor)))
                        : Intervals.of(clamp(ceiling(bound.negate(), factor.negate())), Long.MAX_VALUE));
    }

    /** The greatest whole number at most {@code a / b}, for {@code b} above 0. */
    static BigInteger floor(BigInteger a, BigInteger b) {
        BigInteger[] parts = a.divideAndRemainder(b);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The least whole number at least {@code a / b}, for {@code b} above 0. */
    static BigInteger ceiling(BigInteger a, BigInteger b) {
        return floor(a.negate(), b).negate();
    }

    /** The nearest number of 64 bits. */
    static long clamp(BigInteger number) {
        return number.bitLength() < Long.SIZE
                ? number.longValue()
                : number.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
}
