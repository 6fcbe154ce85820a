package io.sluice.rules.pack;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One atomic change of the law. A reform is a list of these; any subset of their groups is a policy of its own. */
public sealed interface Change {
    /** Name of the change: {@code pack#item}, unique in a law book. */
    String id();

    /** Changes of one group belong together; by default each is a group of its own. */
    String group();

    /** The pack, or the scenario, that makes the change. */
    String by();

    /** First day of the change. */
    LocalDate from();

    /** The day it was made known, or null when that was the first day. */
    @Nullable
    LocalDate announced();

    /** The rule or parameter changed. */
    String item();

    /** Where it is written. */
    Place place();

    /**
     * A parameter takes another value from a day on. What the base says from that day on no longer counts: a reform states
     * the whole path from its first day.
     */
    record SetValue(
            String id,
            String group,
            String by,
            String parameter,
            String written,
            LocalDate from,
            @Nullable LocalDate announced,
            Place place,
            Place valuePlace)
            implements Change {
        @Override
        public String item() {
            return parameter;
        }
    }

    /** A rule is no longer in force from a day on. */
    record SwitchOff(
            String id,
            String group,
            String by,
            String rule,
            LocalDate from,
            @Nullable LocalDate announced,
            Place place) implements Change {
        @Override
        public String item() {
            return rule;
        }
    }

    /** A rule its pack keeps switched off is in force from a day on. */
    record SwitchOn(
            String id,
            String group,
            String by,
            String rule,
            LocalDate from,
            @Nullable LocalDate announced,
            Place place) implements Change {
        @Override
        public String item() {
            return rule;
        }
    }

    /** A rule takes the place of another from its own first day on. */
    record Replace(
            String id,
            String group,
            String by,
            String rule,
            String replacement,
            LocalDate from,
            @Nullable LocalDate announced,
            Place place)
            implements Change {
        @Override
        public String item() {
            return rule;
        }
    }

    /** A rule that was not there before. */
    record Add(
            String id,
            String group,
            String by,
            String rule,
            LocalDate from,
            @Nullable LocalDate announced,
            Place place) implements Change {
        @Override
        public String item() {
            return rule;
        }
    }
}
