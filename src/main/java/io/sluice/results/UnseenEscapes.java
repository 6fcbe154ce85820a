package io.sluice.results;

import io.sluice.scenario.text.UnseenCharacters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/** Writes what nobody sees as an escape: a program reads the same text, and a person who looks at the file sees it. */
final class UnseenEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final int DELETE = 0x7f;

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
        codes[DELETE] = CharacterEscapes.ESCAPE_CUSTOM;
        return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return UnseenCharacters.isUnseen(character) && !half
                ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", character))
                : null;
    }
}
