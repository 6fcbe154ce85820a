package io.sluice.scenario.text;

import io.sluice.scenario.text.YamlNode.Entry;
import io.sluice.scenario.text.YamlNode.Kind;
import io.sluice.scenario.text.YamlNode.YamlList;
import io.sluice.scenario.text.YamlNode.YamlMap;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of a file being read key by key: every question that finds something wrong reports it with its place, what
 * was found and what is allowed, and answers null, so that reading goes on and all faults come at once.
 */
public final class Fields {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final SourceFile file;
    private final YamlMap map;
    private final String what;
    private final Mark place;
    private final Diagnostics diagnostics;

    private Fields(SourceFile file, YamlMap map, String what, Mark place, Diagnostics diagnostics) {
        this.file = file;
        this.map = map;
        this.what = what;
        this.place = place;
        this.diagnostics = diagnostics;
    }

    /**
     * Begins to read a mapping.
     *
     * @param what what the mapping is, for messages, such as {@code a scenario} or {@code arm 'wider'}
     * @param place where to report keys that are missing: the key above the mapping, or the mapping itself
     * @return the fields, or null when the value is no mapping (then reported)
     */
    public static @Nullable Fields of(
            SourceFile file, YamlNode node, String what, Mark place, Diagnostics diagnostics) {
        if (node instanceof YamlMap map) {
            return new Fields(file, map, what, place, diagnostics);
        }
        diagnostics.add(
                file,
                place,
                "type",
                "found " + node.described() + "; " + what + " is a mapping of keys to values",
                null);
        return null;
    }

    /** The file the mapping stands in. */
    public SourceFile file() {
        return file;
    }

    /** The entries in the order written. */
    public List<Entry> entries() {
        return map.entries();
    }

    /** Whether the key is there. */
    public boolean has(String key) {
        return map.entry(key) != null;
    }

    /** The entry of this key, or null. */
    public @Nullable Entry entry(String key) {
        return map.entry(key);
    }

    /**
     * Reports every key that is not among the known ones, with the nearest.
     *
     * @return whether all keys are known
     */
    public boolean allow(List<String> known) {
        boolean all = true;
        for (Entry entry : map.entries()) {
            if (!known.contains(entry.key())) {
                all = false;
                String message =
                        "unknown key '" + entry.key() + "' in " + what + "; known keys are " + String.join(", ", known);
                report(entry.keyMark(), "unknown-key", message, Nearest.hint(entry.key(), known));
            }
        }
        return all;
    }

    /** Reports the key when it is missing. */
    public boolean require(String key, String example) {
        boolean there = has(key);
        if (!there) {
            report(place, "missing-key", what + " needs the key '" + key + "'", "for example " + example);
        }
        return there;
    }

    /** A text that is not empty. */
    public @Nullable String text(String key) {
        Entry entry = map.entry(key);
        return entry == null ? null : text(entry.value(), place(entry), "'" + key + "'");
    }

    /** One of a few words. */
    public @Nullable String choice(String key, List<String> allowed) {
        Entry entry = map.entry(key);
        if (entry == null) {
            return null;
        }
        if (entry.value() instanceof YamlScalar scalar && allowed.contains(scalar.text())) {
            return scalar.text();
        }
        String word = entry.value() instanceof YamlScalar scalar ? scalar.text() : "";
        wrong(entry, String.join(" or ", allowed), Nearest.hint(word, allowed));
        return null;
    }

