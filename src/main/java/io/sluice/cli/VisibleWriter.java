package io.sluice.cli;

import io.sluice.scenario.text.UnseenCharacters;
import java.io.PrintWriter;
import java.util.regex.Pattern;

/**
 * Where text leaves for a terminal. Whatever a stranger put into a file, a name or a word of the command line, characters
 * that would steer the terminal, turn the direction of writing or hide are written out, as in {@code <U+001B>}.
 */
final class VisibleWriter extends PrintWriter {
    /** A return that ends no line: what follows would stand over what came before. */
    private static final Pattern RETURN = Pattern.compile("\r(?!\n)");

    private final PrintWriter bare;
    private int high;

    VisibleWriter(PrintWriter bare, boolean flushesLines) {
        super(bare, flushesLines);
        this.bare = bare;
    }

    /** The writer behind, for what the program itself says to a terminal: colours of its help, a line that is rewritten. */
    static PrintWriter bare(PrintWriter writer) {
        return writer instanceof VisibleWriter visible ? visible.bare : writer;
    }

    @Override
    public void write(String text, int from, int length) {
        synchronized (lock) {
            String shown = shown(text.substring(from, from + length));
            bare.write(shown, 0, shown.length());
        }
    }

    @Override
    public void write(char[] text, int from, int length) {
        write(new String(text, from, length), 0, length);
    }

    @Override
    public void write(int character) {
        write(String.valueOf((char) character), 0, 1);
    }

    /** A character beyond the first 65,536 may come in two calls: its first half waits for the second. */
    private String shown(String text) {
        String whole = high == 0 ? text : (char) high + text;
        high = 0;
        if (!whole.isEmpty() && Character.isHighSurrogate(whole.charAt(whole.length() - 1))) {
            high = whole.charAt(whole.length() - 1);
            whole = whole.substring(0, whole.length() - 1);
        }
        return RETURN.matcher(UnseenCharacters.shown(whole)).replaceAll("<U+000D>");
    }

    private static final String END = "\n";
}
