package io.sluice.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that makes a run this run and no other, and what its folder says about it.
 *
 * @param plan what is asked
 * @param program version of the program, part of the run's identity
 * @param build digest of the parts of the program that decide numbers; segments of another build are made anew
 * @param inputs digests of scenario, packs and data, by name, part of the run's identity
 * @param dimensions what the codes in the key columns stand for
 * @param tables the tables a replication fills
 * @param files exact copies of what was read
 */
public record RunSpec(
        Plan plan,
        String program,
        String build,
        Map<String, String> inputs,
        Dimensions dimensions,
        List<Table> tables,
        List<InputFile> files) {

    private static final int DIGITS_IN_NAME = 12;

    /** Sorts the inputs by name. */
    public RunSpec {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(inputs)));
        tables = List.copyOf(tables);
        files = List.copyOf(files);
    }

    /** SHA-256 over inputs, program version and seed; not over the number of replications, threads or the machine. */
    public String digest() {
        return digest(program, plan.seed(), inputs);
    }

    /** The digest of a run of this program, seed and inputs. */
    static String digest(String program, long seed, Map<String, String> inputs) {
        StringBuilder text = new StringBuilder("sluice-run-1\n");
        text.append("program ").append(program).append('\n');
        text.append("seed ").append(seed).append('\n');
        inputs.forEach(
                (name, digest) -> text.append(name).append(' ').append(digest).append('\n'));
        return Sha256.of(text.toString());
    }

    /** Name of the run folder: the scenario's name and the first digits of the digest. */
    public String folderName() {
        return folderName(plan, digest());
    }

    /** Name of the folder of a run with this plan and digest. */
    static String folderName(Plan plan, String digest) {
        return plan.name().replaceAll("[^A-Za-z0-9_-]", "-") + "-" + digest.substring(0, DIGITS_IN_NAME);
    }
}
