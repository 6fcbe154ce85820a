package io.sluice.rules.fast;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What must hold of a row, with negations moved down to the questions. */
sealed interface Condition {
    /** The answer to a question must be this. */
    record Is(Atom atom, boolean yes) implements Condition {}

    /** All must hold. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one must hold. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** A rule with more alternatives than this is left to a session. */
    int MOST_ALTERNATIVES = 64;

    /**
     * The ways to fulfil it: the answers of one of these sets must all be given.
     *
     * @throws Unseen when there are more than {@link #MOST_ALTERNATIVES}
     */
    default List<Set<Is>> alternatives() {
        if (this instanceof Is is) {
            return List.of(Set.of(is));
        }
        List<Set<Is>> ways = new ArrayList<>();
        if (this instanceof Any any) {
            any.parts().forEach(part -> ways.addAll(part.alternatives()));
        } else {
            ways.add(Set.of());
            for (Condition part : ((All) this).parts()) {
                List<Set<Is>> before = List.copyOf(ways);
                ways.clear();
                for (Set<Is> way : before) {
                    for (Set<Is> more : part.alternatives()) {
                        Set<Is> both = new LinkedHashSet<>(way);
                        both.addAll(more);
                        ways.add(both);
                    }
                    few(ways);
                }
            }
        }
        few(ways);
        return List.copyOf(ways);
    }

    private static void few(List<Set<Is>> ways) {
        if (ways.size() > MOST_ALTERNATIVES) {
            throw new Unseen("its conditions can be met in more than " + MOST_ALTERNATIVES + " ways");
        }
    }
}
