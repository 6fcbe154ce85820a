package io.sluice.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The law in force on one day: the rules that apply and the figures they read. Rules and instruments are numbered once for
 * a law book, so that a number means the same on every day of a run.
 */
public interface Law {
    /** The day. */
    LocalDate day();

    /** The first day from which on the same rules and figures hold as on this day; the earliest date there is before the first change. */
    LocalDate since();

    /** The ids of all rules of the law book, in force on the day or not, sorted. */
    List<String> ruleIds();

    /** Whether a rule is in force on the day. */
    boolean inForce(int rule);

    /** The instruments of the law book, sorted by id; an instrument's code is its place here. */
    List<String> instrumentIds();

    /**
     * The code of an instrument, for the column {@code instrument}.
     *
     * @throws IllegalArgumentException when no pack of the law declares it
     */
    int instrument(String id);

    /**
     * Whether the law has begun to speak of an instrument: a pack declares it, and the first rule of that pack that names it has begun.
     * Before that it is as unknown as if no pack declared it; once begun it stays so, whether its rules lapse or not.
     */
    boolean speaksOf(String instrument);

    /** A figure in force on the day by the name files give it, in the scale of its dimension; empty before its first day. */
    OptionalLong parameter(String name);

    /** Whether a rate that a rule gives may be more than the whole: a multiple, or a number nobody sees through. */
    boolean givesMultiple(int rule);

    /** Whether a rule is one of those that are asked in a phase about a subject that wants an instrument, on days it is in force. */
    boolean concerns(int rule, Phase phase, Subject subject, int instrument);

    /**
     * The comparisons of the rules in force that are asked in a phase about a subject that wants an instrument; empty when one of those rules is of the
     * trusted profile and so not seen through.
     */
    Optional<List<Comparison>> comparisons(Phase phase, Subject subject, int instrument);
}
