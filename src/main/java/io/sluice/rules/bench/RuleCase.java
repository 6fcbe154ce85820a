package io.sluice.rules.bench;

import io.sluice.rules.Outcome;
import io.sluice.rules.Phase;
import io.sluice.rules.Subject;
import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One question put to the law, with the answer its author expects.
 *
 * @param file the file it is written in
 * @param mark where
 * @param it what it shows, in words
 * @param day the day it is asked on
 * @param subject what it is about
 * @param instrument what is asked for
 * @param phase the phase asked, or null for all but {@code conduct}
 * @param variant what it changes of the law
 * @param fields the fields that are known, by name; all others are unknown
 * @param expected the answer expected
 * @param enacted what the law without reforms answers, or null when the case does not say
 */
public record RuleCase(
        SourceFile file,
        Mark mark,
        String it,
        LocalDate day,
        Subject subject,
        String instrument,
        @Nullable Phase phase,
        Variant variant,
        SortedMap<String, Long> fields,
        Expected expected,
        @Nullable AsEnacted enacted) {

    public RuleCase {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** The same question about other facts. */
    public RuleCase with(SortedMap<String, Long> other) {
        return new RuleCase(file, mark, it, day, subject, instrument, phase, variant, other, expected, enacted);
    }

    /** The same question on another day. */
    public RuleCase onDay(LocalDate other) {
        return new RuleCase(file, mark, it, other, subject, instrument, phase, variant, fields, expected, enacted);
    }

    /** The same facts asking for something else. */
    public RuleCase askingFor(String other) {
        return new RuleCase(file, mark, it, day, subject, other, phase, variant, fields, expected, enacted);
    }

    /** A question with no answer expected. */
    public static RuleCase question(
            SourceFile file,
            String it,
            LocalDate day,
            Subject subject,
            String instrument,
            SortedMap<String, Long> fields) {
        return new RuleCase(
                file,
                new Mark(1, 1, 1),
                it,
                day,
                subject,
                instrument,
                null,
                Variant.NONE,
                fields,
                Expected.NOTHING,
                null);
    }

    /** The same question to the law without reforms and changed figures. */
    RuleCase asEnacted() {
        Expected answer = enacted == null || enacted.expected() == null ? Expected.NOTHING : enacted.expected();
        return new RuleCase(file, mark, it, day, subject, instrument, phase, Variant.NONE, fields, answer, null);
    }

    /** Where the case is written, as {@code file:line}. */
    public String place() {
        return file.name() + ":" + mark.line();
    }

    /**
     * What a case of a reform says of the law without it.
     *
     * @param expected the answer there, or null when it is to be the same
     */
    public record AsEnacted(@Nullable Expected expected) {}

    /**
     * What a case expects. What it does not mention it does not test.
     *
     * @param outcome the outcome, or null
     * @param admitted for a boundary: whether the row is in, or null
     * @param because the rules that decide, or null
     * @param shortBy how far off by rule, as written
     * @param rate the rate in millionths, or null
     * @param cap the cap in fen, or null
     * @param score the points in hundredths, or null
     */
    public record Expected(
            @Nullable Outcome outcome,
            @Nullable Boolean admitted,
            @Nullable List<String> because,
            SortedMap<String, String> shortBy,
            @Nullable Long rate,
            @Nullable Long cap,
            @Nullable Long score) {
        /** Expects nothing. */
        static final Expected NOTHING = new Expected(null, null, null, new TreeMap<>(), null, null, null);

        /** Expects nothing but that the row is in or out. */
        static Expected side(boolean in) {
            return new Expected(null, in, null, new TreeMap<>(), null, null, null);
        }
    }
}
