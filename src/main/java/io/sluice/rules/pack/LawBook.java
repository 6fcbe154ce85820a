package io.sluice.rules.pack;

import io.sluice.quantity.Dimension;
import io.sluice.rules.Vocabulary;
import io.sluice.scenario.text.Diagnostics;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The law of one world: packs and reforms merged, with every rule's days in force and every parameter's history after all
 * changes. The order in which packs were named means nothing. Immutable.
 */
public final class LawBook {
    private final List<Pack> packs;
    private final List<RuleInfo> rules;
    private final SortedMap<String, Parameter> parameters;
    private final SortedMap<String, Instrument> instruments;
    private final SortedMap<String, Source> sources;
    private final List<LocalDate> windows;
    /** By instrument the first day on which the book speaks of it. */
    private final Map<String, LocalDate> begins;

    private final String digest;

    LawBook(
            List<Pack> packs,
            List<RuleInfo> rules,
            SortedMap<String, Parameter> parameters,
            SortedMap<String, Instrument> instruments,
            SortedMap<String, Source> sources,
            String digest) {
        this.packs = List.copyOf(packs);
        this.rules = List.copyOf(rules);
        this.parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        this.instruments = Collections.unmodifiableSortedMap(new TreeMap<>(instruments));
        this.sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
        this.windows = List.copyOf(daysOfChange(rules, parameters));
        this.digest = digest;
        Map<String, LocalDate> first = new HashMap<>();
        instruments.keySet().forEach(instrument -> first.put(instrument, begins(instrument)));
        this.begins = Map.copyOf(first);
    }

    /**
     * Reads packs as enacted and merges them.
     *
     * @param rulesRoot the folder that holds all packs
     * @param packIds ids of the packs, in any order
     * @return the book, or null when a fault was added to {@code diagnostics}
     */
    public static @Nullable LawBook load(Path rulesRoot, List<String> packIds, Diagnostics diagnostics) {
        return load(rulesRoot, LawRequest.of(packIds), diagnostics);
    }

    /**
     * Reads packs and those they extend, merges them and applies all changes: first those of reforms among the packs, then
     * those asked for. What a reform changes has to be among the packs.
     *
     * @param rulesRoot the folder that holds all packs
     * @return the book, or null when a fault was added to {@code diagnostics}
     */
    public static @Nullable LawBook load(Path rulesRoot, LawRequest request, Diagnostics diagnostics) {
        return load(rulesRoot, request, false, Vocabulary.standard(), diagnostics);
    }

    /**
     * Reads packs together with all that they extend or change, as {@code sluice rules check} does.
     *
     * @param rulesRoot the folder that holds all packs
     * @return the book, or null when a fault was added to {@code diagnostics}
     */
    public static @Nullable LawBook loadWithBases(Path rulesRoot, List<String> packIds, Diagnostics diagnostics) {
        return loadWithBases(rulesRoot, packIds, Profile.STRICT, diagnostics);
    }

    /** The same, in a language. */
    public static @Nullable LawBook loadWithBases(
            Path rulesRoot, List<String> packIds, Profile profile, Diagnostics diagnostics) {
        return load(rulesRoot, LawRequest.of(packIds).in(profile), true, Vocabulary.standard(), diagnostics);
    }

    /**
     * Reads all packs of a folder but the reforms, as one law.
     *
     * @param rulesRoot the folder that holds all packs
     * @return the book, or null when a fault was added to {@code diagnostics}
     */
    public static @Nullable LawBook enacted(Path rulesRoot, Diagnostics diagnostics) {
        List<String> packs = PackFolder.all(rulesRoot).stream()
                .filter(id -> !id.startsWith("reforms/"))
                .toList();
        return load(rulesRoot, packs, diagnostics);
    }

    static @Nullable LawBook load(
            Path rulesRoot, LawRequest request, boolean withBases, Vocabulary vocabulary, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        SortedMap<String, Draft> drafts =
                PackSet.read(rulesRoot, request.packs(), withBases, request.profile(), vocabulary, own);
        LawBook book = LawMerge.merge(drafts, request, own);
        diagnostics.addAll(own);
        return own.hasErrors() ? null : book;
    }

    /** The same law with other histories of some of its figures, by file name. */
    public LawBook with(SortedMap<String, Parameter> changed) {
        SortedMap<String, Parameter> all = new TreeMap<>(parameters);
        StringBuilder text = new StringBuilder(digest);
        changed.forEach((name, parameter) -> {
            if (all.replace(name, parameter) == null) {
                throw new IllegalArgumentException("there is no figure '" + name + "' in this law");
            }
            parameter.values().forEach(value -> text.append('\n')
                    .append(name)
                    .append(' ')
                    .append(value.from())
                    .append(' ')
                    .append(value.value()));
        });
        return new LawBook(packs, rules, all, instruments, sources, LawDigest.sha256(text.toString()));
    }

