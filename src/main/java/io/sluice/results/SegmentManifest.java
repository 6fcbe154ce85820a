package io.sluice.results;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a segment holds and who made it, written last into its folder: without it, or with another run, build, shape or
 * other bytes than it says, the segment is made anew.
 *
 * @param runDigest the run it belongs to
 * @param build the build of the program that made it
 * @param tables digest of the shape of the tables
 * @param replications digest of each replication, in order from the first
 * @param files SHA-256 of each file, by name
 */
record SegmentManifest(
        String runDigest, String build, String tables, List<String> replications, Map<String, String> files) {
    static final String FILE = "segment.json";

    SegmentManifest {
        replications = List.copyOf(replications);
        files = new TreeMap<>(files);
    }

    /** The digest of the shape of tables: names, types and units of all columns. */
    static String shape(List<Table> tables) {
        return Sha256.of(tables.toString());
    }
}
