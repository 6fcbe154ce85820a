package io.sluice.results;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.SortedMap;

/**
 * The digest of all results of a run: SHA-256 over the line {@code sluice-results-1}, then for each replication in order
 * its number and its {@linkplain ReplicationDigests digest}, each in a line {@code number digest}.
 *
 * <p>It depends on the rows alone: not on files, segments, the order in which replications were made, or the machine.
 */
final class ResultsDigest {
    private ResultsDigest() {}

    /** The digest of replications 0, 1, 2 ...; a gap in the numbers is an error. */
    static String of(SortedMap<Integer, String> replicationDigests) {
        MessageDigest digest = Sha256.start();
        line(digest, "sluice-results-1");
        int expected = 0;
        for (Map.Entry<Integer, String> entry : replicationDigests.entrySet()) {
            if (entry.getKey() != expected) {
                throw new IllegalStateException(
                        "Replication " + expected + " is missing; the next there is " + entry.getKey() + ".");
            }
            line(digest, entry.getKey() + " " + entry.getValue());
            expected++;
        }
        return Sha256.hex(digest.digest());
    }

    private static void line(MessageDigest digest, String text) {
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
