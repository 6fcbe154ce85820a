package io.sluice.rules.diff;

import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.Opaque;
import io.sluice.rules.pack.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What differs between the trusted rules of two laws: their text, for what that means is not seen through. */
final class TrustedChanges {
    private TrustedChanges() {}

    /** The trusted rules of two laws, each with why it is not seen through. */
    static SortedMap<String, String> notSeenThrough(LawBook before, LawBook after) {
        SortedMap<String, String> reasons = new TreeMap<>();
        for (LawBook book : List.of(before, after)) {
            book.trusted().forEach(rule -> reasons.put(rule.id(), opaque(rule).why()));
        }
        return reasons;
    }

    /** Adds every trusted rule that is new, gone or written otherwise. */
    static void add(LawBook before, LawBook after, List<LawDifference.Change> changes) {
        SortedMap<String, RuleInfo> old = byId(before);
        SortedMap<String, RuleInfo> now = byId(after);
        SortedSet<String> ids = new TreeSet<>(old.keySet());
        ids.addAll(now.keySet());
        for (String id : ids) {
            RuleInfo one = old.get(id);
            RuleInfo other = now.get(id);
            if (one == null && other != null) {
                changes.add(new LawDifference.Change("added", "trusted rule " + id, described(other)));
            } else if (one != null && other == null) {
                changes.add(new LawDifference.Change("removed", "trusted rule " + id, described(one)));
            } else if (one != null && other != null) {
                List<String> lines = lines(one, other);
                if (!lines.isEmpty()) {
                    changes.add(new LawDifference.Change(
                            "changed",
                            "trusted rule " + id + " (" + other.title().en() + "; source " + other.source() + ")",
                            lines));
                }
            }
        }
    }

    private static SortedMap<String, RuleInfo> byId(LawBook book) {
        SortedMap<String, RuleInfo> rules = new TreeMap<>();
        book.trusted().forEach(rule -> rules.put(rule.id(), rule));
        return rules;
    }

    private static Opaque opaque(RuleInfo rule) {
        return Objects.requireNonNull(rule.opaque());
    }

    private static List<String> described(RuleInfo rule) {
        return List.of(
                rule.title().en() + "; source " + rule.source() + ", in force " + LawDifference.Maker.days(rule),
                "not seen through: " + opaque(rule).why());
    }

    private static List<String> lines(RuleInfo one, RuleInfo other) {
        List<String> lines = new ArrayList<>();
        if (!opaque(one).writtenAlike(opaque(other))) {
            List<String> gone = new ArrayList<>(opaque(one).lines());
            List<String> fresh = new ArrayList<>(opaque(other).lines());
            gone.removeAll(opaque(other).lines());
            fresh.removeAll(opaque(one).lines());
            lines.add("written otherwise; whether it means otherwise is not seen");
            gone.forEach(line -> lines.add("no longer: " + line));
            fresh.forEach(line -> lines.add("now: " + line));
        }
        if (!LawDifference.Maker.sameDays(one, other)) {
            lines.add("was in force " + LawDifference.Maker.days(one) + ", now " + LawDifference.Maker.days(other));
        }
        return lines;
    }
}
