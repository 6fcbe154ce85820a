package io.sluice.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run folder that is to go on was when it was last finished, as far as that can be believed.
 *
 * @param digests the digest of each replication it had; empty where nothing is known
 * @param files SHA-256 of each file it had, by path; empty where nothing is known
 * @param notices what was found wrong with its manifest, in plain words
 */
record Finished(SortedMap<Integer, String> digests, Map<String, String> files, List<String> notices) {
    Finished {
        digests = new TreeMap<>(digests);
        files = Map.copyOf(files);
        notices = List.copyOf(notices);
    }

    /** Looks at the manifest of a run folder; one of another run or build says nothing of what is to be made now. */
    static Finished in(Path run, RunSpec spec) {
        if (!Files.exists(run.resolve(Manifest.FILE))) {
            return unknown(List.of());
        }
        try {
            Manifest manifest = RunReader.manifest(run);
            if (!manifest.runDigest().equals(spec.digest()) || !manifest.build().equals(spec.build())) {
                return unknown(List.of());
            }
            return new Finished(RunReader.digests(run, manifest), manifest.files(), List.of());
        } catch (RunException e) {
            return unknown(List.of("the earlier " + Manifest.FILE + " is not believed (" + e.getMessage() + ")"));
        }
    }

    private static Finished unknown(List<String> notices) {
        return new Finished(new TreeMap<>(), Map.of(), notices);
    }
}
