package io.sluice.rules;

/** Two engines give one batch different answers. A fault of the program, never of the rules: nothing may be built on it. */
public final class EngineMismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A difference.
     *
     * @param message the rules concerned, the facts, and both answers
     */
    public EngineMismatch(String message) {
        super(message);
    }
}
