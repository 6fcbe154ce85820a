package io.sluice.rules.diff;

import io.sluice.quantity.Units;
import io.sluice.rules.bench.PlainBook;
import io.sluice.rules.pack.DatedValue;
import io.sluice.rules.pack.Parameter;
import io.sluice.rules.pack.RuleInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two laws in what they mean: rules and figures, not their names, order or spelling.
 *
 * @param changes every difference in words, by rule or figure
 * @param renamed rules that have another name and no other difference, old by new
 * @param respelt rules that are written otherwise and mean the same
 * @param trusted rules of either law that are not seen through, each with the reason
 */
public record LawDifference(
        List<Change> changes,
        SortedMap<String, String> renamed,
        List<String> respelt,
        SortedMap<String, String> trusted) {
    public LawDifference {
        changes = List.copyOf(changes);
        respelt = List.copyOf(respelt);
    }

    /**
     * A difference.
     *
     * @param kind {@code added}, {@code removed} or {@code changed}
     * @param what the rule or figure
     * @param lines what differs
     */
    public record Change(String kind, String what, List<String> lines) {
        public Change {
            lines = List.copyOf(lines);
        }
    }

    /** Whether the two laws mean the same. */
    public boolean isNone() {
        return changes.isEmpty();
    }

    /** The difference of one law to another. */
    public static LawDifference of(PlainBook before, PlainBook after) {
        Maker maker = new Maker(before, after);
        maker.rules();
        TrustedChanges.add(before.book(), after.book(), maker.changes);
        maker.figures();
        return new LawDifference(
                maker.changes,
                maker.renamed,
                maker.respelt,
                TrustedChanges.notSeenThrough(before.book(), after.book()));
    }

    static final class Maker {
        private final PlainBook before;
        private final PlainBook after;
        private final List<Change> changes = new ArrayList<>();
        private final SortedMap<String, String> renamed = new TreeMap<>();
        private final List<String> respelt = new ArrayList<>();

        Maker(PlainBook before, PlainBook after) {
            this.before = before;
            this.after = after;
        }

        void rules() {
            SortedMap<String, RuleMeaning> old = meanings(before);
            SortedMap<String, RuleMeaning> now = meanings(after);
            rename(old, now);
            SortedSet<String> ids = new TreeSet<>(old.keySet());
            ids.addAll(now.keySet());
            for (String id : ids) {
                RuleMeaning one = old.get(id);
                RuleMeaning other = now.get(id);
                if (one == null && other != null) {
                    changes.add(new Change("added", "rule " + id, described(other)));
                } else if (one != null && other == null) {
                    changes.add(new Change("removed", "rule " + id, described(one)));
                } else if (one != null && other != null) {
                    compare(id, one, other);
                }
            }
        }

        private static SortedMap<String, RuleMeaning> meanings(PlainBook book) {
            SortedMap<String, RuleMeaning> meanings = new TreeMap<>();
            book.book().rules().stream()
                    .filter(rule -> !rule.trusted())
                    .forEach(rule -> meanings.put(rule.id(), new RuleMeaning(book, rule)));
            return meanings;
        }

        /** Takes pairs out that differ in their names alone. */
        private void rename(SortedMap<String, RuleMeaning> old, SortedMap<String, RuleMeaning> now) {
            List<String> gone =
                    old.keySet().stream().filter(id -> !now.containsKey(id)).toList();
            for (String id : gone) {
                for (RuleMeaning candidate : List.copyOf(now.values())) {
                    RuleMeaning one = old.get(id);
                    boolean fresh = !old.containsKey(candidate.info().id());
                    if (one != null && fresh && sameDays(one.info(), candidate.info()) && one.sameAs(candidate)) {
                        renamed.put(candidate.info().id(), id);
                        old.remove(id);
                        now.remove(candidate.info().id());
                    }
                }
            }
        }

        static boolean sameDays(RuleInfo one, RuleInfo other) {
            return one.from().equals(other.from()) && java.util.Objects.equals(one.until(), other.until());
        }

        private void compare(String id, RuleMeaning one, RuleMeaning other) {
            List<String> lines = new ArrayList<>();
            if (!one.sameAs(other)) {
                SortedSet<String> gone = new TreeSet<>(one.clauses());
                gone.removeAll(other.clauses());
                gone.forEach(c -> lines.add("no longer asks: " + c));
                SortedSet<String> fresh = new TreeSet<>(other.clauses());
                fresh.removeAll(one.clauses());
                fresh.forEach(c -> lines.add("now asks: " + c));
                if (!one.values().equals(other.values())) {
                    lines.add("said: " + String.join("; ", one.values()) + "; now says: "
                            + String.join("; ", other.values()));
                }
                if (one.info().phase() != other.info().phase()) {
                    lines.add("was asked in the phase " + one.info().phase().word() + ", now in "
                            + other.info().phase().word());
                }
            } else if (!one.clauses().equals(other.clauses()) || !one.values().equals(other.values())) {
                respelt.add(id);
            }
            if (!sameDays(one.info(), other.info())) {
                lines.add("was in force " + days(one.info()) + ", now " + days(other.info()));
            }
            if (!one.info().source().equals(other.info().source())) {
                lines.add("stood on " + one.info().source() + ", now on "
                        + other.info().source());
            }
            if (!lines.isEmpty()) {
                changes.add(new Change(
                        "changed",
                        "rule " + id + " (" + other.info().title().en() + "; source "
                                + other.info().source() + ")",
                        lines));
            }
        }

        private static List<String> described(RuleMeaning rule) {
            List<String> lines = new ArrayList<>();
            lines.add(
                    rule.info().title().en() + "; source " + rule.info().source() + ", in force " + days(rule.info()));
            rule.clauses().forEach(c -> lines.add("asks: " + c));
            lines.add("says: " + String.join("; ", rule.values()));
            return lines;
        }

        static String days(RuleInfo rule) {
            return "from " + rule.from() + (rule.until() == null ? "" : " to " + rule.until());
        }

        void figures() {
            SortedMap<String, Parameter> old = before.book().parameters();
            SortedMap<String, Parameter> now = after.book().parameters();
            SortedSet<String> names = new TreeSet<>(old.keySet());
            names.addAll(now.keySet());
            for (String name : names) {
                Parameter one = old.get(name);
                Parameter other = now.get(name);
                if (one == null && other != null) {
                    changes.add(new Change("added", "figure " + name, history(other)));
                } else if (one != null && other == null) {
                    changes.add(new Change("removed", "figure " + name, history(one)));
                } else if (one != null && other != null) {
                    compare(name, one, other);
                }
            }
        }

        private static List<String> history(Parameter parameter) {
            return parameter.values().stream()
                    .map(v -> "from " + v.from() + ": " + written(parameter, v))
                    .toList();
        }

        private void compare(String name, Parameter one, Parameter other) {
            NavigableSet<LocalDate> days = new TreeSet<>();
            one.values().forEach(v -> days.add(v.from()));
            other.values().forEach(v -> days.add(v.from()));
            List<String> lines = new ArrayList<>();
            for (LocalDate day : days) {
                DatedValue was = one.on(day).orElse(null);
                DatedValue is = other.on(day).orElse(null);
                boolean same = was != null && is != null && was.value() == is.value();
                if (!same && (was != null || is != null)) {
                    lines.add("from " + day + ": " + shown(one, was) + " -> " + shown(other, is));
                }
            }
            if (!lines.isEmpty()) {
                changes.add(new Change(
                        "changed", "figure " + name + " (" + other.title().en() + ")", lines));
            }
        }

        private static String shown(Parameter parameter, @Nullable DatedValue value) {
            return value == null ? "no value" : written(parameter, value);
        }

        private static String written(Parameter parameter, DatedValue value) {
            return Units.format(value.value(), parameter.dimension()) + " (" + value.source() + ", "
                    + value.status().word() + ")";
        }
    }
}
