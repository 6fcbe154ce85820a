package io.sluice.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duckdb.DuckDBConnection;

/** Sets the manifest of a changed run anew, as somebody would who knows how it is written. */
public final class ForgedRun {
    private ForgedRun() {}

    /** The digests of all files that the manifest lists are set to what they are; more files may be listed. */
    public static void listing(Path run, String... more) throws IOException {
        Manifest manifest = RunReader.manifest(run);
        Map<String, String> files = new TreeMap<>(manifest.files());
        List.of(more).forEach(file -> files.put(file, ""));
        for (String file : files.keySet()) {
            files.put(file, Sha256.of(run.resolve(file)));
        }
        Files.writeString(run.resolve(Manifest.FILE), Json.text(manifest.sealed(files)));
    }

    /** The run has another title. */
    public static void titled(Path run, String title) throws IOException {
        Manifest manifest = RunReader.manifest(run);
        Plan plan = manifest.plan();
        Plan other = new Plan(
                plan.name(),
                title,
                plan.why(),
                plan.seed(),
                plan.start(),
                plan.quarters(),
                plan.prices(),
                plan.counterfactual(),
                plan.counterfactuals(),
                plan.margins(),
                plan.cells(),
                plan.draws(),
                plan.parameters(),
                plan.parametersAssumed());
        write(run, manifest, other, manifest.build(), manifest.resultsDigest());
    }

    /** The run was made by another build of the program, and so were its segments. */
    public static void madeBy(Path run, String build) throws IOException {
        Manifest manifest = RunReader.manifest(run);
        write(run, manifest, manifest.plan(), build, manifest.resultsDigest());
        DurableFiles.delete(run.resolve(Segments.FOLDER));
    }

    /** One more fen in a column of a table, in the first arm of a replication; tables, digests and manifest agree with it. */
    public static void moreMoney(Path run, String table, String column, int replication) throws Exception {
        Path file = run.resolve(RunReader.fileOf(table));
        Path other = run.resolve("other.parquet");
        try (DuckDBConnection db = DuckDb.connect();
                Statement statement = db.createStatement()) {
            statement.execute("COPY (SELECT * REPLACE (CASE WHEN cell = 0 AND arm = 0 AND replication = " + replication
                    + " THEN " + column + " + 1 ELSE " + column + " END AS " + column + ") FROM read_parquet('" + file
                    + "')) TO '" + other + "' (FORMAT parquet)");
        }
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        Manifest manifest = RunReader.manifest(run);
        SortedMap<Integer, String> digests = new TreeMap<>();
        try (RunReader reader = RunReader.openUnchecked(run)) {
            for (int r = 0; r < manifest.replications(); r++) {
                digests.put(r, String.valueOf(reader.replicationDigest(r)));
            }
        }
        Files.writeString(run.resolve(ResultsDigest.FILE), ResultsDigest.text(digests));
        write(run, manifest, manifest.plan(), manifest.build(), ResultsDigest.of(digests));
        DurableFiles.delete(run.resolve(Segments.FOLDER));
    }

    private static void write(Path run, Manifest manifest, Plan plan, String build, String results) throws IOException {
        Manifest other = new Manifest(
                manifest.format(),
                manifest.run(),
                manifest.runDigest(),
                results,
                manifest.replications(),
                plan,
                manifest.program(),
                build,
                manifest.inputs(),
                manifest.dimensions(),
                manifest.tables(),
                manifest.files(),
                "");
        Files.writeString(run.resolve(Manifest.FILE), Json.text(other.sealed(manifest.files())));
        listing(run);
    }
}
