package io.sluice.rules.pack;

/**
 * A file in the folder of a pack that nothing reads, though its author may believe so.
 *
 * @param file the file as messages name it
 * @param hint what to do about it
 */
public record UnusedFile(String file, String hint) {
    /** What is said of it, without its name. */
    public String message() {
        return "no one reads this file: it is no rule, figure, case or note of the pack";
    }

    /** All of it on one line, for a command that is about something else. */
    public String warning() {
        return "warning: " + file + ": " + message() + "; " + hint;
    }
}
