package io.sluice.results;

import io.sluice.scenario.file.Limit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replications that follow one another.
 *
 * @param first the first, from 0
 * @param last the last, inclusive
 */
record Range(int first, int last) {
    private static final Pattern NAME = Pattern.compile("(\\d{5,9})-(\\d{5,9})");

    Range {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("Not a range of replications: " + first + " to " + last + ".");
        }
    }

    /** The range a folder name stands for; empty if it stands for none. */
    static List<Range> parse(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return List.of();
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = Integer.parseInt(matcher.group(2));
        return last < first || last >= Limit.REPLICATIONS.most() ? List.of() : List.of(new Range(first, last));
    }

    /** Its name as a folder: both numbers with at least five digits, so that names sort like numbers. */
    String folder() {
        return pad(first) + "-" + pad(last);
    }

    int size() {
        return last - first + 1;
    }

    boolean contains(int replication) {
        return first <= replication && replication <= last;
    }

    boolean overlaps(Range other) {
        return first <= other.last && other.first <= last;
    }

    /** The numbers below a limit that none of the ranges contains, in order. */
    static List<Integer> missing(Collection<Range> present, int limit) {
        boolean[] there = new boolean[limit];
        for (Range range : present) {
            for (int r = range.first; r <= range.last && r < limit; r++) {
                there[r] = true;
            }
        }
        List<Integer> missing = new ArrayList<>();
        for (int r = 0; r < limit; r++) {
            if (!there[r]) {
                missing.add(r);
            }
        }
        return missing;
    }

    private static String pad(int number) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, 5 - digits.length())) + digits;
    }
}
