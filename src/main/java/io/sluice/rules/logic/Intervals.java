package io.sluice.rules.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A set of whole numbers as intervals, both ends inclusive, ascending, none touching the next. Immutable. */
public final class Intervals {
    /** No number. */
    public static final Intervals NONE = new Intervals(new long[0]);

    /** Every number a field can hold. */
    public static final Intervals ALL = of(Long.MIN_VALUE, Long.MAX_VALUE);

    private final long[] ends;

    private Intervals(long[] ends) {
        this.ends = ends;
    }

    /** The numbers from {@code low} to {@code high}; none when {@code low} is the greater. */
    public static Intervals of(long low, long high) {
        return low > high ? NONE : new Intervals(new long[] {low, high});
    }

    /** These numbers alone. */
    public static Intervals points(List<Long> numbers) {
        List<Long> sorted = numbers.stream().distinct().sorted().toList();
        List<Long> ends = new ArrayList<>();
        for (long number : sorted) {
            append(ends, number, number);
        }
        return made(ends);
    }

    /** How many intervals there are. */
    public int size() {
        return ends.length / 2;
    }

    /** The least number of an interval. */
    public long low(int interval) {
        return ends[2 * interval];
    }

    /** The greatest number of an interval. */
    public long high(int interval) {
        return ends[2 * interval + 1];
    }

    /** The least number of all. */
    public long min() {
        return ends[0];
    }

    /** The greatest number of all. */
    public long max() {
        return ends[ends.length - 1];
    }

    /** Whether it holds no number. */
    public boolean isEmpty() {
        return ends.length == 0;
    }

    /** Whether it holds a single number. */
    public boolean isPoint() {
        return ends.length == 2 && ends[0] == ends[1];
    }

    /** Whether it holds a number. */
    public boolean contains(long number) {
        for (int i = 0; i < ends.length; i += 2) {
            if (number >= ends[i] && number <= ends[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** Whether it holds every number of another set. */
    public boolean containsAll(Intervals other) {
        return other.and(not()).isEmpty();
    }

    /** The numbers in both. */
    public Intervals and(Intervals other) {
        List<Long> both = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < size() && j < other.size()) {
            long low = Math.max(low(i), other.low(j));
            long high = Math.min(high(i), other.high(j));
            if (low <= high) {
                append(both, low, high);
            }
            if (high(i) < other.high(j)) {
                i++;
            } else {
                j++;
            }
        }
        return made(both);
    }

    /** The numbers in one or both. */
    public Intervals or(Intervals other) {
        return not().and(other.not()).not();
    }

    /** All other numbers. */
    public Intervals not() {
        List<Long> rest = new ArrayList<>();
        long next = Long.MIN_VALUE;
        boolean open = true;
        for (int i = 0; i < size(); i++) {
            if (low(i) > next) {
                append(rest, next, low(i) - 1);
            }
            open = high(i) < Long.MAX_VALUE;
            next = open ? high(i) + 1 : Long.MAX_VALUE;
        }
        if (open) {
            append(rest, next, Long.MAX_VALUE);
        }
        return made(rest);
    }

    /** The number of the set that is nearest to one; the lower of two equally near. */
    public long nearest(long number) {
        long best = ends[0];
        for (int i = 0; i < size(); i++) {
            long candidate = Math.max(low(i), Math.min(high(i), number));
            if (i == 0 || distance(candidate, number) < distance(best, number)) {
                best = candidate;
            }
        }
        return best;
    }

    private static double distance(long a, long b) {
        return Math.abs((double) a - (double) b);
    }

    private static void append(List<Long> ends, long low, long high) {
        int last = ends.size() - 1;
        if (last > 0 && ends.get(last) != Long.MAX_VALUE && ends.get(last) + 1 >= low) {
            ends.set(last, high);
        } else {
            ends.add(low);
            ends.add(high);
        }
    }

    private static Intervals made(List<Long> ends) {
        return ends.isEmpty()
                ? NONE
                : new Intervals(ends.stream().mapToLong(Long::longValue).toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Intervals intervals && Arrays.equals(ends, intervals.ends);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ends);
    }

    @Override
    public String toString() {
        return Arrays.toString(ends);
    }
}
