package io.sluice.scenario.text;

import io.sluice.scenario.file.Limit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day as files and commands write it: 2026-03-31. A year has four digits: the years up to {@link Limit#LAST_YEAR} leave room
 * for the day after the last, where those that Java can read do not.
 */
public final class WrittenDay {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private WrittenDay() {}

    /** The day; empty when the text is none. */
    public static Optional<LocalDate> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
