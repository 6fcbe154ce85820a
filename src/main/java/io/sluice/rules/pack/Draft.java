package io.sluice.rules.pack;

import io.sluice.rules.drl.DrlTree;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.drl.ast.descr.PackageDescr;
import org.jspecify.annotations.Nullable;

/** A pack while it is being read: what its own files say, before it is checked against the packs it builds on. */
final class Draft {
    final String id;
    final Path folder;
    final PackListing listing;
    final SourceFile file;
    Title title;
    final SortedMap<String, Place> extendsPacks = new TreeMap<>();
    final SortedMap<String, Place> changesPacks = new TreeMap<>();

    @Nullable
    String why;

    @Nullable
    String source;

    final SortedMap<String, Source> sources = new TreeMap<>();
    final SortedMap<String, Instrument> instruments = new TreeMap<>();
    final SortedMap<String, Parameter> parameters = new TreeMap<>();
    final SortedMap<String, Place> switchedOff = new TreeMap<>();
    /** Sources that values name, each where it is named. */
    final Map<Place, String> namedSources = new LinkedHashMap<>();

    /** Parameters that are written but could not be read whole, by their name in DRL. */
    final SortedSet<String> unreadFigures = new TreeSet<>();

    /** Whether the file of parameters could not be read at all. */
    boolean figuresUnread;

    /** Whether words that others declare may be missing: a base is, or pack.yaml has faults. */
    boolean incomplete;

    /** Whether the pack has the keys of a reform but does not say what it changes. */
    boolean reformByKeys;

    final List<Change> changes = new ArrayList<>();
    final List<DrlTree> trees = new ArrayList<>();

    /** The trees among them of trusted files, with what Drools reads in each. */
    final Map<DrlTree, PackageDescr> trusted = new IdentityHashMap<>();

    final List<CheckedRule> rules = new ArrayList<>();

    @Nullable
    SortedSet<String> expectChanged;

    Place expectPlace;

    Draft(String id, Path folder, PackListing listing, SourceFile file) {
        this.id = id;
        this.folder = folder;
        this.listing = listing;
        this.file = file;
        this.title = new Title(id, id);
        this.expectPlace = new Place(file, new Mark(1, 1, 1));
    }

    /**
     * A rule that passed its check, with what later checks need.
     *
     * @param info what others know of it
     * @param canonical its conditions and consequence in canonical text
     * @param reads where it reads each parameter
     * @param group the group of its change, when a reform brings it
     */
    record CheckedRule(
            RuleInfo info,
            String canonical,
            Map<String, Place> reads,
            @Nullable String group) {}

    /** The top of its {@code pack.yaml}. */
    Place top() {
        return new Place(file, new Mark(1, 1, 1));
    }

    boolean isReform() {
        return !changesPacks.isEmpty() || reformByKeys;
    }

    /** The DRL package of a pack: {@code cn/national-fund} is {@code cn.national_fund}, {@code cn-bj/6g} is {@code cn_bj._6g}. */
    String drlPackage() {
        return drlPackage(id);
    }

    /** The package of its strict files, or that of its trusted ones: what those declare must not reach the others. */
    String drlPackage(DrlTree tree) {
        return trusted.containsKey(tree) ? drlPackage() + ".trusted" : drlPackage();
    }

    static String drlPackage(String id) {
        return id.replace('-', '_').replace('/', '.').replaceAll("(^|\\.)(?=[0-9])", "$1_");
    }

    Pack finish() {
        List<RuleFile> files = trees.stream()
                .map(t ->
                        trusted.containsKey(t) ? RuleFile.trusted(t, drlPackage(t)) : RuleFile.strict(t, drlPackage(t)))
                .toList();
        return new Pack(
                id,
                title,
                folder,
                listing,
                drlPackage(),
                List.copyOf(extendsPacks.keySet()),
                List.copyOf(changesPacks.keySet()),
                why,
                source,
                sources,
                instruments,
                parameters,
                files,
                rules.stream().map(CheckedRule::info).toList(),
                switchedOff,
                List.copyOf(changes),
                expectChanged);
    }
}
