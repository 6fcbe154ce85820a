package io.sluice.analysis;

import io.sluice.results.Dimensions;
import io.sluice.results.Manifest;
import io.sluice.results.Plan;
import io.sluice.results.Rows;
import io.sluice.results.RunReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A finished run in memory: which it is, what its codes stand for, and its tables.
 *
 * @param run which run
 * @param dimensions what the codes stand for
 * @param tables the rows of each table, by name
 */
public record RunTables(RunIdentity run, Dimensions dimensions, Map<String, Rows> tables) {
    /** Keeps an immutable copy. */
    public RunTables {
        tables = Map.copyOf(tables);
        if (dimensions.arms().isEmpty()) {
            throw new IllegalArgumentException("run " + run.run() + " names no arm");
        }
    }

    /** Reads every table of a finished run. */
    public static RunTables of(RunReader reader) {
        Manifest manifest = reader.manifest();
        Map<String, Rows> tables = new LinkedHashMap<>();
        manifest.tables().forEach(table -> tables.put(table.name(), reader.read(table.name())));
        return new RunTables(identity(manifest), manifest.dimensions(), tables);
    }

    /** Which run a manifest is of. */
    static RunIdentity identity(Manifest manifest) {
        return new RunIdentity(
                manifest.run(),
                manifest.runDigest(),
                manifest.resultsDigest(),
                manifest.program(),
                manifest.replications(),
                manifest.plan(),
                manifest.dimensions().trustedInWords());
    }

    /** The same run cut to its first replications and told in other prices, for a comparison. */
    public RunTables like(int replications, String prices) {
        Plan p = run.plan();
        Plan plan = new Plan(
                p.name(),
                p.title(),
                p.why(),
                p.seed(),
                p.start(),
                p.quarters(),
                prices,
                p.counterfactual(),
                p.margins(),
                p.cells(),
                p.draws(),
                p.parameters(),
                p.parametersAssumed());
        RunIdentity cut = new RunIdentity(
                run.run(), run.runDigest(), run.resultsDigest(), run.program(), replications, plan, run.trusted());
        return new RunTables(cut, dimensions, tables);
    }

    /** The exogenous digest of each replication of an arm; equal digests mean the same futures. Empty if not recorded. */
    public Optional<long[]> exogenousDigests(int arm) {
        Rows rows = tables.get("replications");
        if (rows == null || !rows.table().hasValue("exogenous_digest")) {
            return Optional.empty();
        }
        long[] digests = new long[run.replications()];
        long[] values = rows.longs("exogenous_digest");
        int[] arms = rows.keys("arm");
        int[] indices = rows.keys("replication");
        for (int row = 0; row < values.length; row++) {
            if (arms[row] == arm && indices[row] < digests.length) {
                digests[indices[row]] = values[row];
            }
        }
        return Optional.of(digests);
    }

    /** The arms in code order; the first is the reference. */
    public List<Dimensions.Member> arms() {
        return dimensions.arms();
    }

    /** The arm the others are compared with. */
    public Dimensions.Member reference() {
        return arms().get(0);
    }

    /** The arm additionality is measured against. */
    public Optional<Dimensions.Member> counterfactual() {
        String id = run.plan().counterfactual();
        return arms().stream().filter(arm -> arm.id().equals(id)).findFirst();
    }

    /** A table as vectors by replication; empty if the run has none of this name. */
    Optional<TableView> view(String table) {
        return Optional.ofNullable(tables.get(table)).map(rows -> new TableView(rows, run.replications()));
    }

    /**
     * Two arms that are compared.
     *
     * @param arm from which is subtracted
     * @param minus which is subtracted
     */
    record Pair(Dimensions.Member arm, Dimensions.Member minus) {}

    /** Every arm but the counterfactual minus the counterfactual, then every other arm minus the reference. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        Optional<Dimensions.Member> without = counterfactual();
        without.ifPresent(cf ->
                arms().stream().filter(arm -> arm.code() != cf.code()).forEach(arm -> pairs.add(new Pair(arm, cf))));
        Dimensions.Member reference = reference();
        arms().stream()
                .filter(arm -> arm.code() != reference.code())
                .filter(arm -> without.isEmpty() || arm.code() != without.get().code())
                .filter(arm ->
                        without.isEmpty() || reference.code() != without.get().code())
                .forEach(arm -> pairs.add(new Pair(arm, reference)));
        return pairs;
    }
}
