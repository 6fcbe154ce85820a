package io.sluice.rules.bench;

import io.sluice.rules.Subject;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a case file says of many rows at once. */
public sealed interface Claim {
    /** The file it is written in. */
    SourceFile file();

    /** Where. */
    Mark mark();

    /** What it shows, in words. */
    String it();

    /** The day it is asked on. */
    LocalDate day();

    /** What is asked for. */
    String instrument();

    /** What is asked about. */
    Subject subject();

    /** Where it is written, as {@code file:line}. */
    default String place() {
        return file().name() + ":" + mark().line();
    }

    /**
     * Of the sampled rows that ask for something, a share within bounds is eligible.
     *
     * @param where the rows that count, by field
     * @param low least share, in millionths
     * @param high greatest share, in millionths
     */
    record Share(
            SourceFile file,
            Mark mark,
            String it,
            LocalDate day,
            Subject subject,
            String instrument,
            SortedMap<String, Long> where,
            long low,
            long high)
            implements Claim {
        public Share {
            where = Collections.unmodifiableSortedMap(new TreeMap<>(where));
        }
    }

    /**
     * More of a field never turns an eligible row into one that is not.
     *
     * @param field the field
     * @param more whether more of it, or less, must never harm
     */
    record Monotone(
            SourceFile file,
            Mark mark,
            String it,
            LocalDate day,
            Subject subject,
            String instrument,
            String field,
            boolean more)
            implements Claim {}
}
