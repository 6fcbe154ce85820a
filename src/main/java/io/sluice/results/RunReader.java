package io.sluice.results;

import io.sluice.scenario.file.FileRefused;
import io.sluice.scenario.file.Limit;
import io.sluice.scenario.file.PlainFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A finished run, read from its folder: its manifest and the rows of its tables, sorted by key. */
public final class RunReader implements AutoCloseable {
    private final Path folder;
    private final Manifest manifest;
    private final List<String> files;
    private final ParquetFiles store = new ParquetFiles();

    RunReader(Path folder, Manifest manifest, List<String> files) {
        this.folder = folder;
        this.manifest = manifest;
        this.files = List.copyOf(files);
    }

    /**
     * Opens a finished run. An unfinished or foreign folder, and one in which a file is not as it was written, is refused with a
     * {@link RunException} that names each such file.
     */
    public static RunReader open(Path folder) {
        RunReader run = openUnchecked(folder);
        List<String> faults = run.faultsOfFiles();
        if (!faults.isEmpty()) {
            throw RunException.input("The run in " + folder + " is not as it was written:\n"
                    + Failures.listed(faults) + "\nNothing was read from it. 'sluice verify' looks at all of it;"
                    + " 'sluice run' with its scenario makes it again.");
        }
        return run;
    }

