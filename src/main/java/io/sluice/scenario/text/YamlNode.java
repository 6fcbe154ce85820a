package io.sluice.scenario.text;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value of a YAML file that knows its place: a {@link YamlMap}, a {@link YamlList} or a {@link YamlScalar}. */
public sealed interface YamlNode {

    /** Where the value begins. */
    Mark mark();

    /** What the value is, in words for a message: {@code a list}, {@code the text "abc"}, {@code the number 3}. */
    String described();

    /**
     * One key of a mapping and its value.
     *
     * @param key the key as written
     * @param keyMark where the key stands
     * @param value its value
     */
    record Entry(String key, Mark keyMark, YamlNode value) {}

    /**
     * A mapping; keys in the order written, none twice.
     *
     * @param entries the entries in the order written
     * @param mark where the mapping begins
     */
    record YamlMap(List<Entry> entries, Mark mark) implements YamlNode {

        /** Keeps an immutable copy. */
        public YamlMap {
            entries = List.copyOf(entries);
        }

        /** The entry with this key, or null. */
        public @Nullable Entry entry(String key) {
            for (Entry entry : entries) {
                if (entry.key().equals(key)) {
                    return entry;
                }
            }
            return null;
        }

        /** The value of this key, or null. */
        public @Nullable YamlNode get(String key) {
            Entry entry = entry(key);
            return entry == null ? null : entry.value();
        }

        /** The keys in the order written. */
        public List<String> keys() {
            return entries.stream().map(Entry::key).toList();
        }

        @Override
        public String described() {
            return entries.isEmpty()
                    ? "an empty mapping"
                    : "a mapping with the key '" + entries.get(0).key() + "'";
        }
    }

    /**
     * A list.
     *
     * @param items the items in the order written
     * @param mark where the list begins: its bracket, or its first dash
     */
    record YamlList(List<YamlNode> items, Mark mark) implements YamlNode {

        /** Keeps an immutable copy. */
        public YamlList {
            items = List.copyOf(items);
        }

        @Override
        public String described() {
            return items.isEmpty() ? "an empty list" : "a list of " + items.size();
        }
    }

    /** What a plain scalar means by the core schema of YAML 1.2. */
    enum Kind {
        /** {@code null}, {@code ~} or nothing. */
        NULL,
        /** {@code true} or {@code false}; {@code yes} and {@code on} are text in YAML 1.2. */
        BOOL,
        /** A decimal, octal ({@code 0o}) or hexadecimal ({@code 0x}) whole number. */
        INTEGER,
        /** A number with a point or exponent. */
        DECIMAL,
        /** {@code .nan} or {@code .inf}: never a value here, so that it can be refused by name. */
        NOT_FINITE,
        /** Everything else, and everything in quotes. */
        TEXT
    }

    /**
     * One word or number.
     *
     * @param text the text as the file means it: unquoted, folded; numbers exactly as written
     * @param kind what it means
     * @param quoted whether it stood in quotes or as a block of text
     * @param mark where it stands
     */
    record YamlScalar(String text, Kind kind, boolean quoted, Mark mark) implements YamlNode {

        /** Whether this is a whole or decimal number. */
        public boolean isNumber() {
            return kind == Kind.INTEGER || kind == Kind.DECIMAL;
        }

        /** The exact number; fails when {@link #isNumber()} is false. */
        public BigDecimal number() {
            return YamlNumbers.parse(this);
        }

        /** The text in one line, for names and titles. */
        public String line() {
            return text.strip().replaceAll("\\s*[\\n\\t]\\s*", " ");
        }

        @Override
        public String described() {
            return switch (kind) {
                case NULL -> "nothing";
                case BOOL -> "the truth value " + text;
                case INTEGER, DECIMAL -> "the number " + text;
                case NOT_FINITE -> text + " (not a finite number)";
                case TEXT -> "the text \"" + shortened(text) + "\"";
            };
        }

        private static String shortened(String text) {
            String line = text.replace('\n', ' ').strip();
            int most = 60;
            return line.codePointCount(0, line.length()) <= most
                    ? line
                    : line.substring(0, line.offsetByCodePoints(0, most)) + "...";
        }
    }
}
