package io.sluice.rules.logic;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** The values of one field for which a condition holds while every other field keeps its value. */
public final class Slice {
    private Slice() {}

    /**
     * The values of a field that meet a condition; exact unless the field is multiplied with itself, where only its present
     * value is known to.
     *
     * @param row the values of all fields
     */
    public static Intervals of(Condition condition, String field, ToLongFunction<String> row) {
        if (condition instanceof Condition.All all) {
            Intervals values = Intervals.ALL;
            for (Condition part : all.parts()) {
                values = values.and(of(part, field, row));
            }
            return values;
        } else if (condition instanceof Condition.Any any) {
            Intervals values = Intervals.NONE;
            for (Condition part : any.parts()) {
                values = values.or(of(part, field, row));
            }
            return values;
        } else if (condition instanceof Condition.Within within
                && within.field().equals(field)) {
            return within.values();
        } else if (condition instanceof Condition.AtMostZero sum
                && sum.sum().fields().contains(field)) {
            return of(sum.sum(), field, row);
        }
        return condition.holds(row) ? Intervals.ALL : Intervals.NONE;
    }

    private static Intervals of(Polynomial sum, String field, ToLongFunction<String> row) {
        SortedMap<Integer, BigInteger> byPower = new TreeMap<>();
        for (Map.Entry<List<String>, BigInteger> term : sum.terms().entrySet()) {
            BigInteger factor = term.getValue();
            int power = 0;
            for (String other : term.getKey()) {
                if (other.equals(field)) {
                    power++;
                } else {
                    factor = factor.multiply(BigInteger.valueOf(row.applyAsLong(other)));
                }
            }
            byPower.merge(power, factor, BigInteger::add);
        }
        if (byPower.lastKey() > 1) {
            long now = row.applyAsLong(field);
            return sum.at(row).signum() <= 0 ? Intervals.of(now, now) : Intervals.NONE;
        }
        Condition alone = Condition.atMostZero(Polynomial.of(field)
                .times(Polynomial.of(byPower.getOrDefault(1, BigInteger.ZERO)))
                .plus(Polynomial.of(byPower.getOrDefault(0, BigInteger.ZERO))));
        if (alone instanceof Condition.Within within) {
            return within.values();
        }
        return alone.equals(Condition.TRUE) ? Intervals.ALL : Intervals.NONE;
    }
}
