package io.sluice.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The rows of a run while it grows: one folder for each range of replications, {@code segments/00000-00009/}.
 *
 * <p>A segment is written in a folder aside, its own manifest last, and then given its name in one move, so that a kill
 * at any moment loses at most what was being written. What is torn, damaged, or of another build is deleted when the
 * run is opened, and its replications are made anew.
 */
final class Segments {
    static final String FOLDER = "segments";

    private final Path folder;
    private final String runDigest;
    private final String build;
    private final List<Table> tables;
    private final ParquetFiles store;
    private final SortedMap<Integer, Range> present = new TreeMap<>();
    private final SortedMap<Integer, String> digests = new TreeMap<>();

    Segments(Path run, String runDigest, String build, List<Table> tables, ParquetFiles store) {
        this.folder = run.resolve(FOLDER);
        this.runDigest = runDigest;
        this.build = build;
        this.tables = tables;
        this.store = store;
    }

    /**
     * Finds the sound segments and deletes all else: those whose files and rows are not what they say, and those whose rows are not
     * what is known.
     *
     * @param known the digest that replications must have, by number; one that is not named may have any
     * @return what was deleted and why, in plain words
     */
    List<String> open(SortedMap<Integer, String> known) throws IOException {
        Files.createDirectories(folder);
        List<String> dropped = new ArrayList<>();
        List<Path> entries;
        try (Stream<Path> list = Files.list(folder)) {
            entries = list.sorted().toList();
        }
        for (Path entry : entries) {
            String fault = adopt(entry, known);
            if (!fault.isEmpty()) {
                DurableFiles.delete(entry);
                dropped.add(FOLDER + "/" + entry.getFileName() + " " + fault);
            }
        }
        return dropped;
    }

