package io.sluice.results;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The digest of all results of a run: SHA-256 over the line {@code sluice-results-1}, then for each replication in order
 * its number and its {@linkplain ReplicationDigests digest}, each in a line {@code number digest}.
 *
 * <p>It depends on the rows alone: not on files, segments, the order in which replications were made, or the machine. The
 * lines themselves are kept in the run folder, so that the results digest is the SHA-256 of a file, and each replication can
 * be held against its own.
 */
final class ResultsDigest {
    /** The lines in the run folder. */
    static final String FILE = "digests.txt";

    private static final String HEAD = "sluice-results-1";
    private static final Pattern LINE = Pattern.compile("(\\d{1,7}) ([0-9a-f]{64})");

    private ResultsDigest() {}

    /** The digest of replications 0, 1, 2 ...; a gap in the numbers is an error. */
    static String of(SortedMap<Integer, String> replicationDigests) {
        return Sha256.of(text(replicationDigests));
    }

    /** The lines that are digested; a gap in the numbers is an error. */
    static String text(SortedMap<Integer, String> replicationDigests) {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        int expected = 0;
        for (Map.Entry<Integer, String> entry : replicationDigests.entrySet()) {
            if (entry.getKey() != expected) {
                throw new IllegalStateException(
                        "Replication " + expected + " is missing; the next there is " + entry.getKey() + ".");
            }
            text.append(entry.getKey()).append(' ').append(entry.getValue()).append('\n');
            expected++;
        }
        return text.toString();
    }

    /** The digest of each replication as the lines have them; empty if they are not such lines. */
    static SortedMap<Integer, String> parse(String text) {
        SortedMap<Integer, String> digests = new TreeMap<>();
        String[] lines = text.split("\n", -1);
        for (int line = 1; line < lines.length - 1; line++) {
            Matcher matcher = LINE.matcher(lines[line]);
            if (matcher.matches() && Integer.parseInt(matcher.group(1)) == line - 1) {
                digests.put(line - 1, matcher.group(2));
            }
        }
        boolean whole = digests.size() == lines.length - 2 && text(digests).equals(text);
        return whole ? digests : new TreeMap<>();
    }
}
