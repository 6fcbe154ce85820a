package io.sluice.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The copies in a run folder of what it was made from: {@code scenario.yaml} and all that lies in {@code extends/} and
 * {@code rules/}. Whoever is given a run is given these too, so they are held against what the run says of them, and one that
 * nobody speaks of is refused: a file laid among the rules would change the law that is explained.
 */
final class KeptInputs {
    private static final String SCENARIO = "scenario.yaml";
    private static final List<String> FOLDERS = List.of("extends/", "rules/");

    private KeptInputs() {}

    /** Whether a path in a run folder is that of such a copy. */
    static boolean isCopy(String path) {
        return path.equals(SCENARIO) || FOLDERS.stream().anyMatch(path::startsWith);
    }

    /**
     * What differs from the copies there should be.
     *
     * @param files the paths in the run folder
     * @param expected SHA-256 of each file there should be, by path; what is no copy is passed over
     */
    static List<String> faults(Path run, List<String> files, Map<String, String> expected) {
        Map<String, String> missing = new TreeMap<>(expected);
        List<String> faults = new ArrayList<>();
        for (String path : files) {
            String digest = missing.remove(path);
            if (isCopy(path)) {
                String fault = digest == null ? "is not of this run" : fault(run.resolve(path), digest);
                if (!fault.isEmpty()) {
                    faults.add(path + " " + fault);
                }
            }
        }
        missing.keySet().stream().filter(KeptInputs::isCopy).forEach(path -> faults.add(path + " is missing"));
        return faults;
    }

    private static String fault(Path file, String digest) {
        try {
            return Sha256.of(file).equals(digest) ? "" : "is not as it was written";
        } catch (IOException e) {
            return "cannot be read: " + Failures.plain(e);
        }
    }
}
