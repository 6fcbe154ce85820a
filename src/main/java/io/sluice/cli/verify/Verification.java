package io.sluice.cli.verify;

import io.sluice.analysis.RunSummary;
import io.sluice.analysis.SummaryFiles;
import io.sluice.report.ReportWriter;
import io.sluice.results.DamagedManifest;
import io.sluice.results.Json;
import io.sluice.results.Manifest;
import io.sluice.results.RunCatalog;
import io.sluice.results.RunException;
import io.sluice.results.RunFiles;
import io.sluice.results.RunReader;
import io.sluice.results.RunSpec;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.CompiledStore;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.rules.pack.Profile;
import io.sluice.scenario.file.FileRefused;
import io.sluice.scenario.file.Limit;
import io.sluice.scenario.file.PlainFile;
import io.sluice.scenario.text.InputException;
import io.sluice.simulation.LoadedScenario;
import io.sluice.simulation.ProgramBuild;
import io.sluice.simulation.RunSpecs;
import io.sluice.simulation.ScenarioExperiment;
import io.sluice.simulation.sample.DealExamples;
import io.sluice.simulation.sample.KeptScenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a run from its folder alone, from the outside in: the manifest, every file, the rows, what is said of them, and a share of the
 * replications made again. What comes later is checked only as far as what it rests on held.
 */
public final class Verification {
    private final RunReader run;
    private final Manifest manifest;
    private final Asked asked;
    private final List<Item> items = new ArrayList<>();

    private Verification(RunReader run, Asked asked) {
        this.run = run;
        this.manifest = run.manifest();
        this.asked = asked;
    }

    /**
     * Checks a run that is named as elsewhere, or the run in an archive; what is no finished run at all is refused.
     *
     * @param out where run folders are
     */
    public static Verified of(String word, Path out, Asked asked) {
        if (!word.endsWith(".zip")) {
            return of(new RunCatalog(out).find(word), asked);
        }
        try (RunArchive archive = RunArchive.open(Path.of(word))) {
            return of(archive.run(), asked);
        }
    }

    private static Verified of(Path folder, Asked asked) {
        try (RunReader run = RunReader.openUnchecked(folder)) {
            return new Verification(run, asked).verified();
        } catch (DamagedManifest e) {
            return new Verified(Optional.empty(), List.of(Item.failed(Manifest.FILE, String.valueOf(e.getMessage()))));
        }
    }

    private Verified verified() {
        items.add(Item.of(Manifest.FILE, "its text, seal and run digest agree", List.of()));
        asked.expect().ifPresent(this::expected);
        add(Item.of("files", run.listed() + " files have the SHA-256 that the manifest lists", run.faultsOfFiles()));
        add(Item.of("folder", "nothing lies in it that is not of the run", run.strangers()));
        boolean rows = rows();
        add(Item.of("segments", "their files and rows are those of the run", segments()));
        texts("descriptions", run::descriptions);
        boolean ours =
                manifest.program().equals(asked.program()) && manifest.build().equals(ProgramBuild.digest());
        if (rows) {
            summaries(ours);
        } else {
            items.add(Item.open("tables", "not made again, because the rows are not those of the run"));
        }
        remade(ours);
        return new Verified(Optional.of(manifest), items);
    }

    private boolean add(Item item) {
        items.add(item);
        return item.outcome() == Item.Outcome.PASS;
    }

    private void expected(String digest) {
        boolean is = digest.equals(manifest.seal()) || digest.equals(manifest.resultsDigest());
        items.add(Item.of(
                "expected",
                "the run has the digest that was expected",
                is
                        ? List.of()
                        : List.of("expected " + digest + ", but the run has the seal " + manifest.seal()
                                + " and the results digest " + manifest.resultsDigest())));
    }

    private boolean rows() {
        try {
            List<String> faults = new ArrayList<>();
            for (int replication : run.otherReplications()) {
                faults.add("replication " + replication + ": its rows do not give the digest it was finished with");
            }
            return add(
                    Item.of("rows", "the rows of " + run.replications() + " replications give their digests", faults));
        } catch (RunException e) {
            return add(Item.failed("rows", String.valueOf(e.getMessage())));
        }
    }

