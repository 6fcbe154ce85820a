package io.sluice.rules;

import io.sluice.quantity.Dimension;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of a fact: one word of the vocabulary.
 *
 * @param subject the fact it belongs to
 * @param name its name in DRL and in cases, such as {@code preMoney}
 * @param dimension what it measures; {@link Dimension#CODE} for a word out of a code set
 * @param codes name of the code set, or null when it is not a code
 * @param low least possible value in the scale of the dimension, inclusive; {@link Long#MIN_VALUE} when open
 * @param high greatest possible value, inclusive; {@link Long#MAX_VALUE} when open
 * @param origin where the simulation gets it
 * @param change whether the one described can change it
 * @param titleEn English title
 * @param titleZh Chinese title
 * @param fromPhase the first phase that may read it, or null when every phase may
 */
public record Field(
        Subject subject,
        String name,
        Dimension dimension,
        @Nullable String codes,
        long low,
        long high,
        Origin origin,
        Change change,
        String titleEn,
        String titleZh,
        @Nullable Phase fromPhase) {

    /** Where the simulation gets the value of a field. */
    public enum Origin {
        /** It changes as the simulation goes on. */
        DYNAMIC,
        /** It is drawn once for each venture. */
        LATENT,
        /** It is computed from other fields. */
        DERIVED;

        /** The origin as the vocabulary writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The origin written so; empty when there is none. */
        public static Optional<Origin> of(String word) {
            return Arrays.stream(values()).filter(o -> o.word().equals(word)).findFirst();
        }
    }

    /** Whether the one described can change a field, to be admitted where it was refused. */
    public enum Change {
        /** It can. */
        ANY,
        /** It can wait for it to grow, as an age does. */
        GROWS,
        /** It cannot. */
        NEVER;

        /** The change as the vocabulary writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether rules compare it with words in quotes. */
    public boolean isCode() {
        return dimension == Dimension.CODE;
    }

    /** Whether it is true or false. */
    public boolean isFlag() {
        return dimension == Dimension.FLAG;
    }
}
