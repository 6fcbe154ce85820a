package io.sluice.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Lets only rows through whose cell, draw, arm and replication the run has: a file that somebody else wrote may hold others. */
final class KnownKeys {
    /** A key and whether it may have a code. */
    private record Known(int place, String key, IntPredicate codes) {}

    private final List<Known> known = new ArrayList<>();

    KnownKeys(Manifest manifest, Selection selection) {
        add(selection, 0, code -> 0 <= code && code < manifest.plan().cells());
        add(selection, 1, named(manifest.dimensions().of("draws")));
        add(selection, 2, named(manifest.dimensions().arms()));
        add(selection, Table.REPLICATION, code -> 0 <= code && code < manifest.replications());
    }

    private void add(Selection selection, int common, IntPredicate codes) {
        String key = Table.COMMON_KEYS.get(common).name();
        int place = selection.keys().indexOf(key);
        if (place >= 0) {
            known.add(new Known(place, key, codes));
        }
    }

    /** The codes of a list; 0 alone where the run has no such list. */
    private static IntPredicate named(List<Dimensions.Member> members) {
        Set<Integer> codes = members.isEmpty()
                ? Set.of(0)
                : members.stream().map(Dimensions.Member::code).collect(Collectors.toSet());
        return codes::contains;
    }

    /** The visitor, but for rows that no run has. */
    RowSource.Visitor before(RowSource.Visitor visitor) {
        return (keys, words) -> {
            for (Known each : known) {
                if (!each.codes().test(keys[each.place()])) {
                    throw RunException.input("A row has " + each.key() + " " + keys[each.place()]
                            + ", which the run does not have. 'sluice verify' says what else was changed in it.");
                }
            }
            visitor.row(keys, words);
        };
    }
}
