package io.sluice.rules.pack;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which packs a pack may take words from: itself, those it extends or changes, and those they extend in turn. */
final class Visibility {
    private Visibility() {}

    static SortedSet<String> of(Pack pack, Collection<Pack> packs) {
        Map<String, Pack> byId = packs.stream().collect(Collectors.toMap(Pack::id, Function.identity(), (a, b) -> a));
        SortedSet<String> seen = new TreeSet<>();
        Deque<Pack> open = new ArrayDeque<>();
        open.add(pack);
        while (!open.isEmpty()) {
            Pack next = open.remove();
            if (seen.add(next.id())) {
                next.extendsPacks().stream()
                        .filter(byId::containsKey)
                        .map(byId::get)
                        .forEach(open::add);
                next.changesPacks().stream()
                        .filter(byId::containsKey)
                        .map(byId::get)
                        .forEach(open::add);
            }
        }
        return seen;
    }
}
