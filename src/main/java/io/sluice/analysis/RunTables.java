package io.sluice.analysis;

import io.sluice.results.Dimensions;
import io.sluice.results.Manifest;
import io.sluice.results.Plan;
import io.sluice.results.RowSource;
import io.sluice.results.RunReader;
import io.sluice.results.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A finished run: which it is, what its codes stand for, and its tables, whose rows stay where they are kept.
 *
 * @param run which run
 * @param dimensions what the codes stand for
 * @param tables the rows of each table, by name
 * @param panel the replications that are looked at
 */
public record RunTables(RunIdentity run, Dimensions dimensions, Map<String, ? extends RowSource> tables, Panel panel) {
    /** Keeps an immutable copy. */
    public RunTables {
        tables = Map.copyOf(tables);
        if (dimensions.arms().isEmpty()) {
            throw new IllegalArgumentException("run " + run.run() + " names no arm");
        }
    }

    /** All replications as they are set. */
    public RunTables(RunIdentity run, Dimensions dimensions, Map<String, ? extends RowSource> tables) {
        this(run, dimensions, tables, Panel.first(run.replications()));
    }

    /** Every table of a finished run; they are read when asked for, until the reader is closed. */
    public static RunTables of(RunReader reader) {
        Manifest manifest = reader.manifest();
        Map<String, RowSource> tables = new LinkedHashMap<>();
        manifest.tables().forEach(table -> tables.put(table.name(), reader.rows(table.name())));
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
        return like(Panel.first(replications), prices);
    }

    /** The same run with only some of its replications, under some kind of draw. */
    RunTables only(Panel some) {
        return like(some, run.plan().prices());
    }

    private RunTables like(Panel some, String prices) {
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
                p.counterfactuals(),
                p.margins(),
                p.cells(),
                p.draws(),
                p.parameters(),
                p.parametersAssumed());
        RunIdentity cut = new RunIdentity(
                run.run(), run.runDigest(), run.resultsDigest(), run.program(), some.size(), plan, run.trusted());
        return new RunTables(cut, dimensions, tables, some);
    }

    /** The exogenous digest of each replication of an arm; equal digests mean the same futures. Empty if not recorded. */
    public Optional<long[]> exogenousDigests(int arm) {
        Optional<TableView> table = view("replications").filter(view -> view.has(List.of("exogenous_digest")));
        long[] digests = new long[run.replications()];
        table.ifPresent(view -> view.scan(
                new Selection(
                        List.of("replication"), List.of("exogenous_digest"), Map.of("arm", Selection.Span.only(arm))),
                (place, keys, words) -> digests[place] = words[0]));
        return table.map(view -> digests);
    }

    /** The arms in code order; the first is the reference. */
    public List<Dimensions.Member> arms() {
        return dimensions.arms();
    }

    /** Codes of all arms. */
    List<Integer> codes() {
        return arms().stream().map(Dimensions.Member::code).toList();
    }

    /** The arm the others are compared with. */
    public Dimensions.Member reference() {
        return arms().get(0);
    }

    /** The arm that an arm is measured against; empty where it is such a world itself, or where the run has none. */
    public Optional<Dimensions.Member> counterfactual(Dimensions.Member arm) {
        return run.plan().counterfactualOf(arm.id()).flatMap(id -> arms().stream()
                .filter(other -> other.id().equals(id))
                .findFirst());
    }

    /** Whether an arm is a world that others are measured against, or would be with its behaviour. */
    public boolean isCounterfactual(Dimensions.Member arm) {
        return hasCounterfactual() && counterfactual(arm).isEmpty();
    }

    /** Whether the run has a counterfactual at all. */
    public boolean hasCounterfactual() {
        return !run.plan().counterfactual().isEmpty();
    }

    /** A table as vectors by replication; empty if the run has none of this name. */
    Optional<TableView> view(String table) {
        return Optional.ofNullable(tables.get(table)).map(rows -> new TableView(rows, panel));
    }

    /**
     * Two arms that are compared.
     *
     * @param arm from which is subtracted
     * @param minus which is subtracted
     */
    record Pair(Dimensions.Member arm, Dimensions.Member minus) {}

    /**
     * Every arm minus its counterfactual, then every other arm that the scenario asks for minus the reference, but for pairs that are there
     * already.
     */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        arms().forEach(arm -> counterfactual(arm).ifPresent(cf -> pairs.add(new Pair(arm, cf))));
        Dimensions.Member reference = reference();
        arms().stream()
                .filter(arm -> arm.code() != reference.code() && !arm.made())
                .filter(arm -> !pairs.contains(new Pair(arm, reference)) && !pairs.contains(new Pair(reference, arm)))
                .forEach(arm -> pairs.add(new Pair(arm, reference)));
        return pairs;
    }
}
