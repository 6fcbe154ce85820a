package io.sluice.rules.pack;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal text that rules and values stand on.
 *
 * @param key the name rules use in {@code @source("...")}
 * @param title what the text is called
 * @param number its official number, if it has one
 * @param date the day of issue
 * @param seen where it was seen, if it was
 * @param status how well it is known
 * @param place where the pack declares it
 */
public record Source(
        String key,
        Title title,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String seen,
        Status status,
        Place place) {}