    /** The ranges that the names in a run folder promise; whether they are sound is not looked at. */
    static List<Range> named(Path run) throws IOException {
        Path folder = run.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(entry -> entry.getFileName().toString())
                    .sorted()
                    .flatMap(name -> Range.parse(name).stream())
                    .toList();
        }
    }

    /** The ranges there are. */
    Collection<Range> present() {
        return List.copyOf(present.values());
    }

    /** The digest of each replication there is. */
    SortedMap<Integer, String> digests() {
        return new TreeMap<>(digests);
    }

    /** Writes the rows of a range of replications as one segment. */
    void write(Range range, List<Rows> batches) throws IOException {
        SortedMap<Integer, String> made = ReplicationDigests.of(tables, batches);
        if (made.size() != range.size() || made.firstKey() != range.first() || made.lastKey() != range.last()) {
            throw new IllegalStateException("The rows are of replications " + made.keySet() + ", not of "
                    + range.first() + " to " + range.last() + ".");
        }
        Path target = folder.resolve(range.folder());
        Path part = DurableFiles.aside(target);
        DurableFiles.delete(part);
        Files.createDirectories(part);
        Map<String, String> files = new TreeMap<>();
        for (Table table : tables) {
            Path file = part.resolve(RunReader.fileOf(table.name()));
            List<Rows> own =
                    batches.stream().filter(rows -> rows.table().equals(table)).toList();
            store.write(file, Rows.concat(table, own));
            DurableFiles.force(file);
            files.put(RunReader.fileOf(table.name()), Sha256.of(file));
        }
        SegmentManifest manifest = new SegmentManifest(
                        runDigest, build, SegmentManifest.shape(tables), List.copyOf(made.values()), files, "")
                .sealed();
        DurableFiles.write(part.resolve(SegmentManifest.FILE), Json.text(manifest));
        DurableFiles.settle(part, target);
        present.put(range.first(), range);
        digests.putAll(made);
    }

    /** The files of one table in the segments that hold some of these replications, in order of replication. */
    List<Path> files(Table table, Range replications) {
        return present.values().stream()
                .filter(replications::overlaps)
                .map(range -> folder.resolve(range.folder()).resolve(RunReader.fileOf(table.name())))
                .toList();
    }

    private String adopt(Path entry, SortedMap<Integer, String> known) throws IOException {
        String name = entry.getFileName().toString();
        List<Range> named = Range.parse(name);
        if (named.isEmpty()) {
            return name.endsWith(DurableFiles.PART) ? "was not finished" : "is no segment";
        }
        Range range = named.get(0);
        if (present.values().stream().anyMatch(range::overlaps)) {
            return "holds replications that another segment holds";
        }
        if (!Files.exists(entry.resolve(SegmentManifest.FILE))) {
            return "was not finished";
        }
        SegmentManifest manifest;
        try {
            manifest = manifest(entry);
        } catch (IOException e) {
            return "is damaged: " + SegmentManifest.FILE + " is not as it was written";
        }
        String fault = fault(entry, range, manifest);
        if (fault.isEmpty()) {
            SortedMap<Integer, String> rows = manifest.digests(range);
            fault = rowFault(entry, range, rows, known);
            if (fault.isEmpty()) {
                present.put(range.first(), range);
                digests.putAll(rows);
            }
        }
        return fault;
    }

    /** What a segment says of itself; what says so without its seal is damaged. */
    static SegmentManifest manifest(Path segment) throws IOException {
        Path file = segment.resolve(SegmentManifest.FILE);
        SegmentManifest manifest = Json.readExactly(file, SegmentManifest.class);
        if (!manifest.whole()) {
            throw new IOException(file + " does not have the seal of what it says");
        }
        return manifest;
    }

    private String rowFault(
            Path entry, Range range, SortedMap<Integer, String> said, SortedMap<Integer, String> known) {
        List<Rows> batches = new ArrayList<>();
        for (Table table : tables) {
            try {
                batches.add(store.read(List.of(entry.resolve(RunReader.fileOf(table.name()))), table));
            } catch (IOException | IllegalArgumentException e) {
                return "is damaged: " + RunReader.fileOf(table.name()) + " holds no rows of table " + table.name();
            }
        }
        if (!ReplicationDigests.of(tables, batches).equals(said)) {
            return "holds other rows than it says";
        }
        boolean other = said.entrySet().stream()
                .anyMatch(each ->
                        known.containsKey(each.getKey()) && !each.getValue().equals(known.get(each.getKey())));
        return other
                ? "holds other rows of replications " + range.first() + " to " + range.last() + " than the finished run"
                : "";
    }

    private String fault(Path entry, Range range, SegmentManifest manifest) throws IOException {
        if (!manifest.runDigest().equals(runDigest)) {
            return "belongs to another run";
        }
        if (!manifest.build().equals(build)) {
            return "was made by another build of the program";
        }
        if (!manifest.tables().equals(SegmentManifest.shape(tables))) {
            return "has tables of another shape";
        }
        if (manifest.replications().size() != range.size()) {
            return "holds other replications than its name says";
        }
        for (Table table : tables) {
            String name = RunReader.fileOf(table.name());
            Path file = entry.resolve(name);
            if (!Files.exists(file) || !Sha256.of(file).equals(manifest.files().get(name))) {
                return "is damaged: " + name + " is not as it was written";
            }
        }
        return "";
    }

    /**
     * What the segments of a finished run are that they should not be, in plain words; nothing is deleted. A run may have none, and
     * their rows may be of any build.
     *
     * @param known the digest of each replication of the run
     */
    List<String> faults(SortedMap<Integer, String> known) throws IOException {
        List<String> faults = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return faults;
        }
        try (Stream<Path> list = Files.list(folder)) {
            for (Path entry : list.sorted().toList()) {
                String fault = adopt(entry, known);
                if (!fault.isEmpty()) {
                    faults.add(FOLDER + "/" + entry.getFileName() + " " + fault);
                }
                faults.addAll(strangers(entry));
            }
        }
        return faults;
    }

    /** The files of a segment that none has. */
    private List<String> strangers(Path entry) throws IOException {
        if (!Files.isDirectory(entry)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(entry)) {
            return list.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.equals(SegmentManifest.FILE)
                            && tables.stream().noneMatch(table -> name.equals(RunReader.fileOf(table.name()))))
                    .sorted()
                    .map(name -> FOLDER + "/" + entry.getFileName() + "/" + name + " is not of the run")
                    .toList();
        }
    }
}
