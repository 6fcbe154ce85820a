package io.sluice.rules.fast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * A sum of products of columns, computed for a stretch of rows. Wraps round as Java does.
 *
 * @param number what is added to the products
 * @param factors the factor of each product
 * @param columns the columns of each product
 */
record Sum(long number, long[] factors, int[][] columns) {
    static Sum of(Amount amount, ToIntFunction<String> column) {
        List<Long> factors = new ArrayList<>();
        List<int[]> columns = new ArrayList<>();
        for (Map.Entry<Amount.Product, Long> term : amount.terms().entrySet()) {
            if (!term.getKey().fields().isEmpty()) {
                factors.add(term.getValue());
                columns.add(term.getKey().fields().stream().mapToInt(column).toArray());
            }
        }
        return new Sum(
                amount.number(), factors.stream().mapToLong(Long::longValue).toArray(), columns.toArray(int[][]::new));
    }

    /** Whether it is a multiple of one column and nothing else. */
    boolean isMultiple() {
        return number == 0 && factors.length == 1 && columns[0].length == 1;
    }

    /** Whether it is one column as it stands. */
    boolean isColumn() {
        return isMultiple() && factors[0] == 1;
    }

    /** Whether it is a number that is the same for all rows. */
    boolean isNumber() {
        return factors.length == 0;
    }

    /** The sum of a row. */
    long at(long[][] batch, int row) {
        long sum = number;
        for (int term = 0; term < factors.length; term++) {
            long product = factors[term];
            for (int column : columns[term]) {
                product *= batch[column][row];
            }
            sum += product;
        }
        return sum;
    }

    /** The sums of rows {@code from} up to, without, {@code to}. */
    long[] of(long[][] batch, int from, int to) {
        int count = to - from;
        long[] sum = new long[count];
        Arrays.fill(sum, number);
        long[] product = new long[count];
        for (int term = 0; term < factors.length; term++) {
            Arrays.fill(product, factors[term]);
            for (int column : columns[term]) {
                long[] values = batch[column];
                for (int i = 0; i < count; i++) {
                    product[i] *= values[from + i];
                }
            }
            for (int i = 0; i < count; i++) {
                sum[i] += product[i];
            }
        }
        return sum;
    }
}
