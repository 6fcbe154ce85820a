package io.sluice.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** Opens a finished run; an unfinished or foreign folder is refused with a {@link RunException}. */
    public static RunReader open(Path folder) {
        Path file = folder.resolve(Manifest.FILE);
        if (!Files.isDirectory(folder)) {
            throw RunException.input("There is no run folder " + folder + ".");
        }
        if (!Files.exists(file)) {
            boolean begun = Files.isDirectory(folder.resolve(Segments.FOLDER));
            throw RunException.input(folder + " has no " + Manifest.FILE
                    + (begun ? ": the run is not finished. Run its scenario again to finish it." : ": it is no run."));
        }
        List<String> files = RunDoor.files(folder);
        try {
            Manifest manifest = Json.read(file, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw RunException.input(file + " has format " + manifest.format() + ", but this program reads format "
                        + Manifest.FORMAT + ".");
            }
            return new RunReader(folder, manifest, files);
        } catch (IOException e) {
            throw RunException.input("Could not read the run in " + folder + ": " + Failures.plain(e) + ".");
        }
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
        return RunException.machine("Could not read table " + table.name() + " of " + folder, e);
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
                store.each(files(table), table, selection, visitor);
            } catch (IOException e) {
                throw unreadable(table, e);
            }
        }
    }

    /**
     * Checks the files against the manifest, and the rows against the results digest.
     *
     * @return what does not match, in plain words; empty if all is as it was written
     */
    public List<String> check() {
        List<String> faults = new ArrayList<>();
        manifest.files().forEach((path, sha256) -> {
            Path file = folder.resolve(path);
            try {
                if (!Files.exists(file)) {
                    faults.add(path + " is missing");
                } else if (!Sha256.of(file).equals(sha256)) {
                    faults.add(path + " is not as it was written: its SHA-256 differs from the manifest's");
                }
            } catch (IOException e) {
                faults.add(path + " cannot be read: " + Failures.plain(e));
            }
        });
        try {
            String digest = digestOfRows();
            if (!digest.equals(manifest.resultsDigest())) {
                faults.add("the rows do not give the results digest of the manifest: " + digest + " instead of "
                        + manifest.resultsDigest());
            }
        } catch (RunException | IllegalStateException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        return faults;
    }

    /**
     * Refuses a run whose copies of scenario and rules are not those it was made from, as its manifest has them, or that has more
     * of them. Whoever reads rules from a run folder asks this first.
     */
    public void requireOwnInputs() {
        requireInputs(manifest.files(), "those the run was made from");
    }

    /** Refuses a run whose copies of scenario and rules are not these. */
    public void requireInputs(List<InputFile> inputs) {
        Map<String, String> expected = new TreeMap<>();
        inputs.forEach(input -> expected.put(input.path(), Sha256.of(input.bytes())));
        requireInputs(expected, "those read now; run the scenario again to renew them");
    }

    private void requireInputs(Map<String, String> expected, String which) {
        List<String> faults = KeptInputs.faults(folder, files, expected);
        if (!faults.isEmpty()) {
            throw RunException.input("The scenario and rules kept in " + folder + " are not " + which + ":\n  "
                    + String.join("\n  ", faults));
        }
    }

    /** The digest of one replication from the rows as they are now; null if there is no such replication. */
    public @Nullable String replicationDigest(int replication) {
        return digests(replication, replication).get(replication);
    }

    /** A few replications at a time are in memory. */
    private String digestOfRows() {
        SortedMap<Integer, String> digests = new TreeMap<>();
        for (int first = 0; first < replications(); first += Compaction.BLOCK) {
            digests.putAll(digests(first, first + Compaction.BLOCK - 1));
        }
        digests.putAll(digests(replications(), Integer.MAX_VALUE));
        return ResultsDigest.of(digests);
    }

    private SortedMap<Integer, String> digests(int first, int last) {
        String replication = Table.COMMON_KEYS.get(Table.REPLICATION).name();
        List<Rows> rows = manifest.tables().stream()
                .map(table -> read(table, Selection.all(table).where(replication, new Selection.Span(first, last))))
                .toList();
        return ReplicationDigests.of(manifest.tables(), rows);
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
