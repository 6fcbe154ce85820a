package io.sluice.rules.pack;

import io.sluice.rules.Vocabulary;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Nearest;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads several packs, each checked against those it builds on. */
final class PackSet {
    private final Path root;
    private final Profile profile;
    private final Diagnostics diagnostics;
    private final SortedMap<String, Draft> drafts = new TreeMap<>();

    private PackSet(Path root, Profile profile, Diagnostics diagnostics) {
        this.root = root;
        this.profile = profile;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads and checks packs.
     *
     * @param withBases whether packs that reforms change are read too; otherwise it is a fault when one is missing. What a
     *     pack extends is always read
     */
    static SortedMap<String, Draft> read(
            Path root,
            Collection<String> ids,
            boolean withBases,
            Profile profile,
            Vocabulary vocabulary,
            Diagnostics diagnostics) {
        PackSet set = new PackSet(root, profile, diagnostics);
        set.readAll(ids, withBases);
        for (Draft draft : set.drafts.values()) {
            draft.incomplete |= !set.drafts.keySet().containsAll(needs(draft).keySet());
        }
        for (Draft draft : set.drafts.values()) {
            Scope scope = new Scope(vocabulary, visible(draft, set.drafts));
            DrlCheck.check(draft, scope, diagnostics);
            set.checkSources(draft, scope);
        }
        return set.drafts;
    }

    private record Wanted(String id, @Nullable Place named) {}

    private void readAll(Collection<String> ids, boolean withBases) {
        Deque<Wanted> open = new ArrayDeque<>();
        SortedSet<String> asked = new TreeSet<>(ids);
        asked.forEach(id -> open.add(new Wanted(id, null)));
        SortedSet<String> seen = new TreeSet<>();
        while (!open.isEmpty()) {
            Wanted next = open.remove();
            if (!seen.add(next.id())) {
                continue;
            }
            Path folder = PackFolder.find(root, next.id(), next.named(), diagnostics);
            Draft draft = folder == null ? null : PackReader.read(next.id(), folder, profile, diagnostics);
            if (draft == null) {
                continue;
            }
            drafts.put(draft.id, draft);
            draft.extendsPacks.forEach((base, place) -> open.add(new Wanted(base, place)));
            if (withBases) {
                draft.changesPacks.forEach((base, place) -> open.add(new Wanted(base, place)));
            }
        }
        drafts.values().forEach(this::checkChanged);
        PackPackages.check(drafts.values(), diagnostics);
        drafts.values().forEach(this::checkCircle);
    }

    /** A reform does not bring what it changes: a world without that pack would get it back unawares. */
    private void checkChanged(Draft draft) {
        draft.changesPacks.forEach((base, place) -> {
            if (!drafts.containsKey(base) && PackFolder.find(root, base, place, diagnostics) != null) {
                place.report(
                        diagnostics,
                        "missing-pack",
                        draft.id + " changes " + base + ", which is not among the packs asked for",
                        "add " + base + " to the packs, or leave " + draft.id + " out");
            }
        });
    }

    /** A pack that builds on itself, by way of others or not, says nothing about which law comes first. */
    private void checkCircle(Draft draft) {
        needs(draft).forEach((base, place) -> {
            List<String> way = way(base, draft.id);
            if (!way.isEmpty()) {
                place.report(
                        diagnostics,
                        "circle",
                        "packs build on each other in a circle: " + draft.id + " -> " + String.join(" -> ", way),
                        "take one of these out of 'extends' or 'changes-packs'");
            }
        });
    }

    /** The packs from one to another that it builds on, both included; empty when it does not. */
    private List<String> way(String from, String to) {
        Map<String, String> cameFrom = new TreeMap<>(Map.of(from, from));
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !cameFrom.containsKey(to)) {
            String next = open.remove();
            Draft draft = drafts.get(next);
            for (String base : draft == null ? List.<String>of() : needs(draft).keySet()) {
                if (cameFrom.putIfAbsent(base, next) == null) {
                    open.add(base);
                }
            }
        }
        Deque<String> way = new ArrayDeque<>();
        for (String at = to; cameFrom.containsKey(at); at = cameFrom.get(at)) {
            way.addFirst(at);
            if (at.equals(from)) {
                return List.copyOf(way);
            }
        }
        return List.of();
    }

    private static Map<String, Place> needs(Draft draft) {
        Map<String, Place> needs = new TreeMap<>(draft.extendsPacks);
        needs.putAll(draft.changesPacks);
        return needs;
    }

    /** A pack and those it may take words from. */
    static Collection<Draft> visible(Draft draft, SortedMap<String, Draft> all) {
        SortedMap<String, Draft> seen = new TreeMap<>();
        Deque<Draft> open = new ArrayDeque<>(List.of(draft));
        while (!open.isEmpty()) {
            Draft next = open.remove();
            if (seen.putIfAbsent(next.id, next) == null) {
                needs(next).keySet().stream()
                        .filter(all::containsKey)
                        .map(all::get)
                        .forEach(open::add);
            }
        }
        return seen.values();
    }

    private void checkSources(Draft draft, Scope scope) {
        if (scope.isIncomplete()) {
            return;
        }
        draft.namedSources.forEach((place, key) -> {
            if (!scope.sources().containsKey(key) && !key.equals(RuleHead.PROPOSAL)) {
                String near = Nearest.hint(key, scope.sources().keySet());
                String known = "write it under sources: in pack.yaml; known: " + PackReader.listed(scope.sources());
                place.report(
                        diagnostics, "unknown-source", "there is no source '" + key + "'", near != null ? near : known);
            }
        });
    }
}
