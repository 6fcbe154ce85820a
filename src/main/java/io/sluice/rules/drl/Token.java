package io.sluice.rules.drl;

import io.sluice.scenario.text.Mark;

/**
 * A word, number, text or sign of a rule file with its place.
 *
 * @param kind what it is
 * @param text the text as written; without its quotes for {@link Kind#TEXT}
 * @param line line, counted from 1
 * @param column column in code points, counted from 1
 * @param length number of code points it covers on its line, at least 1
 * @param glued whether it follows the token before it without a space
 */
public record Token(Kind kind, String text, int line, int column, int length, boolean glued) {
    /** What a token is. */
    public enum Kind {
        /** A name or keyword, such as {@code preMoney}, {@code $d}, {@code when}. */
        WORD,
        /** A whole number in plain digits. */
        WHOLE,
        /** Any other number: with a point, an exponent, a suffix. */
        OTHER_NUMBER,
        /** A text in double quotes. */
        TEXT,
        /** A sign, such as {@code (} or {@code <=}. */
        SIGN,
        /** The end of the file. */
        END
    }

    /** Whether it is this word. */
    public boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    /** Whether it is this sign. */
    public boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** Whether it is a variable, such as {@code $d}. */
    public boolean isVariable() {
        return kind == Kind.WORD && text.startsWith("$");
    }

    /** Whether it is a number of any form. */
    public boolean isNumber() {
        return kind == Kind.WHOLE || kind == Kind.OTHER_NUMBER;
    }

    /** Where it stands. */
    public Mark mark() {
        return new Mark(line, column, length);
    }

    /** The token as a message names it. */
    public String described() {
        return switch (kind) {
            case END -> "the end of the file";
            case TEXT -> "the text \"" + text + "\"";
            case WHOLE, OTHER_NUMBER -> "the number " + text;
            case WORD, SIGN -> "'" + text + "'";
        };
    }

    /** The token as it reads in canonical text. */
    public String canonical() {
        return kind == Kind.TEXT ? '"' + text + '"' : text;
    }
}
