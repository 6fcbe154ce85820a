package io.sluice.rules.pack;

/** Which language packs may be written in. Only the command line can choose: a pack does not vouch for itself. */
public enum Profile {
    /** Conditions on one fact and figures, statements, nothing else: safe whoever wrote it, seen through by every analysis. */
    STRICT,
    /** Files called {@code *.trusted.drl} may besides hold whatever Drools compiles. It is code, and runs as such. */
    TRUSTED;

    private static final String ENDING = ".trusted.drl";

    /** Whether a file asks for trust by its name. */
    static boolean isTrusted(String file) {
        return file.endsWith(ENDING);
    }
}
