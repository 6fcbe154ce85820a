package io.sluice.results;

import io.sluice.scenario.file.FileRefused;
import io.sluice.scenario.file.Limit;
import java.nio.file.Path;

/** Counts the bytes an archive unpacks to: what it says of its sizes need not be true. */
public final class Unpacked {
    /** An honest run is mostly compressed tables; its texts pack to a tenth. */
    private static final long TIMES = 100;

    private static final long SMALL = 1_000_000;

    private final Path archive;
    private final long most;
    private long bytes;

    /** Counts for an archive of so many bytes. */
    public Unpacked(Path archive, long size) {
        this.archive = archive;
        this.most = Math.min(Limit.ARCHIVE_UNPACKED.most(), SMALL + TIMES * size);
    }

    /** Counts more bytes; more than an archive of its size can hold, or than any may, are refused. */
    public void add(long more) throws FileRefused {
        bytes += more;
        if (bytes > most) {
            throw new FileRefused(archive, "file-size", "the archive unpacks to more than " + most + " bytes", null);
        }
    }
}
