package io.sluice.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Who made a run, when and where: {@code provenance.json}, the only file of a run that differs from machine to machine. No
 * digest covers it, nothing is concluded from it but how long a run may take, and it says so.
 *
 * @param evidence what it is worth
 * @param sittings one for each time the run was worked on, oldest first
 */
public record Provenance(String evidence, List<Sitting> sittings) {
    private static final String NONE = "none: no digest covers this file, and anybody may have written it";

    /** Its name in the run folder. */
    public static final String FILE = "provenance.json";

    /**
     * One time the run was worked on.
     *
     * @param started when it began, ISO 8601 in UTC
     * @param ended when it ended, ISO 8601 in UTC
     * @param seconds wall-clock seconds spent on replications
     * @param made replications made in this sitting
     * @param threads threads that made them
     * @param command the command line
     * @param folder where the program was started
     * @param build digest of the parts of the program that decide numbers
     * @param java vendor and version of the Java machine
     * @param system operating system, version and architecture
     * @param processors processors the Java machine saw
     */
    public record Sitting(
            String started,
            String ended,
            double seconds,
            int made,
            int threads,
            String command,
            String folder,
            String build,
            String java,
            String system,
            int processors) {

        /** A sitting on this machine. */
        public static Sitting here(
                String started, String ended, double seconds, int made, int threads, String command, String build) {
            return new Sitting(
                    started,
                    ended,
                    seconds,
                    made,
                    threads,
                    command,
                    Path.of("").toAbsolutePath().toString(),
                    build,
                    System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version"),
                    System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                            + System.getProperty("os.arch"),
                    Runtime.getRuntime().availableProcessors());
        }
    }

    /** Sittings that somebody tells of. */
    public Provenance(List<Sitting> sittings) {
        this(NONE, sittings);
    }

    /** Keeps the sittings as they are. */
    public Provenance {
        sittings = List.copyOf(sittings);
    }

    /** What a run folder says; empty if it says nothing or cannot be read. */
    public static Provenance of(Path run) {
        Path file = run.resolve(FILE);
        if (!Files.exists(file)) {
            return new Provenance(List.of());
        }
        try {
            return Json.read(file, Provenance.class);
        } catch (IOException e) {
            return new Provenance(List.of());
        }
    }

    /** Adds a sitting to the run's provenance. */
    public static void add(Path run, Sitting sitting) {
        List<Sitting> all = new ArrayList<>(of(run).sittings());
        all.add(sitting);
        try {
            DurableFiles.write(run.resolve(FILE), Json.text(new Provenance(all)));
        } catch (IOException e) {
            throw RunException.machine("Could not write " + FILE + " of " + run, e);
        }
    }
}
