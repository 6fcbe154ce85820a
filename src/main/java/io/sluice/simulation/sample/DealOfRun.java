package io.sluice.simulation.sample;

import io.sluice.quantity.Quarter;
import io.sluice.results.RunReader;
import io.sluice.rules.Columns;
import io.sluice.rules.Subject;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.bench.RuleCase;
import io.sluice.rules.engine.CompiledStore;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.Profile;
import io.sluice.rules.population.Address;
import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Nearest;
import io.sluice.scenario.text.SourceFile;
import io.sluice.simulation.LoadedScenario;
import io.sluice.simulation.ScenarioExperiment;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A deal of a run, made again by running its replication up to its quarter. */
public final class DealOfRun {
    private final Address address;
    private final LawBook book;
    private final SortedMap<String, SortedMap<String, Long>> asked;

    private DealOfRun(Address address, LawBook book, SortedMap<String, SortedMap<String, Long>> asked) {
        this.address = address;
        this.book = book;
        this.asked = asked;
    }

    /**
     * Runs the replication of an address and listens for its venture's deals in its quarter.
     *
     * @param run the folder of the run
     * @param profile which language the packs of the run may be written in
     * @return the deal, or null when there is none, which is reported
     */
    public static @Nullable DealOfRun find(Path run, Address address, Profile profile, Diagnostics diagnostics) {
        long seed;
        int replications;
        try (RunReader reader = RunReader.open(run)) {
            reader.requireOwnInputs();
            seed = reader.manifest().plan().seed();
            replications = reader.replications();
        }
        LoadedScenario scenario = KeptScenario.read(run, seed, profile);
        ScenarioExperiment experiment =
                new ScenarioExperiment(scenario, new RuleCompiler(Vocabulary.standard(), CompiledStore.ofUser()));
        int arm = experiment.arms().indexOf(address.arm());
        int quarter = address.quarter().minus(Quarter.parse(experiment.plan().start()));
        if (arm < 0) {
            report(
                    diagnostics,
                    "the run has no arm '" + address.arm() + "'",
                    Nearest.hint(address.arm(), experiment.arms()));
            return null;
        }
        if (quarter < 0 || quarter >= experiment.plan().quarters()) {
            report(
                    diagnostics,
                    "the run has no quarter " + address.quarter(),
                    "its first is " + experiment.plan().start() + ", and it has "
                            + experiment.plan().quarters());
            return null;
        }
        SortedMap<String, SortedMap<String, Long>> asked = listen(experiment, address, arm, quarter);
        if (asked.isEmpty()) {
            report(
                    diagnostics,
                    "venture " + address.venture() + " of replication " + address.replication()
                            + " asked for no investment in " + address.quarter(),
                    address.replication() < replications
                            ? "the report lists deals by their addresses; a fund, a government or a portfolio is no deal"
                            : "the run has the replications 0 to " + (replications - 1));
            return null;
        }
        return new DealOfRun(address, scenario.books().get(arm), asked);
    }

    private static void report(Diagnostics diagnostics, String message, @Nullable String hint) {
        diagnostics.add(Diagnostic.ofFile("--deal", "no-such-deal", message, hint));
    }

    private static SortedMap<String, SortedMap<String, Long>> listen(
            ScenarioExperiment experiment, Address address, int arm, int quarter) {
        SortedMap<String, SortedMap<String, Long>> asked = new TreeMap<>();
        LocalDate day = address.quarter().firstDay();
        experiment
                .newRun()
                .world(
                        address.replication(),
                        arm,
                        quarter + 1,
                        engine -> new ListeningEngine(engine, (law, question, rows) -> {
                            if (rows.subject() == Subject.DEAL && law.day().equals(day)) {
                                for (int row = 0; row < rows.rows(); row++) {
                                    if (rows.name(row) == address.venture()) {
                                        asked.put(instrument(rows, row, law.instrumentIds()), row(rows, row));
                                    }
                                }
                            }
                        }));
        return asked;
    }

    private static String instrument(Columns rows, int row, List<String> instruments) {
        return instruments.get(Math.toIntExact(rows.column(Vocabulary.INSTRUMENT)[row]));
    }

    /** What a row says of a deal besides the instrument. */
    static SortedMap<String, Long> row(Columns rows, int row) {
        SortedMap<String, Long> values = new TreeMap<>();
        rows.fields().forEach(field -> values.put(field, rows.column(field)[row]));
        values.remove(Vocabulary.INSTRUMENT);
        return values;
    }

    /** The law of the deal's arm. */
    public LawBook book() {
        return book;
    }

    /**
     * The questions the law was asked about the deal, one for each instrument.
     *
     * @param day another day to ask on, or null for that of the run
     */
    public List<RuleCase> asked(@Nullable LocalDate day) {
        LocalDate on = day == null ? address.quarter().firstDay() : day;
        return asked.entrySet().stream()
                .map((Map.Entry<String, SortedMap<String, Long>> one) -> RuleCase.question(
                        SourceFile.of(address.toString(), ""),
                        "deal " + address,
                        on,
                        Subject.DEAL,
                        one.getKey(),
                        one.getValue()))
                .toList();
    }
}
