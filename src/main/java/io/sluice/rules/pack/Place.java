package io.sluice.rules.pack;

/**
 * Where something is written.
 *
 * @param file the file as the user would name it
 * @param line first line is 1
 * @param column first column is 1
 */
public record Place(String file, int line, int column) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
