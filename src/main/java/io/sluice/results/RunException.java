package io.sluice.results;

/**
 * Something about a run folder that its user can put right, said in plain words: it is in use, cannot be written, was
 * damaged, or is not a run at all.
 */
public sealed class RunException extends RuntimeException permits DamagedManifest {
    private static final long serialVersionUID = 1L;

    /** Whose fault it is, which decides the exit code. */
    public enum Cause {
        /** What was asked for cannot be: exit code 2. */
        INPUT,
        /** The machine failed, for example a full disk: exit code 3. */
        MACHINE
    }

    private final Cause cause;

    RunException(Cause cause, String message) {
        super(message);
        this.cause = cause;
    }

    /** What was asked for cannot be done. */
    public static RunException input(String message) {
        return new RunException(Cause.INPUT, message);
    }

    /** The machine failed; the reason is that of the exception, without its class name where it has a message. */
    public static RunException machine(String message, Exception reason) {
        RunException exception = new RunException(Cause.MACHINE, message + ": " + Failures.plain(reason));
        exception.initCause(reason);
        return exception;
    }

    /** Whose fault it is. */
    public Cause blame() {
        return cause;
    }
}
