package io.sluice.scenario.text;

import java.util.Locale;

/**
 * Characters that a reader does not see and that change what is seen: they steer a terminal, turn the direction of writing,
 * take no room, or end a line where none seems to end. No text a person writes here needs one.
 */
public final class UnseenCharacters {
    /** Letters and signs by their class in Unicode that show nothing all the same. */
    private static final String BLANK_LETTERS =
            "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0";

    private UnseenCharacters() {}

    /** Whether a character is one of them; a tab and the end of a line are not. */
    public static boolean isUnseen(int point) {
        if (point == '\t' || point == '\n' || point == '\r') {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> BLANK_LETTERS.indexOf(point) >= 0;
        };
    }

    /** The place of the first of them in a text, counted from 0 in code points; -1 when there is none. */
    public static int first(String text) {
        int place = 0;
        for (int at = 0; at < text.length(); place++) {
            int point = text.codePointAt(at);
            if (isUnseen(point)) {
                return place;
            }
            at += Character.charCount(point);
        }
        return -1;
    }

    /** The first of them as messages name it, such as {@code U+202E}; fails when there is none. */
    public static String named(String text) {
        int place = first(text);
        return name(text.codePointAt(text.offsetByCodePoints(0, place)));
    }

    /** A text in which each of them is written out, as in {@code <U+202E>}, so that it is seen and does nothing. */
    public static String shown(String text) {
        if (first(text) < 0) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (isUnseen(point)) {
                shown.append('<').append(name(point)).append('>');
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    /** A character as messages name it. */
    static String name(int point) {
        return String.format(Locale.ROOT, "U+%04X", point);
    }
}
