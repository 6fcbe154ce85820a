package io.sluice.cli.verify;

import java.util.List;

/**
 * One thing that was checked.
 *
 * @param name what
 * @param outcome how it came out
 * @param told what was checked, or why it was not
 * @param faults what is not as it should be, each with file, table and cell as far as they can be told
 */
public record Item(String name, Outcome outcome, String told, List<String> faults) {
    /** How a check came out. */
    public enum Outcome {
        /** As it should be. */
        PASS,
        /** Not as it should be. */
        FAIL,
        /** Could not be checked here. */
        OPEN;

        /** The word that is printed. */
        public String word() {
            return switch (this) {
                case PASS -> "pass";
                case FAIL -> "fail";
                case OPEN -> "open";
            };
        }
    }

    /** Keeps a copy. */
    public Item {
        faults = List.copyOf(faults);
    }

    /** Passed if there is no fault. */
    static Item of(String name, String told, List<String> faults) {
        return new Item(name, faults.isEmpty() ? Outcome.PASS : Outcome.FAIL, told, faults);
    }

    /** Failed for one reason. */
    static Item failed(String name, String fault) {
        return of(name, "", List.of(fault));
    }

    /** Could not be checked, for this reason. */
    static Item open(String name, String why) {
        return new Item(name, Outcome.OPEN, why, List.of());
    }
}
