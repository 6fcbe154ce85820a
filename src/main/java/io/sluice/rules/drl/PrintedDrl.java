package io.sluice.rules.drl;

import io.sluice.scenario.text.Mark;
import java.util.List;

/**
 * Rules as Drools compiles them, and where their author wrote each line.
 *
 * @param text the DRL
 * @param lines for each line the place of what it says, in the file of the author
 */
public record PrintedDrl(String text, List<Mark> lines) {
    private static final Mark TOP = new Mark(1, 1, 1);

    public PrintedDrl {
        lines = List.copyOf(lines);
    }

    /** A text that is compiled as its author wrote it. */
    public static PrintedDrl asWritten(String text) {
        List<Mark> own = new java.util.ArrayList<>();
        text.lines().forEach(line -> own.add(new Mark(own.size() + 1, 1, 1)));
        return new PrintedDrl(text, own);
    }

    /** Where the author wrote what stands on a line, counted from 1; the top of the file for a line there is not. */
    public Mark origin(int line) {
        return line >= 1 && line <= lines.size() ? lines.get(line - 1) : TOP;
    }
}
