package io.sluice.results;

import io.sluice.scenario.file.Limit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What ran and what came out, as written to {@code manifest.json} when all else is in place. Two runs of one scenario,
 * program and seed with the same number of replications have equal manifests on any machine.
 *
 * @param format version of this file's format
 * @param run name of the run: scenario name and the first 12 digits of the run digest
 * @param runDigest SHA-256 over scenario, packs, data, program version and seed; names the run whatever its size
 * @param resultsDigest SHA-256 over all rows of all tables, see {@link ResultsDigest}
 * @param replications replications in the tables: 0 to this number, exclusive
 * @param plan what was asked
 * @param program version of the program
 * @param build digest of the parts of the program that decide numbers
 * @param inputs digests of scenario, packs and data, by name
 * @param dimensions what the codes in the key columns stand for
 * @param tables the tables and their columns
 * @param files SHA-256 of every file of the run but this one, {@code provenance.json} and the segments, by path
 * @param seal SHA-256 of this file's text while its seal is empty and the report is not among the files. The report prints it, and
 *     is itself made of nothing but what the seal covers
 */
public record Manifest(
        int format,
        String run,
        String runDigest,
        String resultsDigest,
        int replications,
        Plan plan,
        String program,
        String build,
        Map<String, String> inputs,
        Dimensions dimensions,
        List<Table> tables,
        Map<String, String> files,
        String seal) {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** The format written by this program. */
    public static final int FORMAT = 2;

    /** Its name in the run folder. */
    public static final String FILE = "manifest.json";

    /** Sorts the digests and files by name; refuses numbers and paths that no run has: the file may be a stranger's. */
    public Manifest {
        if (replications < 1 || replications > Limit.REPLICATIONS.most()) {
            throw new IllegalArgumentException(
                    "a run has 1 to " + Limit.REPLICATIONS.shown() + " replications, but this says " + replications);
        }
        if (run.isEmpty()
                || !DIGEST.matcher(runDigest).matches()
                || !DIGEST.matcher(resultsDigest).matches()) {
            throw new IllegalArgumentException("a run has a name and two digests of 64 hexadecimal digits");
        }
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(build, "build");
        Objects.requireNonNull(seal, "seal");
        Objects.requireNonNull(dimensions, "dimensions");
        files.forEach((path, digest) -> InputFile.requireInside(path));
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(inputs)));
        tables = List.copyOf(tables);
        files = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(files)));
    }

    /** The table of this name, or an error naming the tables there are. */
    public Table table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Run " + run + " has no table \"" + name + "\"; its tables are "
                                + tables.stream().map(Table::name).toList() + "."));
    }

    /** The same manifest with the digests of all files, sealed. */
    Manifest sealed(Map<String, String> all) {
        return with(all, sealOf(all));
    }

    /** Whether its seal is that of what it says. */
    boolean whole() {
        return seal.equals(sealOf(files));
    }

    private String sealOf(Map<String, String> all) {
        Map<String, String> covered = new TreeMap<>(all);
        covered.remove(RunFiles.REPORT);
        return Sha256.of(Json.text(with(covered, "")));
    }

    private Manifest with(Map<String, String> newFiles, String newSeal) {
        return new Manifest(
                format,
                run,
                runDigest,
                resultsDigest,
                replications,
                plan,
                program,
                build,
                inputs,
                dimensions,
                tables,
                newFiles,
                newSeal);
    }
}
