package io.sluice.scenario.text;

/**
 * A place in a text file: where something begins and how many characters of that line it covers.
 *
 * @param line line, counted from 1; 0 means the file as a whole
 * @param column column in Unicode code points, counted from 1; 0 means the line or file as a whole
 * @param length number of code points underlined, at least 1, never beyond the end of the line
 */
public record Mark(int line, int column, int length) {

    /** The file as a whole, for faults that no single line is to blame for. */
    public static final Mark WHOLE_FILE = new Mark(0, 0, 1);

    /** Refuses places that cannot be printed. */
    public Mark {
        if (line < 0 || column < 0 || length < 1) {
            throw new IllegalArgumentException(
                    "no such place in a file: line " + line + ", column " + column + ", length " + length);
        }
    }
}
