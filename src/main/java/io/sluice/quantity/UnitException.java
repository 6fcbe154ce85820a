package io.sluice.quantity;

/** A quantity that cannot be read: its message says what was found and what is allowed, in words for the author of a file. */
public final class UnitException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnitException(String message) {
        super(message);
    }
}
