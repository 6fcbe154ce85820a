package io.sluice.rules.engine;

import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.Pack;
import io.sluice.rules.pack.Place;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    BuildFaults(LawBook book, DroolsSources sources) {
        this.book = book;
        this.sources = sources;
    }

    /** The faults as a user reads them; at least one. */
    List<Diagnostic> explain(List<DroolsBuild.Fault> faults) {
        List<Diagnostic> found = new ArrayList<>();
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
            StringBuilder text = new StringBuilder(text(other));
            for (Text each : rulesOf(other)) {
                if (!other.equals(path) || each.from() != rule.from()) {
                    for (int i = each.from(); i < each.to(); i++) {
                        if (text.charAt(i) != '\n') {
                            text.setCharAt(i, ' ');
                        }
                    }
                }
            }
            alone = alone.with(other, text.toString());
        }
        return alone;
    }

    private Diagnostic diagnostic(String path, Text rule, SortedMap<String, Place> places, DroolsBuild.Fault fault) {
        String text = text(path);
        Place place = places.get(rule.id());
        int line = place == null
                ? (int) text.substring(0, rule.from())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1
                : place.line();
        int column = place == null ? 1 : place.column();
        String file = Objects.requireNonNull(sources.written().get(path));
        return SourceFile.of(file, text)
                .diagnostic(
                        line,
                        column,
                        1,
                        "drools",
                        "Drools does not compile rule " + rule.id() + ": " + words(fault.text()),
                        "the check of the pack let this rule pass; simplify its conditions, binding a field first"
                                + " ($x : field) where two facts meet");
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
        String first = GENERATED.matcher(message).replaceFirst("").strip();
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