    /** A whole number within bounds. */
    public @Nullable Long whole(String key, long min, long max) {
        Entry entry = map.entry(key);
        if (entry == null) {
            return null;
        }
        String needed = "a whole number from " + min + " to " + max;
        BigDecimal number = entry.value() instanceof YamlScalar scalar && scalar.isNumber() ? scalar.number() : null;
        boolean fits = number != null
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(min)) >= 0
                && number.compareTo(BigDecimal.valueOf(max)) <= 0;
        if (number == null || !fits) {
            wrong(entry, needed, NumberHint.forNumber(entry.value()));
            return null;
        }
        return number.longValueExact();
    }

    /** A share above 0 (or from 0, if zero is allowed) and at most 1; a percentage is answered with the share it means. */
    public @Nullable BigDecimal share(String key, boolean zeroAllowed) {
        Entry entry = map.entry(key);
        if (entry == null) {
            return null;
        }
        BigDecimal number = entry.value() instanceof YamlScalar scalar && scalar.isNumber() ? scalar.number() : null;
        if (number == null
                || number.compareTo(BigDecimal.ONE) > 0
                || number.signum() < 0
                || (number.signum() == 0 && !zeroAllowed)) {
            wrong(
                    entry,
                    zeroAllowed ? "a share from 0 to 1" : "a share above 0 and at most 1",
                    NumberHint.forShare(entry.value()));
            return null;
        }
        return number;
    }

    /** {@code true} or {@code false}. */
    public @Nullable Boolean flag(Entry entry) {
        if (entry.value() instanceof YamlScalar scalar && scalar.kind() == Kind.BOOL) {
            return scalar.text().equalsIgnoreCase("true");
        }
        String word = entry.value() instanceof YamlScalar scalar ? scalar.text() : "";
        String hint = List.of("on", "yes", "On", "Yes", "ON", "YES").contains(word)
                ? "write true; in YAML 1.2 '" + word + "' is a text"
                : List.of("off", "no", "Off", "No", "OFF", "NO").contains(word)
                        ? "write false; in YAML 1.2 '" + word + "' is a text"
                        : null;
        wrong(entry, "true or false", hint);
        return null;
    }

    /** A day such as 2028-01-01. */
    public @Nullable LocalDate day(String key) {
        Entry entry = map.entry(key);
        if (entry == null) {
            return null;
        }
        if (entry.value() instanceof YamlScalar scalar
                && DAY.matcher(scalar.text()).matches()) {
            Optional<LocalDate> day = WrittenDay.parse(scalar.text());
            if (day.isEmpty()) {
                wrong(entry, "a day of the calendar", "there is no such day");
            }
            return day.orElse(null);
        }
        wrong(entry, "a day such as 2028-01-01", null);
        return null;
    }

    /** A list of different texts; empty when something is wrong with the list as a whole. */
    public List<Word> words(String key) {
        Entry entry = map.entry(key);
        return entry == null ? List.of() : words(file, entry, diagnostics);
    }

    /** The words of a list, each once; what is no text or stands twice is reported and left out. */
    public static List<Word> words(SourceFile file, Entry entry, Diagnostics diagnostics) {
        List<Word> words = new ArrayList<>();
        if (!(entry.value() instanceof YamlList list)) {
            String hint = entry.value() instanceof YamlScalar scalar && scalar.kind() == Kind.TEXT
                    ? "write [" + scalar.text() + "]"
                    : null;
            Mark mark = entry.value() instanceof YamlScalar scalar ? visible(scalar, entry) : entry.keyMark();
            String message = "'" + entry.key() + "' is " + entry.value().described() + "; a list is needed";
            diagnostics.add(file, mark, "type", message, hint);
            return words;
        }
        Set<String> seen = new LinkedHashSet<>();
        for (YamlNode item : list.items()) {
            if (!(item instanceof YamlScalar scalar)
                    || scalar.kind() == Kind.NULL
                    || scalar.text().isBlank()) {
                diagnostics.add(
                        file,
                        item.mark(),
                        "type",
                        "found " + item.described() + " in the list '" + entry.key() + "'; a word is needed",
                        null);
            } else if (!seen.add(scalar.text())) {
                diagnostics.add(
                        file,
                        item.mark(),
                        "duplicate",
                        "'" + scalar.text() + "' stands in the list '" + entry.key() + "' twice",
                        "remove one of the two");
            } else {
                words.add(new Word(scalar.text(), item.mark()));
            }
        }
        return words;
    }

    /** The mapping under a key, to be read in turn; null when it is missing or no mapping. */
    public @Nullable Fields inner(String key, String inner) {
        Entry entry = map.entry(key);
        return entry == null ? null : of(file, entry.value(), inner, place(entry), diagnostics);
    }

    /** Reports that the value of an entry is not what is needed. */
    public void wrong(Entry entry, String needed, @Nullable String hint) {
        report(
                place(entry),
                "value",
                "'" + entry.key() + "' is " + entry.value().described() + "; " + needed + " is needed",
                hint);
    }

    /** Reports a fault at a place of this file. */
    public void report(Mark mark, String code, String message, @Nullable String hint) {
        diagnostics.add(file, mark, code, message, hint);
    }

    /** Where to complain about the value of an entry: the value if it is one visible word, else the key. */
    public static Mark place(Entry entry) {
        return entry.value() instanceof YamlScalar scalar ? visible(scalar, entry) : entry.keyMark();
    }

    private static Mark visible(YamlScalar scalar, Entry entry) {
        return scalar.kind() == Kind.NULL && scalar.text().isEmpty() ? entry.keyMark() : scalar.mark();
    }

    private @Nullable String text(YamlNode node, Mark mark, String label) {
        if (node instanceof YamlScalar scalar
                && scalar.kind() == Kind.TEXT
                && !scalar.text().isBlank()) {
            return scalar.line();
        }
        String hint = node instanceof YamlScalar scalar && (scalar.isNumber() || scalar.kind() == Kind.BOOL)
                ? "write it in quotes: \"" + scalar.text() + "\""
                : null;
        report(mark, "type", label + " is " + node.described() + "; a text is needed", hint);
        return null;
    }

    /**
     * A word of a list and its place.
     *
     * @param text the word
     * @param mark where it stands
     */
    public record Word(String text, Mark mark) {}
}
