package io.sluice.results;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a segment holds and who made it, written last into its folder: without it, or with another run, build, shape, other
 * bytes or other rows than it says, the segment is made anew.
 *
 * @param runDigest the run it belongs to
 * @param build the build of the program that made it
 * @param tables digest of the shape of the tables
 * @param replications digest of each replication, in order from the first
 * @param files SHA-256 of each file, by name
 * @param seal SHA-256 of this file's text while its seal is empty
 */
record SegmentManifest(
        String runDigest,
        String build,
        String tables,
        List<String> replications,
        Map<String, String> files,
        String seal) {
    static final String FILE = "segment.json";

    SegmentManifest {
        replications = List.copyOf(replications);
        files = new TreeMap<>(files);
    }

    /** The same with its seal. */
    SegmentManifest sealed() {
        return new SegmentManifest(runDigest, build, tables, replications, files, Sha256.of(Json.text(open())));
    }

    /** Whether its seal is that of what it says. */
    boolean whole() {
        return equals(sealed());
    }

    private SegmentManifest open() {
        return new SegmentManifest(runDigest, build, tables, replications, files, "");
    }

    /** The digest of each replication of a range, by its number. */
    SortedMap<Integer, String> digests(Range range) {
        SortedMap<Integer, String> digests = new TreeMap<>();
        for (int i = 0; i < range.size(); i++) {
            digests.put(range.first() + i, replications.get(i));
        }
        return digests;
    }

    /** The digest of the shape of tables: names, types and units of all columns. */
    static String shape(List<Table> tables) {
        return Sha256.of(tables.toString());
    }
}
