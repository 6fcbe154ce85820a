package io.sluice.rules.yaml;

import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.SourceFile;
import io.sluice.scenario.text.WrittenDay;
import io.sluice.scenario.text.YamlNode;
import io.sluice.scenario.text.YamlNode.Entry;
import io.sluice.scenario.text.YamlNode.YamlList;
import io.sluice.scenario.text.YamlNode.YamlMap;
import io.sluice.scenario.text.YamlNode.YamlScalar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One mapping of a YAML file, asked key by key; every fault is reported where it stands. */
public final class Fields {
    private static final Mark TOP = new Mark(1, 1, 1);
    private static final Pattern OTHER_DAY = Pattern.compile("([0-9]{4})[-/.年]?([0-9]{1,2})[-/.月]?([0-9]{1,2})日?");

    private final SourceFile file;
    private final YamlMap map;
    private final Mark owner;
    private final String what;
    private final Diagnostics diagnostics;

    private Fields(SourceFile file, YamlMap map, Mark owner, String what, Diagnostics diagnostics) {
        this.file = file;
        this.map = map;
        this.owner = owner;
        this.what = what;
        this.diagnostics = diagnostics;
    }

    /** The mapping a whole file is; null when it is none, which is reported. */
    public static @Nullable Fields ofFile(SourceFile file, YamlNode root, String what, Diagnostics diagnostics) {
        return of(file, root, TOP, what, diagnostics);
    }

    /** A mapping below a key; null when the node is none, which is reported. */
    public static @Nullable Fields of(
            SourceFile file, YamlNode node, Mark owner, String what, Diagnostics diagnostics) {
        if (node instanceof YamlMap map) {
            return new Fields(file, map, owner, what, diagnostics);
        }
        diagnostics.add(
                file, node.mark(), "wrong-kind", what + " is a mapping of keys, but found " + node.described(), null);
        return null;
    }

    /** The mapping below a key's entry; null when it is none, which is reported. */
    public @Nullable Fields below(Entry entry, String name) {
        return of(file, entry.value(), entry.keyMark(), name, diagnostics);
    }

    /** Reports every key that is not one of these. */
    public Fields allow(List<String> known) {
        for (Entry entry : map.entries()) {
            if (!known.contains(entry.key())) {
                String near = Nearest.hint(entry.key(), known);
                diagnostics.add(
                        file,
                        entry.keyMark(),
                        "unknown-key",
                        what + " has no key '" + entry.key() + "'",
                        entry.key().matches("[0-9]+")
                                ? "a comma ends a value: write numbers without separators"
                                : near == null ? "known keys: " + String.join(", ", known) : near);
            }
        }
        return this;
    }

    /** Where the mapping's name stands; the top of the file for a whole file. */
    public Mark owner() {
        return owner;
    }

    /** The file. */
    public SourceFile file() {
        return file;
    }

    /** All entries in the order written. */
    public List<Entry> entries() {
        return map.entries();
    }

    /** Whether the key is there. */
    public boolean has(String key) {
        return map.entry(key) != null;
    }

    /** Where a key's value stands; where the mapping's name stands when the key is missing. */
    public Mark mark(String key) {
        YamlNode node = map.get(key);
        return node == null ? owner : node.mark();
    }

    /** The node of a key, or null. */
    public @Nullable YamlNode node(String key) {
        return map.get(key);
    }

    /** The scalar of a key; null when missing (reported if required) or no scalar (always reported). */
    public @Nullable YamlScalar scalar(String key, boolean required) {
        YamlNode node = map.get(key);
        if (node == null) {
            if (required) {
                missing(key, null);
            }
            return null;
        }
        if (node instanceof YamlScalar scalar && scalar.kind() != YamlNode.Kind.NULL) {
            return scalar;
        }
        report(node.mark(), "wrong-kind", key + " is one word or number, but found " + node.described(), null);
        return null;
    }

    /** The text of a key; null when missing (reported) or not a scalar (reported). */
    public @Nullable String required(String key) {
        YamlScalar scalar = scalar(key, true);
        return scalar == null ? null : scalar.line();
    }

    /** The text of a key; null when missing or not a scalar (reported). */
    public @Nullable String optional(String key) {
        YamlScalar scalar = scalar(key, false);
        return scalar == null ? null : scalar.line();
    }

    /** The day of a key; null when missing or not a day (reported). */
    public @Nullable LocalDate day(String key) {
        YamlScalar scalar = scalar(key, false);
        return scalar == null ? null : day(scalar.text(), scalar.mark());
    }

    /** A day written as 2026-03-31; null when it is none, which is reported at the mark. */
    public @Nullable LocalDate day(String text, Mark mark) {
        Optional<LocalDate> day = WrittenDay.parse(text);
        if (day.isEmpty()) {
            report(mark, "not-a-day", "found \"" + text + "\" where a day is needed", writtenDay(text));
        }
        return day.orElse(null);
    }

    /** How a day written in another way is written here. */
    private static String writtenDay(String text) {
        Matcher other = OTHER_DAY.matcher(text.strip());
        if (other.matches()) {
            int year = Integer.parseInt(other.group(1));
            int month = Integer.parseInt(other.group(2));
            int day = Integer.parseInt(other.group(3));
            if (month >= 1 && month <= 12) {
                int last = YearMonth.of(year, month).lengthOfMonth();
                return day >= 1 && day <= last
                        ? "write " + LocalDate.of(year, month, day)
                        : "the last day of that month is " + LocalDate.of(year, month, last);
            }
        }
        return "write a day as 2026-03-31";
    }

    /** The mapping of a key; null when missing or not a mapping (reported). */
    public @Nullable Fields map(String key) {
        Entry entry = map.entry(key);
        return entry == null ? null : below(entry, key);
    }

    /** The scalars of a list; a single scalar is a list of one; empty when missing. */
    public List<YamlScalar> list(String key) {
        YamlNode node = map.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof YamlScalar scalar) {
            return scalar.kind() == YamlNode.Kind.NULL ? List.of() : List.of(scalar);
        }
        List<YamlScalar> scalars = new ArrayList<>();
        if (node instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                if (item instanceof YamlScalar scalar) {
                    scalars.add(scalar);
                } else {
                    report(item.mark(), "wrong-kind", key + " is a list of words, but found " + item.described(), null);
                }
            }
        } else {
            report(
                    node.mark(),
                    "wrong-kind",
                    key + " is a list of words, but found " + node.described(),
                    "write: " + key + ": [...]");
        }
        return scalars;
    }

    /** Reports that a key is missing, at the name of the mapping. */
    public void missing(String key, @Nullable String hint) {
        report(owner, "missing-key", what + " has no '" + key + "'", hint == null ? "write: " + key + ": ..." : hint);
    }

    /** Reports a fault in this file. */
    public void report(Mark mark, String code, String message, @Nullable String hint) {
        diagnostics.add(file, mark, code, message, hint);
    }

    /** The collector of faults. */
    public Diagnostics diagnostics() {
        return diagnostics;
    }
}
