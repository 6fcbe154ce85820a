package io.sluice.scenario.text;

/**
 * A source line cut to the width of a screen and the caret line that goes under it.
 *
 * <p>Chinese characters take two columns of a terminal, combining marks none, and a tab is shown as four spaces; the
 * caret counts the same way, so it stands under the character it speaks of.
 *
 * @param text the line, or the part of it around the mark
 * @param caret blanks, then one {@code ^} for every column marked
 */
record SourceExcerpt(String text, String caret) {

    private static final int MAX_COLUMNS = 120;
    private static final int BEFORE_MARK = 60;
    private static final String ELLIPSIS = "...";
    private static final String TAB = "    ";

    /** The excerpt for a mark that begins at the given column (from 1, in code points). */
    static SourceExcerpt of(String line, int column, int markLength) {
        int[] points = line.codePoints().toArray();
        int begin = Math.min(column - 1, points.length);
        int end = Math.min(points.length, begin + markLength);
        int from = 0;
        if (width(points, 0, points.length) > MAX_COLUMNS) {
            from = begin;
            for (int before = 0; from > 0 && before + width(points[from - 1]) <= BEFORE_MARK; from--) {
                before += width(points[from - 1]);
            }
        }
        int to = from;
        for (int shown = 0; to < points.length && shown + width(points[to]) <= MAX_COLUMNS; to++) {
            shown += width(points[to]);
        }
        String head = from > 0 ? ELLIPSIS : "";
        String shown = head + shown(points, from, to) + (to < points.length ? ELLIPSIS : "");
        int blanks = head.length() + width(points, from, begin);
        int carets = Math.max(1, width(points, begin, Math.min(end, Math.max(to, begin))));
        return new SourceExcerpt(shown.stripTrailing(), " ".repeat(blanks) + "^".repeat(carets));
    }

    private static String shown(int[] points, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (points[i] == '\t') {
                text.append(TAB);
            } else if (UnseenCharacters.isUnseen(points[i])) {
                text.append('?');
            } else {
                text.appendCodePoint(points[i]);
            }
        }
        return text.toString();
    }

    private static int width(int[] points, int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            width += width(points[i]);
        }
        return width;
    }

    /** Columns a character takes on a terminal: 0, 1, 2, or 4 for a tab. */
    static int width(int codePoint) {
        if (codePoint == '\t') {
            return TAB.length();
        }
        if (UnseenCharacters.isUnseen(codePoint)) {
            return 1; // shown as a question mark
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    /** The blocks that Unicode's East Asian Width calls wide or full-width. */
    private static boolean isWide(int c) {
        return c >= 0x1100
                && (c <= 0x115F
                        || (c >= 0x2E80 && c <= 0x303E)
                        || (c >= 0x3041 && c <= 0x33FF)
                        || (c >= 0x3400 && c <= 0x4DBF)
                        || (c >= 0x4E00 && c <= 0xA4CF)
                        || (c >= 0xAC00 && c <= 0xD7A3)
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0xFE30 && c <= 0xFE4F)
                        || (c >= 0xFF01 && c <= 0xFF60)
                        || (c >= 0xFFE0 && c <= 0xFFE6)
                        || (c >= 0x1F300 && c <= 0x1F64F)
                        || (c >= 0x1F900 && c <= 0x1F9FF)
                        || (c >= 0x20000 && c <= 0x3FFFD));
    }
}
