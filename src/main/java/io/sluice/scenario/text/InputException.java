package io.sluice.scenario.text;

import java.util.List;

/**
 * A user's input is wrong, and this is everything that is wrong with it. The program ends with code 2 and prints {@link
 * #getMessage()}; never a stack trace.
 */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    /** Throws at least one fault; the message is all of them rendered. */
    public InputException(List<Diagnostic> diagnostics) {
        super(Diagnostics.render(diagnostics));
        if (diagnostics.isEmpty()) {
            throw new IllegalArgumentException("an input exception needs at least one diagnostic, got none");
        }
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** The faults by file, line and column. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
