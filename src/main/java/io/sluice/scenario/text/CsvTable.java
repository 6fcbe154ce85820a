package io.sluice.scenario.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A data table of the program: CSV in UTF-8, one header line, lines that begin with {@code #} say where it comes from.
 *
 * <p>Fields may stand in double quotes, with a quote doubled inside; what guards a text from spreadsheets ({@link CsvCell}) is
 * taken away. Whoever models another country or another year edits these files, so a fault in one is a user's mistake: an
 * {@link InputException} that names file, line and column.
 */
public final class CsvTable {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,60}(\\.[0-9]{1,60})?([eE][+-]?[0-9]{1,3})?");

    private final String name;
    private final List<String> notes;
    private final Map<String, Integer> columns;
    private final List<Row> rows;
    private final Row head;

    private CsvTable(String name, List<String> notes, Map<String, Integer> columns, Row head, List<Row> rows) {
        this.name = name;
        this.notes = List.copyOf(notes);
        this.columns = columns;
        this.head = head;
        this.rows = rows;
    }

    /**
     * A line of the table.
     *
     * @param line its number, from 1
     * @param text as it stands in the file
     * @param fields its fields
     * @param starts where each field begins in the text, in code points from 1
     */
    private record Row(int line, String text, List<String> fields, List<Integer> starts) {}

    /** Reads a table that lies on the class path, by its absolute name such as {@code /io/sluice/world/provinces.csv}. */
    public static CsvTable resource(String path) {
        try (InputStream in = CsvTable.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its data file " + path);
            }
            return parse(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** Parses the text of a table. */
    public static CsvTable parse(String name, String text) {
        List<String> notes = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> columns = new HashMap<>();
        Row head = new Row(1, "", List.of(), List.of());
        int line = 0;
        for (String raw : text.split("\n", -1)) {
            line++;
            String s = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
            if (s.startsWith("#")) {
                notes.add(s.substring(1).strip());
            } else if (!s.isBlank()) {
                Row row = row(name, line, s);
                if (columns.isEmpty()) {
                    head = row;
                    for (int c = 0; c < row.fields().size(); c++) {
                        if (columns.put(row.fields().get(c), c) != null) {
                            throw fault(
                                    name,
                                    row,
                                    row.starts().get(c),
                                    "two columns are called " + row.fields().get(c),
                                    null);
                        }
                    }
                } else if (row.fields().size() != columns.size()) {
                    throw fault(
                            name,
                            row,
                            1,
                            row.fields().size() + " fields, the header has " + columns.size(),
                            "a field with a comma in it stands in double quotes");
                } else {
                    rows.add(row);
                }
            }
        }
        return new CsvTable(name, notes, columns, head, rows);
    }

    private static Row row(String name, int line, String s) {
        List<String> fields = new ArrayList<>();
        List<Integer> starts = new ArrayList<>(List.of(1));
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (quoted && c == '"' && i + 1 < s.length() && s.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(CsvCell.unguarded(field.toString()));
                starts.add(s.codePointCount(0, i) + 2);
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(CsvCell.unguarded(field.toString()));
        Row row = new Row(line, s, fields, starts);
        if (quoted) {
            throw fault(name, row, starts.get(starts.size() - 1), "a quoted field is not closed", null);
        }
        return row;
    }

    private static InputException fault(String name, Row row, int column, String message, @Nullable String hint) {
        return new InputException(
                List.of(new Diagnostic(name, row.line(), column, "table-cell", message, row.text(), 1, hint)));
    }

    /** The name of its file. */
    public String name() {
        return name;
    }

    /** A fault of a whole row, by its line. */
    public Diagnostic wrong(int row, String message) {
        Row at = rows.get(row);
        return new Diagnostic(name, at.line(), 1, "table-row", message, at.text(), 1, null);
    }

    /** A fault of one cell, by line and column: what was found there, and what is needed. */
    public Diagnostic wrong(int row, String column, String needed) {
        Row at = rows.get(row);
        Integer c = columns.get(column);
        String found = c == null ? "" : at.fields().get(c);
        return new Diagnostic(
                name,
                at.line(),
                c == null ? 0 : at.starts().get(c),
                "table-cell",
                "found \"" + found + "\" in column " + column + " where " + needed + " is needed",
                at.text(),
                Math.max(1, found.codePointCount(0, found.length())),
                null);
    }

    private InputException refused(int row, String column, String needed) {
        return new InputException(List.of(wrong(row, column, needed)));
    }

    /** The lines that begin with {@code #}, without it: units, sources, status. */
    public List<String> notes() {
        return notes;
    }

    /** Number of rows below the header. */
    public int size() {
        return rows.size();
    }

    /** Whether there is a column of this name. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** A field as text; empty if nothing stands there. */
    public String text(int row, String column) {
        Integer c = columns.get(column);
        if (c == null) {
            throw fault(
                    name,
                    head,
                    1,
                    "there is no column " + column + "; there are "
                            + columns.keySet().stream().sorted().toList(),
                    null);
        }
        return rows.get(row).fields().get(c);
    }

    /** A field as a finite binary number. */
    public double number(int row, String column) {
        String text = text(row, column);
        try {
            double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told like every other text that is no number.
        }
        throw refused(row, column, "a number");
    }

    /** A field as a number from {@code least} to {@code most}. */
    public double number(int row, String column, double least, double most) {
        double number = number(row, column);
        if (number < least || number > most) {
            throw refused(
                    row,
                    column,
                    most == Double.MAX_VALUE
                            ? "a number of at least " + least
                            : "a number from " + least + " to " + most);
        }
        return number;
    }

    /** A field as a whole number. */
    public int integer(int row, String column) {
        String text = text(row, column);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw refused(row, column, "a whole number");
        }
    }

    /** A field as one of some words. */
    public String oneOf(int row, String column, Collection<String> words) {
        String text = text(row, column);
        if (!words.contains(text)) {
            throw refused(row, column, "one of " + String.join(", ", words));
        }
        return text;
    }

    /** A field as a constant that is written in small letters, with dashes. */
    public <E extends Enum<E>> E constant(int row, String column, Class<E> type) {
        String text = text(row, column);
        List<String> words = new ArrayList<>();
        for (E each : type.getEnumConstants()) {
            String word = each.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (word.equals(text)) {
                return each;
            }
            words.add(word);
        }
        throw refused(row, column, "one of " + String.join(", ", words));
    }

    /** Refuses a table whose column {@code code} is not 0, 1, 2 ... in order, or in which two rows have one id. */
    public CsvTable inOrderOfCodes() {
        Set<String> ids = new HashSet<>();
        for (int row = 0; row < size(); row++) {
            if (integer(row, "code") != row) {
                throw refused(row, "code", "the number of the row from 0, which is " + row + ",");
            }
            if (!ids.add(text(row, "id"))) {
                throw refused(row, "id", "an id that no other row has");
            }
        }
        return this;
    }
}
