package io.sluice.scenario.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A data table of the program: CSV in UTF-8, one header line, lines that begin with {@code #} say where it comes from.
 *
 * <p>Fields may stand in double quotes, with a quote doubled inside; what guards a text from spreadsheets ({@link CsvCell}) is
 * taken away. These files ship with the program, so a fault in one
 * is a fault of the program: it is thrown as an {@link IllegalStateException} that names file and line.
 */
public final class CsvTable {
    private final String name;
    private final List<String> notes;
    private final Map<String, Integer> columns;
    private final List<String[]> rows;

    private CsvTable(String name, List<String> notes, Map<String, Integer> columns, List<String[]> rows) {
        this.name = name;
        this.notes = List.copyOf(notes);
        this.columns = columns;
        this.rows = rows;
    }

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
        List<String[]> rows = new ArrayList<>();
        Map<String, Integer> columns = new HashMap<>();
        int line = 0;
        for (String raw : text.split("\n", -1)) {
            line++;
            String s = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
            if (s.startsWith("#")) {
                notes.add(s.substring(1).strip());
            } else if (!s.isBlank()) {
                String[] fields = fields(name, line, s);
                if (columns.isEmpty()) {
                    for (int c = 0; c < fields.length; c++) {
                        columns.put(fields[c], c);
                    }
                } else if (fields.length != columns.size()) {
                    throw new IllegalStateException(
                            name + ":" + line + ": " + fields.length + " fields, the header has " + columns.size());
                } else {
                    rows.add(fields);
                }
            }
        }
        return new CsvTable(name, notes, columns, rows);
    }

    private static String[] fields(String name, int line, String s) {
        List<String> fields = new ArrayList<>();
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
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        if (quoted) {
            throw new IllegalStateException(name + ":" + line + ": a quoted field is not closed");
        }
        fields.add(CsvCell.unguarded(field.toString()));
        return fields.toArray(new String[0]);
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
            throw new IllegalStateException(name + " has no column " + column + "; it has "
                    + columns.keySet().stream().sorted().toList());
        }
        return rows.get(row)[c];
    }

    /** A field as a binary number. */
    public double number(int row, String column) {
        String text = text(row, column);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(
                    name + ", row " + (row + 1) + ", column " + column + ": \"" + text + "\" is no number", e);
        }
    }

    /** A field as a whole number. */
    public int integer(int row, String column) {
        String text = text(row, column);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(
                    name + ", row " + (row + 1) + ", column " + column + ": \"" + text + "\" is no whole number", e);
        }
    }
}