    /** The packs merged here, sorted by id, with those they extend. */
    public List<Pack> packs() {
        return packs;
    }

    /** A pack by its id. */
    public Pack pack(String id) {
        return packs.stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no pack " + id + " in this law book"));
    }

    /**
     * The rules that are in force on some day, sorted by id, with the days that hold after all changes. A rule in a pack's
     * files that is not listed here is switched off for good.
     */
    public List<RuleInfo> rules() {
        return rules;
    }

    /** The rules among them that are compiled as they are and not seen through, sorted by id. */
    public List<RuleInfo> trusted() {
        return rules.stream().filter(RuleInfo::trusted).toList();
    }

    /**
     * Whether a rate of a rule may be more than the whole: it reads a multiple, or no figure by which its rate could be told to
     * be a share, or is not seen through.
     */
    public boolean givesMultiple(RuleInfo rule) {
        return rule.trusted()
                || rule.reads().isEmpty()
                || rule.reads().stream()
                        .map(parameters::get)
                        .anyMatch(figure -> figure != null && figure.dimension() == Dimension.MULTIPLE);
    }

    /** All parameters with the values that hold after all changes, by file name. */
    public SortedMap<String, Parameter> parameters() {
        return parameters;
    }

    /**
     * Whether a pack declares an instrument and the first rule that names it has begun by a day: a rule of a pack that declares it, or of any
     * pack where those have none. An instrument that no rule ever names has begun.
     */
    public boolean speaksOf(String instrument, LocalDate day) {
        LocalDate first = begins.get(instrument);
        return first != null && !day.isBefore(first);
    }

    /** The first day on which the book speaks of an instrument that a pack declares. */
    private LocalDate begins(String instrument) {
        List<RuleInfo> naming = rules.stream()
                .filter(rule -> rule.instruments().contains(instrument))
                .toList();
        List<RuleInfo> own = naming.stream()
                .filter(rule -> pack(rule.pack()).instruments().containsKey(instrument))
                .toList();
        return (own.isEmpty() ? naming : own)
                .stream().map(RuleInfo::from).min(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    }

    /** All instruments by id. */
    public SortedMap<String, Instrument> instruments() {
        return instruments;
    }

    /** All sources by key. */
    public SortedMap<String, Source> sources() {
        return sources;
    }

    /** The rules in force on a day, sorted by id. */
    public List<RuleInfo> inForceOn(LocalDate day) {
        return rules.stream().filter(r -> r.inForceOn(day)).toList();
    }

    /** The values in force on a day by file name, in each parameter's scale; parameters without one are left out. */
    public SortedMap<String, Long> valuesOn(LocalDate day) {
        SortedMap<String, Long> values = new TreeMap<>();
        parameters.forEach((name, p) -> p.on(day).ifPresent(v -> values.put(name, v.value())));
        return values;
    }

    /**
     * The parameters that rules of a pack can read, by file name: its own and those of the packs it extends or changes,
     * with their values after all changes.
     */
    public SortedMap<String, Parameter> parametersOf(String pack) {
        SortedMap<String, Parameter> visible = new TreeMap<>();
        for (String id : Visibility.of(pack(pack), packs)) {
            for (String name : pack(id).parameters().keySet()) {
                visible.put(name, Objects.requireNonNull(parameters.get(name)));
            }
        }
        return visible;
    }

    /**
     * The days on which the law changes, sorted: each is the first day of a span in which the same rules and values hold.
     * Before the first no rule is in force and no parameter has a value.
     */
    public List<LocalDate> windows() {
        return windows;
    }

    /** The first day of the span a day lies in; {@link LocalDate#MIN} before the first change. */
    public LocalDate since(LocalDate day) {
        LocalDate first = LocalDate.MIN;
        for (LocalDate change : windows) {
            if (change.isAfter(day)) {
                break;
            }
            first = change;
        }
        return first;
    }

    /** SHA-256 in hex over ids, canonical rule text, days and values; comments, spacing and file order do not change it. */
    public String digest() {
        return digest;
    }

    private static NavigableSet<LocalDate> daysOfChange(List<RuleInfo> rules, SortedMap<String, Parameter> parameters) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (RuleInfo rule : rules) {
            days.add(rule.from());
            if (rule.until() != null) {
                days.add(rule.until().plusDays(1));
            }
        }
        for (Parameter parameter : parameters.values()) {
            parameter.values().forEach(v -> days.add(v.from()));
        }
        return days;
    }
}
