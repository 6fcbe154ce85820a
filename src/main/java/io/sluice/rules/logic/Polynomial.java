package io.sluice.rules.logic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A sum of products of fields with whole factors, exact whatever its size.
 *
 * @param terms the factor of each product of fields, never 0; the product of no field is the constant
 */
public record Polynomial(SortedMap<List<String>, BigInteger> terms) {
    private static final Comparator<List<String>> BY_NAMES =
            Comparator.<List<String>>comparingInt(List::size).thenComparing(names -> String.join(",", names));

    /** Keeps a copy without terms of factor 0. */
    public Polynomial {
        SortedMap<List<String>, BigInteger> kept = new TreeMap<>(BY_NAMES);
        terms.forEach((fields, factor) -> {
            if (factor.signum() != 0) {
                kept.put(List.copyOf(fields), factor);
            }
        });
        terms = Collections.unmodifiableSortedMap(kept);
    }

    /** A number. */
    public static Polynomial of(BigInteger number) {
        return single(List.of(), number);
    }

    /** A number. */
    public static Polynomial of(long number) {
        return of(BigInteger.valueOf(number));
    }

    /** A field. */
    public static Polynomial of(String field) {
        return single(List.of(field), BigInteger.ONE);
    }

    private static Polynomial single(List<String> fields, BigInteger factor) {
        SortedMap<List<String>, BigInteger> one = new TreeMap<>(BY_NAMES);
        one.put(fields, factor);
        return new Polynomial(one);
    }

    /** The sum of both. */
    public Polynomial plus(Polynomial other) {
        SortedMap<List<String>, BigInteger> sum = new TreeMap<>(terms);
        other.terms.forEach((fields, factor) -> sum.merge(fields, factor, BigInteger::add));
        return new Polynomial(sum);
    }

    /** Its negative. */
    public Polynomial negated() {
        return times(of(-1));
    }

    /** The product of both. */
    public Polynomial times(Polynomial other) {
        SortedMap<List<String>, BigInteger> product = new TreeMap<>(BY_NAMES);
        for (Map.Entry<List<String>, BigInteger> a : terms.entrySet()) {
            for (Map.Entry<List<String>, BigInteger> b : other.terms.entrySet()) {
                List<String> fields = new ArrayList<>(a.getKey());
                fields.addAll(b.getKey());
                Collections.sort(fields);
                product.merge(fields, a.getValue().multiply(b.getValue()), BigInteger::add);
            }
        }
        return new Polynomial(product);
    }

    /** The number it is without any field. */
    public BigInteger constant() {
        return terms.getOrDefault(List.of(), BigInteger.ZERO);
    }

    /** Whether it is a number. */
    public boolean isConstant() {
        return terms.keySet().stream().allMatch(List::isEmpty);
    }

    /** The fields it reads. */
    public SortedSet<String> fields() {
        SortedSet<String> fields = new TreeSet<>();
        terms.keySet().forEach(fields::addAll);
        return fields;
    }

    /** Whether every product is of at most one field. */
    public boolean isLinear() {
        return terms.keySet().stream().allMatch(fields -> fields.size() <= 1);
    }

    /** Its value where every field has a value. */
    public BigInteger at(ToLongFunction<String> values) {
        BigInteger sum = BigInteger.ZERO;
        for (Map.Entry<List<String>, BigInteger> term : terms.entrySet()) {
            BigInteger product = term.getValue();
            for (String field : term.getKey()) {
                product = product.multiply(BigInteger.valueOf(values.applyAsLong(field)));
            }
            sum = sum.add(product);
        }
        return sum;
    }

    /** The same with every field renamed. */
    public Polynomial renamed(Function<String, String> names) {
        Polynomial renamed = of(0);
        for (Map.Entry<List<String>, BigInteger> term : terms.entrySet()) {
            List<String> fields = term.getKey().stream().map(names).sorted().toList();
            renamed = renamed.plus(single(fields, term.getValue()));
        }
        return renamed;
    }
}
