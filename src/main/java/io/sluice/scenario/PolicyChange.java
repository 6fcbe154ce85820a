package io.sluice.scenario;

import io.sluice.scenario.text.Mark;
import io.sluice.scenario.text.SourceFile;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One atomic change of the law that a scenario asks for: a figure takes another value from a day on, or a rule is switched
 * off or on. Whether the figure or rule exists is checked when the packs are read; the mark says where to complain.
 *
 * @param kind what is changed
 * @param item the policy parameter (as packs write it) or the rule id
 * @param written the new value as written, with its unit if one was given; null for rules
 * @param from first day, inclusive
 * @param announced the day it is made known, or null when that is the first day
 * @param file the scenario file
 * @param itemMark where the item stands
 * @param valueMark where the value stands; the item's place for rules
 */
public record PolicyChange(
        Kind kind,
        String item,
        @Nullable String written,
        LocalDate from,
        @Nullable LocalDate announced,
        SourceFile file,
        Mark itemMark,
        Mark valueMark) {

    /** What is changed. */
    public enum Kind {
        /** A policy parameter takes another value. */
        SET,
        /** A rule is no longer in force. */
        SWITCH_OFF,
        /** A rule its pack keeps switched off is in force. */
        SWITCH_ON
    }

    /** One text for one meaning. */
    public String canonical() {
        return kind + " " + item + " " + written + " from " + from + " announced "
                + (announced == null ? from : announced);
    }
}
