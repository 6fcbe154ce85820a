package io.sluice.rules.pack;

import io.sluice.rules.Phase;
import io.sluice.rules.Subject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a rule without running it.
 *
 * @param id its name, unique over all packs
 * @param pack the pack it is written in
 * @param title what reports call it
 * @param source key of its legal source
 * @param from first day in force, inclusive; inside a law book, after all reforms
 * @param until last day in force, inclusive; null when open
 * @param announced when a reform changed it: the day that was made known
 * @param phase when it is asked
 * @param subject the fact it states something about
 * @param states the statements of its consequence, such as {@code unmet}, sorted
 * @param instruments the instruments its conditions name, sorted; empty when it names none
 * @param reads the parameters it reads, by file name, sorted
 * @param status how well it is known
 * @param sunset whether its last day is a sunset, which {@code law.sunset: renewed} ignores
 * @param replaces the rule it takes the place of, if any
 * @param place its line
 * @param alternative what might hold in place of an assumed rule; null where it does not say
 * @param opaque what is known of a rule of the trusted profile, which is not seen through; null for a strict one
 */
public record RuleInfo(
        String id,
        String pack,
        Title title,
        String source,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate announced,
        Phase phase,
        Subject subject,
        List<String> states,
        List<String> instruments,
        List<String> reads,
        Status status,
        boolean sunset,
        @Nullable String replaces,
        Place place,
        @Nullable Alternative alternative,
        @Nullable Opaque opaque) {

    public RuleInfo {
        states = List.copyOf(states);
        instruments = List.copyOf(instruments);
        reads = List.copyOf(reads);
    }

    /** Whether the rule is of the trusted profile: compiled as it is, and not seen through. */
    public boolean trusted() {
        return opaque != null;
    }

    /** Whether the rule is in force on a day; both ends count. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether the rule is one of those asked in a phase about a subject that wants an instrument. */
    public boolean asked(Phase when, Subject about, String wanted) {
        return phase == when && subject == about && (instruments.isEmpty() || instruments.contains(wanted));
    }

    /** Whether there is any day on which the rule is in force. */
    public boolean everInForce() {
        return until == null || !until.isBefore(from);
    }

    /** The same rule in force on other days. */
    public RuleInfo inForce(LocalDate first, @Nullable LocalDate last, @Nullable LocalDate madeKnown) {
        return new RuleInfo(
                id,
                pack,
                title,
                source,
                first,
                last,
                madeKnown,
                phase,
                subject,
                states,
                instruments,
                reads,
                status,
                sunset,
                replaces,
                place,
                alternative,
                opaque);
    }
}
