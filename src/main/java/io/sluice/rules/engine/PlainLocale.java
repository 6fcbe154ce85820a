package io.sluice.rules.engine;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * Shields Drools from the language of the machine. Its readers and generators change the case of names by the default
 * locale: under Turkish rules they cannot even read their own module file. Everything of ours names its locale, so setting
 * the default for a moment changes nothing else.
 */
final class PlainLocale {
    private static final Object LOCK = new Object();

    private PlainLocale() {}

    /** Does the work with the default locale set to {@link Locale#ROOT}, then sets it back. */
    static <T> T in(Supplier<T> work) {
        synchronized (LOCK) {
            Locale before = Locale.getDefault();
            Locale.setDefault(Locale.ROOT);
            try {
                return work.get();
            } finally {
                Locale.setDefault(before);
            }
        }
    }
}
