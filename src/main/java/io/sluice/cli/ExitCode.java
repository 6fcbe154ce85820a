package io.sluice.cli;

/** What the program tells the shell. Every command returns one of these and nothing else. */
public final class ExitCode {
    /** All is well. */
    public static final int OK = 0;

    /** The command ran and found what it looks for: invalid rules, failed cases, a mismatch. */
    public static final int FOUND = 1;

    /** The command was used wrongly, or its input is bad. */
    public static final int BAD_INPUT = 2;

    /** The program itself failed. */
    public static final int FAILED = 3;

    private ExitCode() {}
}
