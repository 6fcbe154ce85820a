package io.sluice.rules.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The text of a cell that is written out, in one piece or in runs of several fonts. */
final class CellText {
    private final StringBuilder text = new StringBuilder();
    private boolean found;

    private CellText() {}

    /**
     * Reads the element at which a part stands. How a word is pronounced stands beside it and is no text of the cell.
     *
     * @return the text, or null when the element holds none, not even an empty one
     */
    static @Nullable String of(WorkbookPart part) throws IOException {
        CellText read = new CellText();
        part.each(name -> {
            if (name.equals("t")) {
                read.add(part);
            } else if (name.equals("r")) {
                part.each(inRun -> {
                    if (inRun.equals("t")) {
                        read.add(part);
                    }
                });
            }
        });
        return read.found ? read.text.toString() : null;
    }

    private void add(WorkbookPart part) throws IOException {
        found = true;
        text.append(part.text());
    }
}
