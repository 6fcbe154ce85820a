package io.sluice.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A run folder being written: {@code <out>/<name>-<digest>/}.
 *
 * <p>Life of a folder: {@link #open} takes the lock, copies the inputs and drops what a kill left torn or somebody changed; {@link #write}
 * adds segments until {@link #missing} is empty; {@link #compact} joins them into one Parquet file a table; others add
 * summaries and a report; {@link #seal} writes the manifest, last. Killed at any moment, the same steps end with the
 * same results digest.
 */
public final class RunFolder implements AutoCloseable {
    private final Path path;
    private final RunSpec spec;
    private final RunLock lock;
    private final ParquetFiles store;
    private final Segments segments;
    private final List<String> notices;

    private RunFolder(
            Path path, RunSpec spec, RunLock lock, ParquetFiles store, Segments segments, List<String> notices) {
        this.path = path;
        this.spec = spec;
        this.lock = lock;
        this.store = store;
        this.segments = segments;
        this.notices = List.copyOf(notices);
    }

    /** Opens the folder of this run below {@code out}, new or begun; refused if another process is writing it. */
    public static RunFolder open(Path out, RunSpec spec) {
        Path path = out.resolve(spec.folderName());
        if (Files.isSymbolicLink(path)) {
            throw RunException.input(
                    path + " is a link, and no run is written through one. Choose another place with --out DIR.");
        }
        try {
            Files.createDirectories(path);
            List<String> there = RunDoor.files(path);
            RunLock lock = RunLock.take(path);
            try {
                ParquetFiles store = new ParquetFiles();
                Segments segments = new Segments(path, spec.digest(), spec.build(), spec.tables(), store);
                Finished before = Finished.in(path, spec);
                List<String> notices = new ArrayList<>(before.notices());
                notices.addAll(segments.open(before.digests()));
                notices.addAll(dropOther(path, there, before.files()));
                notices.addAll(copyInputs(path, there, spec.files()));
                return new RunFolder(path, spec, lock, store, segments, notices);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw RunException.input(
                    "Cannot write in " + path + ": " + Failures.plain(e) + ". Choose another place with --out DIR.");
        }
    }

    /** How many of the first replications the folder of a run seems to hold; reads names only and takes no lock. */
    public static int present(Path out, RunSpec spec, int replications) {
        try {
            List<Range> named = Segments.named(out.resolve(spec.folderName()));
            return replications - Range.missing(named, replications).size();
        } catch (IOException e) {
            throw RunException.machine("Could not look into " + out.resolve(spec.folderName()), e);
        }
    }

    /** Where the run is. */
    public Path path() {
        return path;
    }

    /** What was found torn or damaged when the folder was opened, and was deleted to be made anew. */
    public List<String> notices() {
        return notices;
    }

    /** Replications there are: the longest row of numbers from 0 without a gap. */
    public int replications() {
        int count = 0;
        for (int replication : segments.digests().keySet()) {
            if (replication != count) {
                break;
            }
            count++;
        }
        return count;
    }

    /** The replications below this number that are still to be made, in order. */
    public List<Integer> missing(int replications) {
        return Range.missing(segments.present(), replications);
    }

    /** Keeps the rows of replications {@code first} to {@code last}: from now on they survive a kill. */
    public void write(int first, int last, Collection<Rows> rows) {
        try {
            segments.write(new Range(first, last), List.copyOf(rows));
        } catch (IOException e) {
            throw RunException.machine("Could not keep replications " + first + " to " + last + " in " + path, e);
        }
    }

    /**
     * Joins the segments into one Parquet file a table. The run can be read from now on, but is not finished until
     * {@link #seal}.
     */
    public RunReader compact() {
        int count = replications();
        if (count == 0) {
            throw new IllegalStateException("There is no replication in " + path + " yet.");
        }
        try {
            Files.deleteIfExists(path.resolve(Manifest.FILE));
            Compaction compaction = new Compaction(segments, store, Compaction.BLOCK);
            for (Table table : spec.tables()) {
                Path file = path.resolve(RunReader.fileOf(table.name()));
                Path part = DurableFiles.aside(file);
                compaction.write(table, count, part);
                DurableFiles.settle(part, file);
            }
            DurableFiles.write(path.resolve(ResultsDigest.FILE), ResultsDigest.text(firstDigests(count)));
        } catch (IOException e) {
            throw RunException.machine("Could not write the tables of " + path, e);
        }
        return new RunReader(path, manifest(count), RunDoor.files(path));
    }

    /**
     * Writes the README, the codebook, the data package and, last, the manifest with the SHA-256 of every file. With it the run is
     * finished.
     */
    public Manifest seal() {
        return seal(path, manifest(replications()));
    }

    /**
     * Writes what describes a run whose tables and summaries are there, and returns the seal its manifest will have: all that a
     * report needs to name the run it is of.
     */
    public static String describe(RunReader run) {
        return described(run.folder(), run.manifest()).seal();
    }

    /** Lets go of the folder. */
    @Override
    public void close() {
        store.close();
        try {
            lock.close();
        } catch (IOException e) {
            throw RunException.machine("Could not let go of " + path, e);
        }
    }

    private Manifest manifest(int count) {
        return new Manifest(
                Manifest.FORMAT,
                spec.folderName(),
                spec.digest(),
                ResultsDigest.of(firstDigests(count)),
                count,
                spec.plan(),
                spec.program(),
                spec.build(),
                spec.inputs(),
                spec.dimensions(),
                spec.tables(),
                Map.of(),
                "");
    }

    private SortedMap<Integer, String> firstDigests(int count) {
        return new TreeMap<>(segments.digests().headMap(count));
    }

    private static Manifest seal(Path path, Manifest draft) {
        Manifest manifest = described(path, draft);
        try {
            DurableFiles.write(path.resolve(Manifest.FILE), Json.text(manifest));
            return manifest;
        } catch (IOException e) {
            throw RunException.machine("Could not write the manifest of " + path, e);
        }
    }

    private static Manifest described(Path path, Manifest draft) {
        try {
            for (Map.Entry<String, String> text : Descriptions.of(draft).entrySet()) {
                DurableFiles.write(path.resolve(text.getKey()), text.getValue());
            }
            DurableFiles.write(path.resolve(DataPackage.FILE), DataPackage.text(path, draft));
            return draft.sealed(filesOf(path, draft.tables()));
        } catch (IOException e) {
            throw RunException.machine("Could not write what describes the run in " + path, e);
        }
    }

    private static Map<String, String> filesOf(Path path, List<Table> tables) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String name : RunDoor.files(path)) {
            if (RunFiles.listed(name, tables)) {
                files.put(name, Sha256.of(path.resolve(name)));
            }
        }
        return files;
    }

    /**
     * Deletes what was made of the tables and is not what the manifest of the finished run says: it is made anew, while what is as it
     * was written may be kept.
     */
    private static List<String> dropOther(Path path, List<String> there, Map<String, String> known) throws IOException {
        List<String> dropped = new ArrayList<>();
        for (String file : there) {
            boolean altered =
                    RunFiles.made(file) && !Sha256.of(path.resolve(file)).equals(known.get(file));
            if (altered) {
                Files.delete(path.resolve(file));
                if (known.containsKey(file)) {
                    dropped.add(file + " is not as it was written and was deleted");
                }
            }
        }
        return dropped;
    }

    /**
     * Keeps exact copies of what was read, and nothing beside them.
     *
     * @return what else lay there and was deleted, in plain words
     */
    private static List<String> copyInputs(Path path, List<String> there, List<InputFile> inputs) throws IOException {
        Set<String> wanted = inputs.stream().map(InputFile::path).collect(Collectors.toSet());
        List<String> dropped = new ArrayList<>();
        for (String file : there) {
            if (KeptInputs.isCopy(file) && !wanted.contains(file)) {
                Files.delete(path.resolve(file));
                dropped.add(file + " is no copy of anything this run is made from and was deleted");
            }
        }
        List<InputFile> changed = new ArrayList<>();
        for (InputFile input : inputs) {
            Path file = path.resolve(input.path());
            if (!Files.exists(file) || !Sha256.of(file).equals(Sha256.of(input.bytes()))) {
                changed.add(input);
            }
        }
        for (InputFile input : changed) {
            DurableFiles.write(path.resolve(input.path()), input.bytes());
        }
        return dropped;
    }
}
