package io.sluice.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The runs in a folder, and how one of them is named in few letters. */
public final class RunCatalog {
    /** The word for the run that was worked on last. */
    public static final String LATEST = "latest";

    /**
     * One run of the catalogue.
     *
     * @param folder where it is
     * @param manifest what ran; empty while it is not finished, or if it cannot be read
     * @param replications replications in its tables, or, while it is not finished, in its segments
     * @param fault what its manifest is that it should not be, in plain words; empty if it is sound or not there
     * @param touched when its manifest, or else its newest segment, was written
     */
    public record Entry(Path folder, Optional<Manifest> manifest, int replications, String fault, FileTime touched) {
        /** The folder's own name. */
        public String name() {
            return String.valueOf(folder.getFileName());
        }

        /** What is not as it was written in a run that says it is finished, in plain words; every file is looked at. */
        public List<String> faults() {
            if (manifest.isEmpty()) {
                return fault.isEmpty() ? List.of() : List.of(fault);
            }
            try (RunReader run = RunReader.openUnchecked(folder)) {
                return run.faultsOfFiles();
            } catch (RunException e) {
                return List.of(String.valueOf(e.getMessage()));
            }
        }
    }

    private final Path out;

    /** The catalogue of the runs below a folder, which need not exist. */
    public RunCatalog(Path out) {
        this.out = out;
    }

    /** All runs, finished or not, by name. */
    public List<Entry> entries() {
        if (!Files.isDirectory(out)) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> folders = Files.list(out)) {
            for (Path folder : folders.sorted().toList()) {
                if (isRun(folder)) {
                    entries.add(entry(folder));
                }
            }
        } catch (IOException e) {
            throw RunException.machine("Could not list the runs in " + out, e);
        }
        return entries;
    }

    /**
     * The run a user means: a folder, any unique beginning of a run's name, or {@link #LATEST}.
     *
     * @throws RunException if there is no such run, or several; it names those there are
     */
    public Path find(String word) {
        Path asPath = Path.of(word);
        if (isRun(asPath)) {
            return asPath;
        }
        List<Entry> entries = entries();
        if (word.equals(LATEST)) {
            return entries.stream()
                    .max(Comparator.comparing(Entry::touched))
                    .orElseThrow(() -> RunException.input("There is no run in " + out + " yet."))
                    .folder();
        }
        List<Entry> matching =
                entries.stream().filter(e -> e.name().startsWith(word)).toList();
        List<Entry> exact = matching.stream().filter(e -> e.name().equals(word)).toList();
        List<Entry> found = exact.isEmpty() ? matching : exact;
        if (found.size() == 1) {
            return found.get(0).folder();
        }
        throw RunException.input(
                found.isEmpty()
                        ? "There is no run \"" + word + "\" in " + out + ". " + listed("The runs are", entries)
                        : "\"" + word + "\" is the beginning of " + found.size() + " runs. "
                                + listed("They are", found));
    }

    private static String listed(String lead, List<Entry> entries) {
        return entries.isEmpty()
                ? "There are none yet."
                : lead + ": "
                        + String.join(", ", entries.stream().map(Entry::name).toList()) + ".";
    }

    private static boolean isRun(Path folder) {
        return Files.exists(folder.resolve(Manifest.FILE)) || Files.isDirectory(folder.resolve(Segments.FOLDER));
    }

    private static Entry entry(Path folder) throws IOException {
        Path manifest = folder.resolve(Manifest.FILE);
        if (Files.exists(manifest)) {
            try {
                Manifest read = RunReader.manifest(folder);
                return new Entry(
                        folder, Optional.of(read), read.replications(), "", Files.getLastModifiedTime(manifest));
            } catch (RunException e) {
                return new Entry(
                        folder,
                        Optional.empty(),
                        0,
                        String.valueOf(e.getMessage()),
                        Files.getLastModifiedTime(manifest));
            }
        }
        int replications = Segments.named(folder).stream().mapToInt(Range::size).sum();
        return new Entry(
                folder, Optional.empty(), replications, "", Files.getLastModifiedTime(folder.resolve(Segments.FOLDER)));
    }
}