    /** Opens a finished run of which only the manifest was looked at: for a caller that holds every file against it. */
    public static RunReader openUnchecked(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw RunException.input("There is no run folder " + folder + ".");
        }
        if (!Files.exists(folder.resolve(Manifest.FILE))) {
            boolean begun = Files.isDirectory(folder.resolve(Segments.FOLDER));
            throw RunException.input(folder + " has no " + Manifest.FILE
                    + (begun ? ": the run is not finished. Run its scenario again to finish it." : ": it is no run."));
        }
        List<String> files = RunDoor.files(folder);
        return new RunReader(folder, manifest(folder), files);
    }

    /** What a run folder says of itself, if it has the form, the seal and the run digest that belong to it. */
    static Manifest manifest(Path folder) {
        Path file = folder.resolve(Manifest.FILE);
        try {
            Format format = Json.read(file, Format.class);
            if (format.format() != Manifest.FORMAT) {
                throw RunException.input(file + " has format " + format.format() + ", but this program reads format "
                        + Manifest.FORMAT + ". Run its scenario again.");
            }
            Manifest manifest = Json.readExactly(file, Manifest.class);
            String run = RunSpec.digest(manifest.program(), manifest.plan().seed(), manifest.inputs());
            if (!manifest.runDigest().equals(run) || !manifest.run().equals(RunSpec.folderName(manifest.plan(), run))) {
                throw RunException.input(file
                        + " is not as it was written: program, seed and inputs do not give its run digest and name.");
            }
            if (!manifest.whole()) {
                throw new DamagedManifest(file + " is not as it was written: what it says does not give its seal.");
            }
            return manifest;
        } catch (IOException e) {
            throw new DamagedManifest("Could not read the run in " + folder + ": " + Failures.plain(e) + ".");
        }
    }

    /** All that is read of a manifest before its format is known. */
    private record Format(int format) {}

    /** The digest of each replication of a finished run, by its number; they give its results digest, or are refused. */
    static SortedMap<Integer, String> digests(Path folder, Manifest manifest) {
        Path file = folder.resolve(ResultsDigest.FILE);
        try {
            String text = PlainFile.textInside(folder, file, Limit.DIGESTS);
            SortedMap<Integer, String> digests = ResultsDigest.parse(text);
            if (!Sha256.of(text).equals(manifest.resultsDigest()) || digests.size() != manifest.replications()) {
                throw RunException.input(
                        file + " is not as it was written: its lines do not give the results digest of "
                                + manifest.replications() + " replications.");
            }
            return digests;
        } catch (FileRefused e) {
            throw RunException.input(e.sentence() + ".");
        } catch (IOException e) {
            throw RunException.input("Could not read " + file + ": " + Failures.plain(e) + ".");
        }
    }

    /** The digest that each replication was finished with, by its number. */
    public SortedMap<Integer, String> digests() {
        return digests(folder, manifest);
    }

    /** Where the run is. */
    public Path folder() {
        return folder;
    }

    /** What ran and what came out. */
    public Manifest manifest() {
        return manifest;
    }

    /** What was asked. */
    public Plan plan() {
        return manifest.plan();
    }

    /** What the codes in the key columns stand for. */
    public Dimensions dimensions() {
        return manifest.dimensions();
    }

    /** Number of replications in the tables. */
    public int replications() {
        return manifest.replications();
    }

    /** Whether the run has a table of this name. */
    public boolean has(String table) {
        return manifest.tables().stream().anyMatch(t -> t.name().equals(table));
    }

    /** The rows of a table where they are kept; they can be gone through until this reader is closed. */
    public RowSource rows(String table) {
        return new Stored(manifest.table(table));
    }

    /** All rows of a table, sorted by key, in memory. */
    public Rows read(String table) {
        Table shape = manifest.table(table);
        return read(shape, Selection.all(shape));
    }

    private Rows read(Table table, Selection selection) {
        try {
            return store.read(files(table), table, selection);
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(table, e);
        }
    }

    private List<Path> files(Table table) {
        return List.of(folder.resolve(fileOf(table.name())));
    }

    private RunException unreadable(Table table, Exception e) {
        return RunException.input("The file " + fileOf(table.name()) + " in " + folder + " does not hold table "
                + table.name() + " as a run writes it: " + Failures.plain(e) + ".");
    }

    /** Rows that stay in their file. */
    private final class Stored implements RowSource {
        private final Table table;

        Stored(Table table) {
            this.table = table;
        }

        @Override
        public Table table() {
            return table;
        }

        @Override
        public void each(Selection selection, Visitor visitor) {
            try {
                store.each(files(table), table, selection, new KnownKeys(manifest, selection).before(visitor));
            } catch (IOException e) {
                throw unreadable(table, e);
            }
        }
    }

    /** What the files that the manifest lists are that they should not be, in plain words, each led by its path. */
    public List<String> faultsOfFiles() {
        List<String> faults = new ArrayList<>();
        manifest.files().forEach((path, sha256) -> {
            String fault = fault(path, sha256);
            if (!fault.isEmpty()) {
                faults.add(path + " " + fault);
            }
        });
        return faults;
    }

    private String fault(String path, String sha256) {
        if (!files.contains(path)) {
            return "is missing";
        }
        try {
            return Sha256.of(folder.resolve(path)).equals(sha256)
                    ? ""
                    : "is not as it was written: its SHA-256 differs from the manifest's";
        } catch (IOException e) {
            return "cannot be read: " + Failures.plain(e);
        }
    }

    /** The files in the folder that are not of the run: its manifest does not list them, or lists what no run has. */
    public List<String> strangers() {
        return files.stream()
                .filter(file -> !RunFiles.unlisted(file))
                .filter(file -> !manifest.files().containsKey(file) || !RunFiles.listed(file, manifest.tables()))
                .toList();
    }

    /** How many files its manifest lists. */
    public int listed() {
        return manifest.files().size();
    }

    /** What its segments are that they should not be, in plain words; it may have none. */
    public List<String> faultsOfSegments() {
        try {
            return new Segments(folder, manifest.runDigest(), manifest.build(), manifest.tables(), store)
                    .faults(digests());
        } catch (IOException e) {
            return List.of(Segments.FOLDER + " cannot be read: " + Failures.plain(e));
        }
    }

    /** The files that say what the tables hold, as the manifest has it, by path. */
    public SortedMap<String, String> descriptions() {
        SortedMap<String, String> texts = new TreeMap<>(Descriptions.of(manifest));
        try {
            texts.put(DataPackage.FILE, DataPackage.text(folder, manifest));
        } catch (IOException e) {
            throw RunException.input("Could not read the tables of " + folder + ": " + Failures.plain(e) + ".");
        }
        return texts;
    }

    /** The rows of one replication as they are now, a batch a table. */
    public List<Rows> replication(int replication) {
        return rowsOf(replication, replication);
    }

    /** The numbers of the replications whose rows do not give the digest they were finished with, and of those too many. */
    public List<Integer> otherReplications() {
        SortedMap<Integer, String> expected = digests();
        List<Integer> other = new ArrayList<>();
        for (int first = 0; first < replications(); first += Compaction.BLOCK) {
            int last = Math.min(replications(), first + Compaction.BLOCK) - 1;
            SortedMap<Integer, String> found = digests(first, last);
            for (int replication = first; replication <= last; replication++) {
                if (!Objects.equals(found.get(replication), expected.get(replication))) {
                    other.add(replication);
                }
            }
        }
        other.addAll(digests(Integer.MIN_VALUE, -1).keySet());
        other.addAll(digests(replications(), Integer.MAX_VALUE).keySet());
        return other;
    }

    /**
     * Checks the files against the manifest, and the rows of each replication against its digest.
     *
     * @return what does not match, in plain words; empty if all is as it was written
     */
    public List<String> check() {
        List<String> faults = new ArrayList<>(faultsOfFiles());
        try {
            otherReplications()
                    .forEach(replication -> faults.add(
                            "the rows of replication " + replication + " do not give the digest it was finished with"));
        } catch (RunException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        return faults;
    }

    /**
     * Refuses a run whose copies of scenario and rules are not those it was made from, as its manifest has them, or that has more
     * of them. Whoever reads rules from a run folder asks this first.
     */
    public void requireOwnInputs() {
        List<String> faults = KeptInputs.faults(folder, files, manifest.files());
        if (!faults.isEmpty()) {
            throw RunException.input("The scenario and rules kept in " + folder
                    + " are not those the run was made from:\n  " + String.join("\n  ", faults));
        }
    }

    /** The digest of one replication from the rows as they are now; null if there is no such replication. */
    public @Nullable String replicationDigest(int replication) {
        return digests(replication, replication).get(replication);
    }

    private SortedMap<Integer, String> digests(int first, int last) {
        return ReplicationDigests.of(manifest.tables(), rowsOf(first, last));
    }

    private List<Rows> rowsOf(int first, int last) {
        String replication = Table.COMMON_KEYS.get(Table.REPLICATION).name();
        return manifest.tables().stream()
                .map(table -> read(table, Selection.all(table).where(replication, new Selection.Span(first, last))))
                .toList();
    }

    static String fileOf(String table) {
        return table + ".parquet";
    }

    /** Lets go of the column store. */
    @Override
    public void close() {
        store.close();
    }
}
