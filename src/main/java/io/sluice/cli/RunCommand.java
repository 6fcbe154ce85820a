package io.sluice.cli;

import io.sluice.results.Json;
import io.sluice.results.RunException;
import io.sluice.rules.pack.Profile;
import io.sluice.rules.pack.UnusedFile;
import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.InputException;
import io.sluice.simulation.Experiment;
import io.sluice.simulation.ExperimentReader;
import io.sluice.simulation.LoadedScenario;
import io.sluice.simulation.ScenarioExperiment;
import io.sluice.study.validation.ChineseChecks;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sluice run}: scenarios in, run folders with results and report out. */
@Command(
        name = "run",
        description = "Runs scenarios: a run folder each, with results as Parquet and a report.",
        footer = {
            "",
            "Examples:",
            "  sluice run scenarios/baseline.yaml",
            "  sluice run scenarios/baseline.yaml --dry-run",
            "  sluice run scenarios/baseline.yaml --replications 400 --threads 8",
            "",
            "A run that was stopped or killed goes on where it stopped when the same command is given again.",
            "More replications are added to those that are there."
        },
        exitCodeList = {
            "0:all is well",
            "1:--only made other bits than the run folder holds",
            "2:used wrongly, or a scenario, pack or folder is bad; nothing was run",
            "3:the program or the machine failed; what was done is kept",
            "130:stopped by Ctrl-C; what was done is kept"
        })
final class RunCommand implements Callable<Integer> {
    private static final int INTERRUPTED = 130;

    private final ExperimentReader reader;
    private final RunReporting reporting;

    @Parameters(paramLabel = "SCENARIO", arity = "1..*", description = "Scenario files (YAML).")
    private List<Path> scenarios = new ArrayList<>();

    @Option(names = "--replications", paramLabel = "N", description = "Replications; default: as the scenario says.")
    private @Nullable Integer replications;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--seed", paramLabel = "S", description = "Seed of every draw; default: as the scenario says.")
    private @Nullable Long seed;

    @Option(names = "--out", paramLabel = "DIR", description = "Where run folders are made; default: runs.")
    private Path out = Path.of("runs");

    @Option(
            names = "--dry-run",
            description = "Says what it would take: worlds, replications, minutes, disk. Keeps nothing.")
    private boolean dryRun;

    @Option(
            names = "--only",
            paramLabel = "R",
            description = "Makes replication R alone, keeps nothing, and compares its bits with the run folder.")
    private @Nullable Integer only;

    @Mixin
    private TrustOption trust = new TrustOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Spec
    private @Nullable CommandSpec spec;

    /** The command as it is typed. */
    RunCommand() {
        this(RunCommand::experiment, new StandardReporting());
    }

    /** A command on these readers and writers. */
    RunCommand(ExperimentReader reader, RunReporting reporting) {
        this.reader = reader;
        this.reporting = reporting;
    }

    @Override
    public Integer call() throws IOException {
        try {
            checkAtLeast("--replications", replications, 1);
            checkAtLeast("--only", only, 0);
            List<Experiment> experiments = readAll();
            if (dryRun) {
                return tellCost(experiments);
            }
            return only == null ? runAll(experiments) : new OneReplication(out, print()).run(experiments, only);
        } catch (RunException e) {
            complain()
                    .println((e.blame() == RunException.Cause.INPUT ? "error: " : "sluice failed: ") + e.getMessage());
            return e.blame() == RunException.Cause.INPUT ? ExitCode.BAD_INPUT : ExitCode.FAILED;
        }
    }

    private static Experiment experiment(Path scenario, OptionalLong seed, Profile profile) {
        return ScenarioExperiment.read(scenario, seed, profile, new ChineseChecks());
    }

