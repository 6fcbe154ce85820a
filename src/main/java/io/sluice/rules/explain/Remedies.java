package io.sluice.rules.explain;

import io.sluice.rules.Field;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.logic.Condition;
import io.sluice.rules.logic.Intervals;
import io.sluice.rules.logic.Slice;
import io.sluice.rules.logic.Solver;
import io.sluice.rules.logic.Space;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The smallest changes of a row that meet a condition: of one field, exactly; else of two or three; else of as few as taking
 * back one change after another leaves. Fields that cannot change stay, ages only grow.
 */
final class Remedies {
    private static final int MOST_SHOWN = 5;

    private final Condition admits;
    private final Space space;
    private final SortedMap<String, Long> row;
    private final Predicate<SortedMap<String, Long>> decided;
    private final List<String> fields;
    private final List<Remedy> found = new ArrayList<>();

    private Remedies(
            Condition admits, Space space, SortedMap<String, Long> row, Predicate<SortedMap<String, Long>> decided) {
        this.admits = admits;
        this.space = space;
        this.row = row;
        this.decided = decided;
        this.fields = admits.fields().stream().filter(this::canChange).toList();
    }

    /**
     * Changes that admit a row, smallest first.
     *
     * @param admits what it takes
     * @param row the row as it is
     * @param decided whether a changed row is really admitted
     */
    static List<Remedy> of(
            Condition admits, Space space, SortedMap<String, Long> row, Predicate<SortedMap<String, Long>> decided) {
        Remedies remedies = new Remedies(admits, space, row, decided);
        remedies.single();
        for (int size = 2; size <= 3 && remedies.found.isEmpty(); size++) {
            remedies.several(new TreeSet<>(), 0, size);
        }
        if (remedies.found.isEmpty()) {
            remedies.any();
        }
        return remedies.found.stream()
                .sorted(Comparator.comparingInt((Remedy r) -> r.to().size()).thenComparingDouble(Remedy::size))
                .limit(MOST_SHOWN)
                .toList();
    }

    private boolean canChange(String field) {
        return !field.equals(Vocabulary.INSTRUMENT)
                && row.containsKey(field)
                && space.field(field).change() != Field.Change.NEVER;
    }

    private Intervals reach(String field) {
        Intervals domain = space.domain(field);
        return space.field(field).change() == Field.Change.GROWS
                ? domain.and(Intervals.of(row.getOrDefault(field, 0L), Long.MAX_VALUE))
                : domain;
    }

    private void single() {
        for (String field : fields) {
            Intervals values =
                    Slice.of(admits, field, f -> row.getOrDefault(f, 0L)).and(reach(field));
            if (!values.isEmpty()) {
                SortedMap<String, Long> to = new TreeMap<>();
                to.put(field, values.nearest(row.getOrDefault(field, 0L)));
                SortedMap<String, Intervals> anyOf = new TreeMap<>();
                if (space.field(field).isCode() || space.field(field).isFlag()) {
                    anyOf.put(field, values);
                }
                add(to, anyOf);
            }
        }
    }

    private void several(Set<String> chosen, int from, int size) {
        if (chosen.size() == size) {
            SortedMap<String, Long> to = solve(chosen);
            if (to != null && to.size() == size) {
                add(to, new TreeMap<>());
            }
            return;
        }
        for (int i = from; i < fields.size(); i++) {
            Set<String> more = new TreeSet<>(chosen);
            more.add(fields.get(i));
            several(more, i + 1, size);
        }
    }

    private void any() {
        SortedMap<String, Long> to = solve(new TreeSet<>(fields));
        if (to != null && !to.isEmpty()) {
            add(to, new TreeMap<>());
        }
    }

    /** Values of some fields that admit the row, each as near to its present one as the others allow. */
    private @Nullable SortedMap<String, Long> solve(Set<String> free) {
        Solver.Answer answer = Solver.find(
                admits,
                f -> free.contains(f) ? reach(f) : Intervals.of(row.getOrDefault(f, 0L), row.getOrDefault(f, 0L)),
                row::get);
        if (!answer.isFound()) {
            return null;
        }
        SortedMap<String, Long> changed = new TreeMap<>(row);
        free.forEach(f -> changed.put(f, answer.row().getOrDefault(f, row.getOrDefault(f, 0L))));
        SortedMap<String, Long> to = new TreeMap<>();
        for (String field : free) {
            Intervals values =
                    Slice.of(admits, field, f -> changed.getOrDefault(f, 0L)).and(reach(field));
            if (!values.isEmpty()) {
                changed.put(field, values.nearest(row.getOrDefault(field, 0L)));
            }
        }
        for (String field : free) {
            long now = changed.getOrDefault(field, 0L);
            if (now != row.getOrDefault(field, 0L)) {
                to.put(field, now);
            }
        }
        return to;
    }

    private void add(SortedMap<String, Long> to, SortedMap<String, Intervals> anyOf) {
        SortedMap<String, Long> changed = new TreeMap<>(row);
        changed.putAll(to);
        if (decided.test(changed)) {
            found.add(new Remedy(to, anyOf, size(to)));
        }
    }

    private double size(SortedMap<String, Long> to) {
        double size = 0;
        for (String field : to.keySet()) {
            long now = row.getOrDefault(field, 0L);
            boolean word = space.field(field).isCode() || space.field(field).isFlag();
            size += word
                    ? 1
                    : Math.abs((double) to.getOrDefault(field, 0L) - now) / Math.max(1, Math.abs((double) now));
        }
        return size;
    }
}
