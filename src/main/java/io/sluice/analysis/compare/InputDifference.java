package io.sluice.analysis.compare;

import java.util.Locale;

/**
 * One thing that differs in what went into two runs.
 *
 * @param kind what it belongs to
 * @param item what it is: a key of the scenario, a parameter of a pack on a day, a rule, a file
 * @param before what the first run has; {@code -} for nothing
 * @param after what the second run has; {@code -} for nothing
 */
public record InputDifference(Kind kind, String item, String before, String after) {
    /** What stands for nothing. */
    public static final String NOTHING = "-";

    /** What an input belongs to. */
    public enum Kind {
        /** Seed of every draw. */
        SEED,
        /** A key of the scenario file. */
        SCENARIO,
        /** An arm, or the packs it is made of. */
        ARM,
        /** A pack's own description. */
        PACK,
        /** A policy parameter's value. */
        PARAMETER,
        /** A rule. */
        RULE,
        /** A data file. */
        DATA,
        /** The program or its behavioural parameters. */
        PROGRAM;

        /** Whether a difference of this kind is one of policy, so that it does not confound a comparison of policies. */
        public boolean policy() {
            return this == ARM || this == PACK || this == PARAMETER || this == RULE;
        }

        /** The word used in files. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
