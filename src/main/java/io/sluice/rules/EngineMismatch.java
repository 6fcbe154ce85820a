package io.sluice.rules;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Two engines give one batch different answers. A fault of the program, never of the rules: nothing may be built on it. */
public final class EngineMismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient SortedSet<String> rules;

    /**
     * A difference.
     *
     * @param rules the rules that say one thing in one answer and another in the other
     * @param message the rules concerned, the facts, and both answers
     */
    public EngineMismatch(SortedSet<String> rules, String message) {
        super(message);
        this.rules = Collections.unmodifiableSortedSet(new TreeSet<>(rules));
    }

    /** The rules that say one thing in one answer and another in the other. */
    public SortedSet<String> rules() {
        return rules;
    }
}
