package io.sluice.rules.fast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * A number that a rule compares: a sum of products of fields and figures. Additions and multiplications of {@code long} wrap
 * round, in Java as in what Drools compiles, so that this form is equal to the last bit to the one written, whatever its
 * order was.
 *
 * @param terms factor of each product, by the names multiplied, sorted; the empty product is 1, and no factor is 0
 */
record Amount(SortedMap<Product, Long> terms) {
    private static final Product ONE = new Product(List.of(), List.of());

    /**
     * Fields and figures multiplied.
     *
     * @param fields fields of the row, sorted
     * @param figures fields of {@code Parameters}, sorted
     */
    record Product(List<String> fields, List<String> figures) implements Comparable<Product> {
        Product {
            fields = List.copyOf(fields);
            figures = List.copyOf(figures);
        }

        Product times(Product other) {
            return new Product(joined(fields, other.fields), joined(figures, other.figures));
        }

        private static List<String> joined(List<String> a, List<String> b) {
            List<String> all = new ArrayList<>(a);
            all.addAll(b);
            all.sort(null);
            return all;
        }

        @Override
        public int compareTo(Product other) {
            int byFields = fields.toString().compareTo(other.fields.toString());
            return byFields != 0 ? byFields : figures.toString().compareTo(other.figures.toString());
        }
    }

    static Amount field(String name) {
        return of(new Product(List.of(name), List.of()), 1);
    }

    static Amount figure(String name) {
        return of(new Product(List.of(), List.of(name)), 1);
    }

    static Amount whole(long value) {
        return of(ONE, value);
    }

    private static Amount of(Product product, long factor) {
        SortedMap<Product, Long> terms = new TreeMap<>();
        if (factor != 0) {
            terms.put(product, factor);
        }
        return new Amount(terms);
    }

    Amount plus(Amount other) {
        SortedMap<Product, Long> sum = new TreeMap<>(terms);
        other.terms.forEach((product, factor) -> add(sum, product, factor));
        return new Amount(sum);
    }

    Amount times(Amount other) {
        SortedMap<Product, Long> all = new TreeMap<>();
        terms.forEach((a, x) -> other.terms.forEach((b, y) -> add(all, a.times(b), x * y)));
        return new Amount(all);
    }

    Amount negative() {
        return times(whole(-1));
    }

    /** The same on a day: figures replaced by their values, so that only fields and numbers are left. */
    Amount on(ToLongFunction<String> figures) {
        SortedMap<Product, Long> folded = new TreeMap<>();
        for (Map.Entry<Product, Long> term : terms.entrySet()) {
            long factor = term.getValue();
            for (String figure : term.getKey().figures()) {
                factor *= figures.applyAsLong(figure);
            }
            add(folded, new Product(term.getKey().fields(), List.of()), factor);
        }
        return new Amount(folded);
    }

    /** Whether no field is in it, once figures are replaced. */
    boolean isNumber() {
        return terms.isEmpty() || (terms.size() == 1 && terms.containsKey(ONE));
    }

    /** The number that is added to the products of fields. */
    long number() {
        return terms.getOrDefault(ONE, 0L);
    }

    private static void add(SortedMap<Product, Long> terms, Product product, long factor) {
        terms.merge(product, factor, Long::sum);
        terms.remove(product, 0L);
    }
}
