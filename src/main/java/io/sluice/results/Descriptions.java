package io.sluice.results;

import java.util.Map;
import java.util.TreeMap;

/** The files of a run that say what its tables hold; each is a text of the manifest alone. */
final class Descriptions {
    private Descriptions() {}

    /** The texts by file. */
    static Map<String, String> of(Manifest manifest) {
        return new TreeMap<>(Map.of(
                RunReadme.FILE, RunReadme.text(manifest),
                Codebook.FILE, Codebook.text(manifest),
                CodesCsv.FILE, CodesCsv.text(manifest.dimensions())));
    }
}
