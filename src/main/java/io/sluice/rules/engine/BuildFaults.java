package io.sluice.rules.engine;

import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.Pack;
import io.sluice.rules.pack.Place;
import io.sluice.rules.pack.RuleFile;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says where a fault that Drools found is in the user's files. Drools often names no line, or a line of a class it
 * generated; then the rules are compiled one by one to find the guilty ones. Only needed when a rule passed the check of the
 * packs and Drools still refuses it.
 */
final class BuildFaults {
    private static final Pattern RULE = Pattern.compile("(?s)\\brule\\s+\"([^\"]+)\".*?\\bend\\b(?=\\s|$)");
    private static final Pattern GENERATED =
            Pattern.compile("(?s)(\\n|\\r|Lambda|The method |PatternDSL|class name is:).*");

    private final LawBook book;
    private final DroolsSources sources;
    private final List<String> trusted;

    BuildFaults(LawBook book, DroolsSources sources) {
        this.book = book;
        this.sources = sources;
        this.trusted = sources.written().keySet().stream()
                .filter(path -> file(path).trusted())
                .toList();
    }

    private RuleFile file(String path) {
        return Objects.requireNonNull(sources.written().get(path));
    }

    /** The faults as a user reads them; at least one. */
    List<Diagnostic> explain(List<DroolsBuild.Fault> faults) {
        List<Diagnostic> found = beside();
        if (!found.isEmpty()) {
            return found;
        }
        SortedMap<String, Place> places = places();
        for (String path : sources.written().keySet()) {
            for (Text rule : rulesOf(path)) {
                DroolsSources alone = alone(path, rule);
                List<DroolsBuild.Fault> own = DroolsBuild.of(alone).errors();
                if (!own.isEmpty()) {
                    found.add(diagnostic(path, rule, places, own.get(0)));
                }
            }
        }
        return found.isEmpty() ? List.of(unplaced(faults.get(0))) : found;
    }

    /** What is wrong beside the rules: only trusted files hold anything there. */
    private List<Diagnostic> beside() {
        List<Diagnostic> found = new ArrayList<>();
        DroolsSources none = sources;
        for (String path : trusted) {
            none = none.with(
                    path,
                    "package "
                            + path.substring(path.indexOf("resources/") + 10, path.lastIndexOf('/'))
                                    .replace('/', '.') + ";\n");
        }
        for (String path : trusted) {
            DroolsSources one = none.with(path, without(path, r -> true));
            for (String strict : sources.written().keySet()) {
                one = trusted.contains(strict) ? one : one.with(strict, without(strict, r -> true));
            }
            List<DroolsBuild.Fault> own = DroolsBuild.of(one).errors();
            if (!own.isEmpty()) {
                DroolsBuild.Fault fault = own.get(0);
                int line = path.endsWith(fault.path()) && fault.line() > 0 ? fault.line() : 1;
                found.add(SourceFile.of(file(path).file(), text(path))
                        .diagnostic(
                                line,
                                1,
                                1,
                                "drools",
                                "Drools does not compile what stands beside the rules of this file: "
                                        + words(fault.text()),
                                "look at its imports, functions, queries and declared types"));
            }
        }
        return found;
    }

    /** A rule's text and where it begins. */
    private record Text(String id, int from, int to) {}

    private List<Text> rulesOf(String path) {
        List<Text> rules = new ArrayList<>();
        Matcher matcher = RULE.matcher(text(path));
        while (matcher.find()) {
            rules.add(new Text(matcher.group(1), matcher.start(), matcher.end()));
        }
        return rules;
    }

    /** The same sources with one rule only, its lines unmoved. */
    private DroolsSources alone(String path, Text rule) {
        DroolsSources alone = sources;
        for (String other : sources.written().keySet()) {
            alone = alone.with(other, without(other, r -> !other.equals(path) || r.from() != rule.from()));
        }
        return alone;
    }

    /** A file's text with some rules made blank, its lines unmoved. */
    private String without(String path, Predicate<Text> gone) {
        StringBuilder text = new StringBuilder(text(path));
        for (Text each : rulesOf(path)) {
            for (int i = each.from(); i < each.to() && gone.test(each); i++) {
                if (text.charAt(i) != '\n') {
                    text.setCharAt(i, ' ');
                }
            }
        }
        return text.toString();
    }

    private Diagnostic diagnostic(String path, Text rule, SortedMap<String, Place> places, DroolsBuild.Fault fault) {
        Place place = placeOf(path, rule, places.get(rule.id()), fault);
        return place.source()
                .diagnostic(
                        place.line(),
                        place.column(),
                        1,
                        "drools",
                        "Drools does not compile rule " + rule.id() + ": " + words(fault.text()),
                        trusted.contains(path)
                                ? "of a trusted rule nothing but its head was checked before: look at its fields, types and"
                                        + " imports; where two facts meet, bind a field first ($x : field)"
                                : "the check of the pack let this rule pass; simplify its conditions, binding a field"
                                        + " first ($x : field) where two facts meet");
    }

    /** Where its author wrote what Drools names: a line of a strict rule leads back to it; else the rule as a whole. */
    private Place placeOf(String path, Text rule, @Nullable Place place, DroolsBuild.Fault fault) {
        RuleFile file = file(path);
        String text = text(path);
        int start = (int) text.substring(0, rule.from()).lines().count();
        int end = (int) text.substring(0, rule.to()).lines().count();
        boolean named = path.endsWith(fault.path()) && fault.line() > start && fault.line() <= end;
        if (place == null) {
            return new Place(
                    SourceFile.of(file.file(), file.text()), file.compiled().origin(start + 1));
        }
        return named && !file.trusted()
                ? new Place(place.source(), file.compiled().origin(fault.line()))
                : place;
    }

    private Diagnostic unplaced(DroolsBuild.Fault fault) {
        String packs = String.join(", ", book.packs().stream().map(Pack::id).toList());
        return Diagnostic.ofFile(
                packs,
                "drools",
                "Drools does not compile these packs together: " + words(fault.text()),
                "each rule alone compiles; look for two rules that disagree about a name");
    }

    /** The first line of a message, without names of generated classes. */
    private static String words(String message) {
        String first = GENERATED
                .matcher(message.replaceFirst("^(?:[\\w.]+Exception: )+", ""))
                .replaceFirst("")
                .strip();
        return first.isEmpty() ? "no reason given" : first;
    }

    private SortedMap<String, Place> places() {
        SortedMap<String, Place> places = new TreeMap<>();
        for (Pack pack : book.packs()) {
            for (RuleInfo rule : pack.rules()) {
                places.put(rule.id(), rule.place());
            }
        }
        return places;
    }

    private String text(String path) {
        return Objects.requireNonNull(sources.files().get(path));
    }
}
