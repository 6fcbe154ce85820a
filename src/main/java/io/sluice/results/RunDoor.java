package io.sluice.results;

import io.sluice.scenario.file.FileRefused;
import io.sluice.scenario.file.FolderListing;
import io.sluice.scenario.file.Limit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The one way into a run folder. It may come from a stranger, so it may hold folders and regular files and nothing else: a
 * link in it would let a reader see, or a writer overwrite, a file somewhere else; a pipe would hold up whoever reads it.
 */
final class RunDoor {
    private static final int SHOWN = 5;

    private RunDoor() {}

    /**
     * The files of a run folder by their paths in it, with {@code /} between folders, sorted.
     *
     * @throws RunException that names what else lies in it
     */
    static List<String> files(Path run) {
        try {
            FolderListing listing = FolderListing.of(run, Limit.RUN_FILES);
            if (!listing.refused().isEmpty()) {
                throw RunException.input("The run folder " + run
                        + " is not read, and nothing in it was changed. A run holds folders and regular files only:\n"
                        + told(listing.refused()));
            }
            return listing.files().stream()
                    .map(file -> run.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw RunException.input("Cannot look into " + run + ": " + Failures.plain(e) + ".");
        }
    }

    private static String told(List<FileRefused> refused) {
        String more = refused.size() > SHOWN ? "\n  and " + (refused.size() - SHOWN) + " more" : "";
        return refused.stream().limit(SHOWN).map(each -> "  " + each.sentence()).collect(Collectors.joining("\n"))
                + more;
    }
}
