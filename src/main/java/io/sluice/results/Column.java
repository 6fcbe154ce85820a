package io.sluice.results;

import java.util.regex.Pattern;

/**
 * One column of a result table: its name, how its values are stored, and what they mean.
 *
 * @param name lower_snake, at most 32 characters, so that Stata, R and SQL take it as it is
 * @param type how a value is stored; money is {@link Type#LONG} in whole fen
 * @param unit the unit of one stored value, for example {@code fen}, {@code count}, {@code share}, {@code 1}
 * @param title what the value is, in a few words
 */
public record Column(String name, Type type, String unit, String title) {

    /** How a value is stored. */
    public enum Type {
        /** A whole number of 32 bits: keys and codes. */
        INT,
        /** A whole number of 64 bits: money in fen, counts. */
        LONG,
        /** A finite binary number of 64 bits. */
        DOUBLE
    }

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,31}");

    /** Checks the name and that a unit is given. */
    public Column {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A column name has at most 32 characters of a-z, 0-9 and _, starting with a" + " letter, but was \""
                            + name + "\".");
        }
        if (unit.isBlank()) {
            throw new IllegalArgumentException("Column " + name + " has no unit; write 1 for a pure number.");
        }
    }

    /** A column of whole 32-bit codes or keys. */
    public static Column ofInt(String name, String unit, String title) {
        return new Column(name, Type.INT, unit, title);
    }

    /** A column of whole 64-bit numbers. */
    public static Column ofLong(String name, String unit, String title) {
        return new Column(name, Type.LONG, unit, title);
    }

    /** A column of money in whole fen. */
    public static Column ofFen(String name, String title) {
        return new Column(name, Type.LONG, "fen", title);
    }

    /** A column of finite binary numbers. */
    public static Column ofDouble(String name, String unit, String title) {
        return new Column(name, Type.DOUBLE, unit, title);
    }
}
