package io.sluice.rules.fast;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Wrong readings of a rule, each by one fault that somebody could have made in the reader or the maker of plans. */
final class PlantedFaults {
    /**
     * A wrong reading.
     *
     * @param fault what is wrong
     * @param condition the reading
     */
    record Planted(String fault, Condition condition) {}

    private PlantedFaults() {}

    static List<Planted> of(Condition condition) {
        List<Planted> planted = new ArrayList<>();
        if (condition instanceof Condition.Is is) {
            planted.add(new Planted("missed negation of " + is.atom(), new Condition.Is(is.atom(), !is.yes())));
            faults(is.atom())
                    .forEach((fault, atom) -> planted.add(new Planted(fault, new Condition.Is(atom, is.yes()))));
            return planted;
        }
        boolean all = condition instanceof Condition.All;
        List<Condition> parts = all ? ((Condition.All) condition).parts() : ((Condition.Any) condition).parts();
        if (parts.size() > 1) {
            planted.add(new Planted("&& and || exchanged", all ? new Condition.Any(parts) : new Condition.All(parts)));
        }
        for (int i = 0; i < parts.size(); i++) {
            List<Condition> fewer = new ArrayList<>(parts);
            fewer.remove(i);
            if (!fewer.isEmpty()) {
                planted.add(new Planted("dropped " + parts.get(i), join(all, fewer)));
            }
            for (Planted inside : of(parts.get(i))) {
                List<Condition> changed = new ArrayList<>(parts);
                changed.set(i, inside.condition());
                planted.add(new Planted(inside.fault(), join(all, changed)));
            }
        }
        return planted;
    }

    private static Condition join(boolean all, List<Condition> parts) {
        return all ? new Condition.All(parts) : new Condition.Any(parts);
    }

    private static SortedMap<String, Atom> faults(Atom atom) {
        SortedMap<String, Atom> faults = new TreeMap<>();
        if (atom instanceof Atom.Less less) {
            faults.put("<= for <", new Atom.Less(less.first(), less.second().plus(Amount.whole(1))));
            faults.put("one too few", new Atom.Less(less.first(), less.second().plus(Amount.whole(-1))));
            faults.put("sides exchanged", new Atom.Less(less.second(), less.first()));
            faults.put("other figure left", new Atom.Less(swapped(less.first()), less.second()));
            faults.put("other figure right", new Atom.Less(less.first(), swapped(less.second())));
        } else if (atom instanceof Atom.Equal equal) {
            faults.put(
                    "== off by one",
                    new Atom.Equal(equal.first(), equal.second().plus(Amount.whole(1))));
            faults.put("< for ==", new Atom.Less(equal.first(), equal.second()));
        } else if (atom instanceof Atom.OneOf oneOf) {
            for (String word : oneOf.words()) {
                TreeSet<String> fewer = new TreeSet<>(oneOf.words());
                fewer.remove(word);
                faults.put("word lost: " + word, new Atom.OneOf(oneOf.field(), fewer));
            }
        } else if (atom instanceof Atom.Same same) {
            faults.put("a field compared with itself", new Atom.Same(same.field(), same.field(), same.flags()));
        }
        return faults.entrySet().stream()
                .filter(e -> !e.getValue().equals(atom))
                .collect(TreeMap::new, (m, e) -> m.put(e.getKey(), e.getValue()), TreeMap::putAll);
    }

    /** The amount with the figures {@code one} and {@code two} exchanged. */
    private static Amount swapped(Amount amount) {
        SortedMap<Amount.Product, Long> terms = new TreeMap<>();
        amount.terms()
                .forEach((product, factor) -> terms.put(
                        new Amount.Product(
                                product.fields(),
                                product.figures().stream()
                                        .map(f -> f.equals("one") ? "two" : f.equals("two") ? "one" : f)
                                        .sorted()
                                        .toList()),
                        factor));
        return new Amount(terms);
    }
}
