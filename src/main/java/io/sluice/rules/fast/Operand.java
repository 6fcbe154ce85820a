package io.sluice.rules.fast;

import org.jspecify.annotations.Nullable;

/** What stands on one side of a comparison. */
sealed interface Operand {
    /**
     * A number.
     *
     * @param amount the number
     * @param small its value where it is made of literals alone, which Java computes in 32 bits; else null
     */
    record Number(Amount amount, @Nullable Integer small) implements Operand {
        static Number of(Amount amount) {
            return new Number(amount, null);
        }

        /** A number made of literals: what it is, or unseen when 32 bits do not hold it. */
        static Number literal(long value) {
            if (value != (int) value) {
                throw new Unseen("it computes with literals beyond 32 bits");
            }
            return new Number(Amount.whole(value), (int) value);
        }
    }

    /** A code of the row. */
    record Code(String field) implements Operand {}

    /** A flag of the row. */
    record Flag(String field) implements Operand {}

    /** A word in quotes. */
    record Word(String text) implements Operand {}

    /** {@code true} or {@code false}. */
    record Truth(boolean value) implements Operand {}
}
