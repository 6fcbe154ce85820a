package io.sluice.rules.pack;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a parameter is from a day on.
 *
 * @param from first day, inclusive
 * @param value in the scale of the parameter's dimension (fen, 10^-6, ...)
 * @param source key of the source it stands on
 * @param status how well it is known
 * @param announced the day it was made known, when that was before it binds
 * @param place where it is written
 * @param band low and high end of what an assumed value might be, the value inside; null where none is written
 */
public record DatedValue(
        LocalDate from,
        long value,
        String source,
        Status status,
        @Nullable LocalDate announced,
        Place place,
        Parameter.@Nullable Range band) {

    /** A value without a band. */
    public DatedValue(
            LocalDate from, long value, String source, Status status, @Nullable LocalDate announced, Place place) {
        this(from, value, source, status, announced, place, null);
    }
}
