package io.sluice.report.page;

import java.util.List;
import java.util.Locale;

/** Something that stands in a section. */
public sealed interface Block {

    /** A paragraph. */
    record Text(String text) implements Block {
        /** Ties units to their numbers. */
        public Text {
            text = Prose.of(text);
        }
    }

    /** A paragraph that warns: what a number does not say. */
    record Caution(String text) implements Block {
        /** Ties units to their numbers. */
        public Caution {
            text = Prose.of(text);
        }
    }

    /** A heading inside a section. */
    record Heading(String text) implements Block {}

    /** Lines to be typed. */
    record Commands(List<String> lines) implements Block {
        /** Keeps an immutable copy. */
        public Commands {
            lines = List.copyOf(lines);
        }
    }

    /** Words and what they mean. */
    record Terms(List<Page.Term> terms) implements Block {
        /** Keeps an immutable copy. */
        public Terms {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A table, open or folded.
     *
     * @param caption its caption; of a folded one, the words to click
     * @param folded whether it is folded until asked for
     * @param data the cells
     */
    record Tabular(String caption, boolean folded, DataTable data) implements Block {}

    /** How the drawings of a figure share a wide screen; on a narrow one they stand below each other. */
    enum Layout {
        /** One over the whole width. */
        WHOLE,
        /** Two beside each other. */
        HALVES,
        /** Three beside each other. */
        THIRDS;

        /** The class of the style sheet. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A figure; it always brings its data.
     *
     * @param number its number in the report
     * @param title what it shows
     * @param note how to read it
     * @param layout how the drawings share the width
     * @param panels its drawings
     * @param data the numbers that are drawn
     */
    record Figure(int number, String title, String note, Layout layout, List<Panel> panels, DataTable data)
            implements Block {
        /** Ties units to their numbers and keeps an immutable copy; a figure without a drawing is refused. */
        public Figure {
            note = Prose.of(note);
            panels = List.copyOf(panels);
            if (panels.isEmpty()) {
                throw new IllegalArgumentException("figure " + number + " (" + title + ") has no drawing");
            }
        }
    }

    /**
     * A drawing of a figure.
     *
     * @param title its heading; may be empty
     * @param svg the drawing, already escaped
     * @param narrow another for narrow screens, or empty if one serves all
     */
    record Panel(String title, String svg, String narrow) {
        /** A drawing that serves all screens. */
        public static Panel of(String title, String svg) {
            return new Panel(title, svg, "");
        }
    }
}