    private List<String> segments() {
        try {
            return run.faultsOfSegments();
        } catch (RunException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /** Texts by file. */
    @FunctionalInterface
    private interface Texts {
        Map<String, String> texts() throws IOException;
    }

    /** Holds files against what they are when they are made again. */
    private void texts(String name, Texts made) {
        try {
            List<String> faults = new ArrayList<>();
            Map<String, String> texts = made.texts();
            texts.forEach((file, text) -> faults.addAll(differences(file, text)));
            add(Item.of(name, "made again to the byte: " + String.join(", ", texts.keySet()), faults));
        } catch (RunException | IOException e) {
            add(Item.failed(name, String.valueOf(e.getMessage())));
        }
    }

    private List<String> differences(String file, String made) {
        String found;
        try {
            found = PlainFile.textInside(run.folder(), run.folder().resolve(file), Limit.MANIFEST);
        } catch (FileRefused e) {
            return List.of(file + ": " + e.reason());
        } catch (IOException e) {
            return List.of(file + ": " + e.getMessage());
        }
        if (found.equals(made)) {
            return List.of();
        }
        List<String> places = file.endsWith(".csv")
                ? CsvDifference.of(found, made)
                : file.endsWith(".json") ? JsonDifference.of(found, made) : PageDifference.of(found, made);
        return places.stream().map(place -> file + ": " + place).toList();
    }

    private void summaries(boolean ours) {
        int before = items.size();
        texts("tables", () -> {
            RunSummary summary = RunSummary.of(run);
            Map<String, String> texts = new LinkedHashMap<>(SummaryFiles.texts(summary));
            texts.put(RunFiles.REPORT, ReportWriter.html(summary, run, manifest.seal()));
            return texts;
        });
        Item tables = items.get(before);
        if (!ours && tables.outcome() == Item.Outcome.FAIL) {
            // Another version may say the same rows in other words: that is no proof of anything.
            items.set(
                    before,
                    Item.open(
                            "tables",
                            needs() + "; this one would write: "
                                    + tables.faults().get(0)));
        }
    }

    private String needs() {
        return "need Sluice " + manifest.program() + " of build " + manifest.build();
    }

    private void remade(boolean ours) {
        if (!ours) {
            items.add(Item.open("scenario", needs()));
            items.add(Item.open("bits", needs()));
            return;
        }
        @Nullable LoadedScenario scenario = scenario();
        if (scenario == null) {
            items.add(Item.open("bits", "not made again, because the scenario in the folder is not that of the run"));
            return;
        }
        RuleCompiler compiler = new RuleCompiler(Vocabulary.standard(), CompiledStore.ofUser());
        ScenarioExperiment experiment = new ScenarioExperiment(scenario, compiler);
        if (add(Item.of("scenario", "the run is what its scenario and rules ask for", faults(experiment)))) {
            texts("examples", () -> Map.of(RunFiles.EXAMPLES, DealExamples.csv(scenario)));
            items.add(new RemadeBits(run, experiment, asked).item());
        } else {
            items.add(Item.open("bits", "not made again, because the scenario in the folder is not that of the run"));
        }
    }

    /** The scenario kept in the run; null with an item that says why if there is none to be made again. */
    private @Nullable LoadedScenario scenario() {
        try {
            run.requireOwnInputs();
            return KeptScenario.read(run.folder(), manifest.plan().seed(), asked.profile());
        } catch (InputException e) {
            boolean trusted = !manifest.dimensions().trusted().isEmpty();
            items.add(
                    trusted && asked.profile() == Profile.STRICT
                            ? Item.open("scenario", "trusted rules took part; they run only with --trust")
                            : Item.failed("scenario", String.valueOf(e.getMessage())));
        } catch (RunException e) {
            items.add(Item.failed("scenario", String.valueOf(e.getMessage())));
        }
        return null;
    }

    /** What the manifest says of the run that its scenario does not. */
    private List<String> faults(ScenarioExperiment experiment) {
        RunSpec spec = RunSpecs.of(experiment, asked.program());
        List<String> faults = new ArrayList<>();
        faults.addAll(said("inputs", manifest.inputs(), spec.inputs()));
        faults.addAll(said("plan", manifest.plan(), spec.plan()));
        faults.addAll(said("dimensions", manifest.dimensions(), spec.dimensions()));
        faults.addAll(said("tables", manifest.tables(), spec.tables()));
        return faults;
    }

    private static List<String> said(String part, Object found, Object made) {
        return JsonDifference.of(Json.text(found), Json.text(made)).stream()
                .map(place -> Manifest.FILE + ": " + part + "." + place)
                .toList();
    }
}
