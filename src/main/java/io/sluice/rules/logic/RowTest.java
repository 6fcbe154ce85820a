package io.sluice.rules.logic;

import io.sluice.rules.Columns;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** A condition ready to be asked about the rows of one batch. */
public interface RowTest {
    /** Whether the condition holds for a row. */
    boolean holds(int row);

    /** A condition over a batch; every field it reads must have a column. */
    static RowTest of(Condition condition, Columns rows) {
        if (condition instanceof Condition.All all) {
            RowTest[] parts = all.parts().stream().map(p -> of(p, rows)).toArray(RowTest[]::new);
            return row -> {
                for (RowTest part : parts) {
                    if (!part.holds(row)) {
                        return false;
                    }
                }
                return true;
            };
        } else if (condition instanceof Condition.Any any) {
            RowTest[] parts = any.parts().stream().map(p -> of(p, rows)).toArray(RowTest[]::new);
            return row -> {
                for (RowTest part : parts) {
                    if (part.holds(row)) {
                        return true;
                    }
                }
                return false;
            };
        } else if (condition instanceof Condition.Within within) {
            long[] column = column(rows, within.field());
            Intervals values = within.values();
            return row -> values.contains(column[row]);
        }
        return sum(((Condition.AtMostZero) condition).sum(), rows);
    }

    /** The column of a field of a batch. */
    static long[] column(Columns rows, String field) {
        long[] column = rows.find(field);
        if (column == null) {
            throw new IllegalArgumentException("the batch has no column for the field " + field);
        }
        return column;
    }

    private static RowTest sum(Polynomial sum, Columns rows) {
        int n = sum.terms().size();
        long[] factors = new long[n];
        long[][][] columns = new long[n][][];
        int i = 0;
        for (Map.Entry<List<String>, BigInteger> term : sum.terms().entrySet()) {
            if (term.getValue().bitLength() >= Long.SIZE) {
                return exact(sum, rows);
            }
            factors[i] = term.getValue().longValue();
            columns[i] = term.getKey().stream().map(f -> column(rows, f)).toArray(long[][]::new);
            i++;
        }
        RowTest exact = exact(sum, rows);
        return row -> {
            try {
                long total = 0;
                for (int t = 0; t < factors.length; t++) {
                    long product = factors[t];
                    for (long[] column : columns[t]) {
                        product = Math.multiplyExact(product, column[row]);
                    }
                    total = Math.addExact(total, product);
                }
                return total <= 0;
            } catch (ArithmeticException tooLarge) {
                return exact.holds(row);
            }
        };
    }

    private static RowTest exact(Polynomial sum, Columns rows) {
        return row -> sum.at(field -> column(rows, field)[row]).signum() <= 0;
    }
}
