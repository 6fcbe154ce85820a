package io.sluice.results;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that makes a study this study and no other.
 *
 * @param kind the word of the command that makes it
 * @param run digest of the run that the scenario as it is would be
 * @param name name of the scenario
 * @param build digest of the parts of the program that decide its numbers
 * @param asked what was asked, by option
 */
public record StudySpec(String kind, String run, String name, String build, SortedMap<String, String> asked) {
    private static final int DIGITS_IN_NAME = 12;

    /** Keeps a copy. */
    public StudySpec {
        asked = new TreeMap<>(asked);
    }

    /** A study that was asked for with these options. */
    public StudySpec(String kind, RunSpec run, String build, Map<String, String> asked) {
        this(kind, run.digest(), run.plan().name(), build, new TreeMap<>(asked));
    }

    /** SHA-256 over all of it. */
    public String digest() {
        return Sha256.of("sluice-study-1\n" + Json.text(this));
    }

    /** Name of its folder: scenario, kind and the first digits of the digest. */
    public String folderName() {
        return name + "-" + kind + "-" + digest().substring(0, DIGITS_IN_NAME);
    }
}
