package io.sluice.rules;

import java.util.Arrays;

/**
 * What rules state while a batch is decided, in whatever order they happen to fire. Used by engines; not for several
 * threads.
 */
public final class Statements {
    private static final Statement[] KINDS = Statement.values();
    private int size;
    private int[] rows = new int[256];
    private int[] rules = new int[256];
    private byte[] kinds = new byte[256];
    private long[] values = new long[256];

    /**
     * Notes a statement.
     *
     * @param row the row it is about
     * @param rule the rule that makes it
     * @param kind what it states
     * @param value its number in the scale of the kind; 0 when it has none
     */
    public void add(int row, int rule, Statement kind, long value) {
        if (size == rows.length) {
            int larger = size * 2;
            rows = Arrays.copyOf(rows, larger);
            rules = Arrays.copyOf(rules, larger);
            kinds = Arrays.copyOf(kinds, larger);
            values = Arrays.copyOf(values, larger);
        }
        rows[size] = row;
        rules[size] = rule;
        kinds[size] = (byte) kind.ordinal();
        values[size] = value;
        size++;
    }

    /** Adds what was stated about the one row of another batch, as said of a row of this one. */
    public void addAll(Statements ofOne, int row) {
        for (int i = 0; i < ofOne.size; i++) {
            add(row, ofOne.rules[i], KINDS[ofOne.kinds[i]], ofOne.values[i]);
        }
    }

    /**
     * The same statements by row, and within a row by rule, kind and value, each once: an order that depends on nothing but
     * what was stated.
     *
     * @param batch number of rows of the batch
     */
    Sorted sorted(int batch) {
        int[] start = new int[batch + 1];
        for (int i = 0; i < size; i++) {
            start[rows[i] + 1]++;
        }
        for (int row = 0; row < batch; row++) {
            start[row + 1] += start[row];
        }
        int[] order = new int[size];
        int[] next = Arrays.copyOf(start, batch);
        for (int i = 0; i < size; i++) {
            order[next[rows[i]]++] = i;
        }
        for (int row = 0; row < batch; row++) {
            sort(order, start[row], start[row + 1]);
        }
        return distinct(order, start);
    }

    /** Insertion sort: a row has a handful of statements. */
    private void sort(int[] order, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int moving = order[i];
            int j = i - 1;
            while (j >= from && compare(order[j], moving) > 0) {
                order[j + 1] = order[j];
                j--;
            }
            order[j + 1] = moving;
        }
    }

    private int compare(int a, int b) {
        int byRule = Integer.compare(rules[a], rules[b]);
        if (byRule != 0) {
            return byRule;
        }
        int byKind = Byte.compare(kinds[a], kinds[b]);
        return byKind != 0 ? byKind : Long.compare(values[a], values[b]);
    }

    private Sorted distinct(int[] order, int[] start) {
        int batch = start.length - 1;
        int[] first = new int[batch + 1];
        int[] rule = new int[size];
        byte[] kind = new byte[size];
        long[] value = new long[size];
        int kept = 0;
        for (int row = 0; row < batch; row++) {
            for (int i = start[row]; i < start[row + 1]; i++) {
                if (i > start[row] && compare(order[i - 1], order[i]) == 0) {
                    continue;
                }
                rule[kept] = rules[order[i]];
                kind[kept] = kinds[order[i]];
                value[kept] = values[order[i]];
                kept++;
            }
            first[row + 1] = kept;
        }
        return new Sorted(first, rule, kind, value);
    }

    /** Statements by row: those of {@code row} are at {@code first(row)} up to, without, {@code first(row + 1)}. */
    static final class Sorted {
        private final int[] first;
        private final int[] rules;
        private final byte[] kinds;
        private final long[] values;

        Sorted(int[] first, int[] rules, byte[] kinds, long[] values) {
            this.first = first;
            this.rules = rules;
            this.kinds = kinds;
            this.values = values;
        }

        int first(int row) {
            return first[row];
        }

        int rule(int i) {
            return rules[i];
        }

        Statement kind(int i) {
            return KINDS[kinds[i]];
        }

        long value(int i) {
            return values[i];
        }
    }
}
