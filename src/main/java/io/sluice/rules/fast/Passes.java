package io.sluice.rules.fast;

/**
 * The sweeps there are. Where a value rules out statements, the sets left on either side of a question are {@code yes} and
 * {@code no}; a mask of 64 equal bits chooses between them.
 */
final class Passes {
    private static final int SIGN = Long.SIZE - 1;

    private Passes() {}

    /** All bits when {@code a} is less than {@code b}, else none; right for any two numbers. */
    private static long less(long a, long b) {
        return ((a & ~b) | (~(a ^ b) & (a - b))) >> SIGN;
    }

    /** All bits when the number is not 0, else none. */
    private static long some(long a) {
        return (a | -a) >> SIGN;
    }

    /** What a number leaves that is less than a bound, or not. */
    record Below(int column, int word, long bound, long yes, long no) implements Pass {
        @Override
        public void sweep(long[][] columns, long[][] sets, int from, int to) {
            long[] numbers = columns[column];
            long[] set = sets[word];
            long choose = yes ^ no;
            for (int row = from; row < to; row++) {
                set[row] &= no ^ (choose & less(numbers[row], bound));
            }
        }

        @Override
        public long left(long[][] columns, int row) {
            return columns[column][row] < bound ? yes : no;
        }

        @Override
        public long reach() {
            return ~(yes & no);
        }
    }

    /** What a number leaves that equals another, or not. */
    record Equals(int column, int word, long value, long yes, long no) implements Pass {
        @Override
        public void sweep(long[][] columns, long[][] sets, int from, int to) {
            long[] numbers = columns[column];
            long[] set = sets[word];
            long choose = yes ^ no;
            for (int row = from; row < to; row++) {
                set[row] &= yes ^ (choose & some(numbers[row] ^ value));
            }
        }

        @Override
        public long left(long[][] columns, int row) {
            return columns[column][row] == value ? yes : no;
        }

        @Override
        public long reach() {
            return ~(yes & no);
        }
    }

    /** What two equal columns leave, or two that differ; {@code flags} are equal when both are 0 or both are not. */
    record Same(int first, int second, boolean flags, int word, long yes, long no) implements Pass {
        @Override
        public void sweep(long[][] columns, long[][] sets, int from, int to) {
            long[] a = columns[first];
            long[] b = columns[second];
            long[] set = sets[word];
            long choose = yes ^ no;
            for (int row = from; row < to; row++) {
                long differ = flags ? some(a[row]) ^ some(b[row]) : some(a[row] ^ b[row]);
                set[row] &= yes ^ (choose & differ);
            }
        }

        @Override
        public long left(long[][] columns, int row) {
            long a = columns[first][row];
            long b = columns[second][row];
            return (flags ? (a != 0) == (b != 0) : a == b) ? yes : no;
        }

        @Override
        public long reach() {
            return ~(yes & no);
        }
    }

    /** What is left when one multiple of a column is less than a multiple of another, or not. */
    record MultipleBelow(int first, long firstFactor, int second, long secondFactor, int word, long yes, long no)
            implements Pass {
        @Override
        public void sweep(long[][] columns, long[][] sets, int from, int to) {
            long[] a = columns[first];
            long[] b = columns[second];
            long[] set = sets[word];
            long choose = yes ^ no;
            for (int row = from; row < to; row++) {
                set[row] &= no ^ (choose & less(a[row] * firstFactor, b[row] * secondFactor));
            }
        }

        @Override
        public long left(long[][] columns, int row) {
            return columns[first][row] * firstFactor < columns[second][row] * secondFactor ? yes : no;
        }

        @Override
        public long reach() {
            return ~(yes & no);
        }
    }

    /** What is left when one computed number is less than another, or equal to it, or not. */
    record Computed(Sum first, boolean equal, Sum second, int word, long yes, long no) implements Pass {
        @Override
        public void sweep(long[][] columns, long[][] sets, int from, int to) {
            long[] a = first.of(columns, from, to);
            long[] b = second.of(columns, from, to);
            long[] set = sets[word];
            long choose = yes ^ no;
            for (int row = from; row < to; row++) {
                long left = a[row - from];
                long right = b[row - from];
                set[row] &= no ^ (choose & (equal ? ~some(left ^ right) : less(left, right)));
            }
        }

        @Override
        public long left(long[][] columns, int row) {
            long left = first.at(columns, row);
            long right = second.at(columns, row);
            return (equal ? left == right : left < right) ? yes : no;
        }

        @Override
        public long reach() {
            return ~(yes & no);
        }
    }
}
