package io.sluice.rules;

/** One comparison that a rule makes about a row, figures filled in. Answers differ between two rows only if some comparison does. */
@FunctionalInterface
public interface Comparison {
    /** Whether it holds for a row. */
    boolean holds(Columns rows, int row);
}
