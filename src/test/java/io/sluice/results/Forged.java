package io.sluice.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What somebody can do who knows how a run is written: change it and set every digest and seal that can be set anew. */
final class Forged {
    private static final long FEN = 50_000_000_000L * 100;

    private Forged() {}

    /** Rows of the sample's totals with more money paid in, in one replication of the first arm. */
    static Rows moreMoney(Rows totals, int replication) {
        RowsBuilder forged = Rows.builder(totals.table());
        for (int row = 0; row < totals.size(); row++) {
            boolean here = totals.key(row, Table.REPLICATION) == replication && totals.key(row, 2) == 0;
            forged.row(totals.key(row, 0), totals.key(row, 1), totals.key(row, 2), totals.key(row, Table.REPLICATION))
                    .put(totals.longAt(row, 0) + (here ? FEN : 0))
                    .put(totals.doubleAt(row, 1))
                    .put(totals.longAt(row, 2));
        }
        return forged.build();
    }

    /** Sets the digests of a segment's files to what they are, with rows their digests too, and seals it anew. */
    static void segment(Path segment, List<Rows> rows) throws IOException {
        SegmentManifest manifest = Segments.manifest(segment);
        Map<String, String> files = new TreeMap<>();
        for (String file : manifest.files().keySet()) {
            files.put(file, Sha256.of(segment.resolve(file)));
        }
        List<String> digests = rows.isEmpty()
                ? manifest.replications()
                : List.copyOf(ReplicationDigests.of(Sample.TABLES, rows).values());
        Files.writeString(
                segment.resolve(SegmentManifest.FILE),
                Json.text(new SegmentManifest(
                                manifest.runDigest(), manifest.build(), manifest.tables(), digests, files, "")
                        .sealed()));
    }
}