    /** Reads every scenario before anything runs; all faults of all of them come at once. */
    private List<Experiment> readAll() {
        List<Experiment> experiments = new ArrayList<>();
        List<Diagnostic> faults = new ArrayList<>();
        OptionalLong chosen = seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
        for (Path scenario : scenarios) {
            try {
                Experiment read = reader.read(scenario, chosen, trust.profile());
                read.scenario().map(LoadedScenario::unusedFiles).orElse(List.of()).stream()
                        .map(UnusedFile::warning)
                        .forEach(complain()::println);
                experiments.add(read);
            } catch (InputException e) {
                faults.addAll(e.diagnostics());
            }
        }
        if (!faults.isEmpty()) {
            throw new InputException(faults.stream().distinct().toList());
        }
        return experiments;
    }

    private int tellCost(List<Experiment> experiments) throws IOException {
        List<Object> json = new ArrayList<>();
        for (Experiment experiment : experiments) {
            RunCost cost = RunCost.measure(experiment, out, wanted(experiment), threads.count());
            json.add(cost.json());
            if (!format.json()) {
                print().print(cost.text(out));
            }
        }
        if (format.json()) {
            print().print(Json.text(Map.of("runs", json)));
        }
        return ExitCode.OK;
    }

    private int runAll(List<Experiment> experiments) {
        List<Object> json = new ArrayList<>();
        for (Experiment experiment : experiments) {
            RunJob job = new RunJob(experiment, out, wanted(experiment), threads.count(), commandAgain(), complain());
            Optional<RunJob.Done> done = job.run(reporting);
            if (done.isEmpty()) {
                return INTERRUPTED;
            }
            if (format.json()) {
                json.add(asJson(done.get()));
            } else {
                print().print(asText(done.get()));
                print().flush();
            }
        }
        if (format.json()) {
            print().print(Json.text(Map.of("runs", json)));
        }
        return ExitCode.OK;
    }

    private static String asText(RunJob.Done done) {
        String report = done.folder().resolve("report.html").toString();
        return RunHeadline.text(done.summary())
                + done.manifest().run() + ": " + counted(done.manifest().replications()) + ", " + done.made()
                + " made now in " + Durations.words(done.seconds()) + ", results digest "
                + done.manifest().resultsDigest() + "\n"
                + "Seal: " + done.manifest().seal() + " (sluice verify RUN --expect SEAL)\n"
                + "Report: " + report + "\n";
    }

    private static String counted(long replications) {
        return replications + (replications == 1 ? " replication" : " replications");
    }

    private static Map<String, Object> asJson(RunJob.Done done) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", done.manifest().run());
        json.put("folder", done.folder().toString());
        json.put("report", done.folder().resolve("report.html").toString());
        json.put("replications", done.manifest().replications());
        json.put("made", done.made());
        json.put("seconds", done.seconds());
        json.put("results_digest", done.manifest().resultsDigest());
        json.put("seal", done.manifest().seal());
        json.putAll(RunHeadline.json(done.summary()));
        return json;
    }

    private int wanted(Experiment experiment) {
        return replications == null ? experiment.replications() : replications;
    }

    /** The command that goes on with what this one began. */
    private String commandAgain() {
        CommandWords words = new CommandWords("run").add(scenarios.toArray());
        if (replications != null) {
            words.add("--replications", replications);
        }
        if (threads.given() != null) {
            words.add("--threads", threads.given());
        }
        if (seed != null) {
            words.add("--seed", seed);
        }
        if (trust.profile() == Profile.TRUSTED) {
            words.add("--trust");
        }
        if (!out.equals(Path.of("runs"))) {
            words.add("--out", out);
        }
        return words.toString();
    }

    private static void checkAtLeast(String option, @Nullable Integer value, int least) {
        if (value != null && value < least) {
            throw RunException.input(option + " must be at least " + least + ", but was " + value + ".");
        }
    }

    private PrintWriter print() {
        return commandSpec().commandLine().getOut();
    }

    private PrintWriter complain() {
        return commandSpec().commandLine().getErr();
    }

    private CommandSpec commandSpec() {
        if (spec == null) {
            throw new IllegalStateException("The command was not made by the command line.");
        }
        return spec;
    }
}
