package io.sluice.scenario.text;

import java.util.regex.Pattern;

/**
 * One cell of comma-separated text that also opens safely in a spreadsheet. A spreadsheet takes a text that begins with
 * {@code =}, {@code +}, {@code -}, {@code @}, a tab or the end of a line for a formula, and a formula can start a program. Such a
 * text gets an apostrophe before it, and so does one that begins with an apostrophe: who takes one apostrophe away
 * has the text again. Numbers stay numbers.
 */
public final class CsvCell {
    /** The signs, and those of a Chinese keyboard that spreadsheets take for the same. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private static final char GUARD = '\'';
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    /** A number with its unit, which no spreadsheet can calculate with: {@code -5 million yuan}. */
    private static final Pattern AMOUNT = Pattern.compile("[+-][0-9][0-9.,]*( ?%| ?\\p{L}[\\p{L} ]*)?");

    private CsvCell() {}

    /** A text as a cell: guarded, and quoted where it has to be. */
    public static String of(String text) {
        String cell = guarded(text);
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : quoted(cell);
    }

    /** A cell in quotes. */
    public static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** A text with an apostrophe before it if a spreadsheet could take it for a formula. */
    public static String guarded(String text) {
        boolean needed = !text.isEmpty()
                && (FORMULA.indexOf(text.charAt(0)) >= 0 || text.charAt(0) == GUARD)
                && !NUMBER.matcher(text).matches();
        return needed ? GUARD + text : text;
    }

    /** The text that {@link #guarded} made a cell of. */
    public static String unguarded(String cell) {
        boolean guarded = cell.length() > 1
                && cell.charAt(0) == GUARD
                && (FORMULA.indexOf(cell.charAt(1)) >= 0 || cell.charAt(1) == GUARD);
        return guarded ? cell.substring(1) : cell;
    }

    /** Whether a spreadsheet could take a cell that somebody wrote for a formula. */
    public static boolean isFormula(String cell) {
        return !cell.isEmpty()
                && FORMULA.indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches()
                && !AMOUNT.matcher(cell).matches();
    }
}
