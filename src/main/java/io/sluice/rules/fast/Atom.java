package io.sluice.rules.fast;

import java.util.SortedSet;

/** A question about a row that is answered yes or no: what conditions are made of. Equal questions are asked once. */
sealed interface Atom {
    /** Whether a code is one of some words. */
    record OneOf(String field, SortedSet<String> words) implements Atom {}

    /** Whether a flag is set. */
    record Flag(String field) implements Atom {}

    /** Whether two codes of one set, or two flags, are equal. */
    record Same(String field, String other, boolean flags) implements Atom {}

    /** Whether the first number is less than the second. */
    record Less(Amount first, Amount second) implements Atom {}

    /** Whether two numbers are equal. */
    record Equal(Amount first, Amount second) implements Atom {}
}
