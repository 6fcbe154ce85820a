package io.sluice.cli;

import io.sluice.analysis.Digits;
import io.sluice.report.ScreeningReport;
import io.sluice.results.DurableFiles;
import io.sluice.results.Json;
import io.sluice.results.StudyFolder;
import io.sluice.results.StudySpec;
import io.sluice.rules.Vocabulary;
import io.sluice.rules.engine.RuleCompiler;
import io.sluice.rules.pack.Profile;
import io.sluice.rules.register.Assumption;
import io.sluice.scenario.text.CsvCell;
import io.sluice.scenario.text.CsvTable;
import io.sluice.simulation.LoadedScenario;
import io.sluice.simulation.ProgramBuild;
import io.sluice.simulation.RunSpecs;
import io.sluice.simulation.ScenarioExperiment;
import io.sluice.study.sensitivity.Certainty;
import io.sluice.study.sensitivity.KeptSwings;
import io.sluice.study.sensitivity.Screening;
import io.sluice.study.sensitivity.SensitivityPage;
import io.sluice.study.sensitivity.Swing;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sluice sensitivity}: which assumptions move the answer. */
@Command(
        name = "sensitivity",
        description = {
            "Moves every row of the register (behaviour, data, figures and rules of the law) to both ends of its band,",
            "one at a time, on the same draws,",
            "and ranks them by what they change. The result has a folder of its own beside the runs, and no run is touched.",
            "Stopped, the same command goes on where it was."
        },
        footer = {
            "",
            "Examples:",
            "  sluice sensitivity scenarios/baseline.yaml",
            "  sluice sensitivity scenarios/baseline.yaml --block crowding --replications 40",
            "  sluice sensitivity scenarios/baseline.yaml --page assumptions.md",
            "",
            "It sees one row at a time, so not what two of them do together."
        },
        exitCodeList = {
            "0:all is well",
            "2:used wrongly, or the scenario or a pack is bad",
            "3:the program itself failed"
        })
final class SensitivityCommand implements Callable<Integer> {
    /** The result in the folder of the study. */
    private static final String FILE = "sensitivity.csv";

    private static final String REPORT = "report.html";

    private static final int SHOWN = 20;

    @Parameters(paramLabel = "SCENARIO", description = "Scenario file (YAML).")
    private Path scenario = Path.of("");

    @Option(names = "--replications", paramLabel = "N", description = "Replications a setting; default: 12.")
    private int replications = 12;

    @Option(
            names = "--resolution",
            paramLabel = "SHARE",
            description = "Share of ventures simulated, above 0 and at most 1; default: 0.05.")
    private double resolution = 0.05;

    @Option(
            names = "--block",
            paramLabel = "BLOCK",
            description = "Only the rows of this block, pack or kind (behaviour, data, law, rule).")
    private String block = "";

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the folder of the study is made; default: runs.")
    private Path out = Path.of("runs");

    @Option(names = "--page", paramLabel = "FILE", description = "Writes the ranking there too, as a page.")
    private @Nullable Path page;

    @Mixin
    private TrustOption trust = new TrustOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (spec == null) {
            throw new IllegalStateException("The command was not made by the command line.");
        }
        PrintWriter complain = spec.commandLine().getErr();
        if (replications < 2 || !(resolution > 0 && resolution <= 1)) {
            complain.println("error: --replications must be at least 2 (an error needs two), --resolution above 0 and"
                    + " at most 1.");
            return ExitCode.BAD_INPUT;
        }
        LoadedScenario loaded = LoadedScenario.read(scenario, OptionalLong.empty(), trust.profile());
        ScenarioExperiment experiment = new ScenarioExperiment(loaded, new RuleCompiler(Vocabulary.standard()));
        Screening screening = new Screening(loaded, resolution, replications);
        List<Assumption> rows = screening.rows(block);
        if (rows.isEmpty()) {
            complain.println("error: there is no block \"" + block
                    + "\" with a row that has a band; blocks, packs and kinds are "
                    + String.join(", ", screening.groups()) + ".");
            return ExitCode.BAD_INPUT;
        }
        int settings = 2 * rows.size();
        complain.println(settings + " settings of " + replications + " replications at resolution "
                + Digits.exact(resolution) + ".");
        int workers = threads.count();
        int tenth = Math.max(2, settings / 10 / 2 * 2);
        try (StudyFolder folder = StudyFolder.open(out, spec(experiment))) {
            List<Swing> swings = screening.run(rows, KeptSwings.in(folder), workers, done -> {
                if (done % tenth == 0) {
                    complain.println(done + " of " + settings + " settings");
                    complain.flush();
                }
            });
            folder.notices().forEach(notice -> complain.println("note: " + notice + "; it was made anew."));
            String csv = csv(swings);
            Path file = folder.write(FILE, csv);
            Path report = folder.write(REPORT, ScreeningReport.html(experiment.plan(), CsvTable.parse(FILE, csv)));
            if (page != null) {
                String text = new SensitivityPage(swings, rows, replications)
                        .text(typed(page), resolution, screening.stamp());
                DurableFiles.write(page, text);
            }
            print(spec.commandLine().getOut(), swings, file, report);
            return ExitCode.OK;
        }
    }

    private StudySpec spec(ScenarioExperiment experiment) {
        Map<String, String> asked = Map.of(
                "replications", Integer.toString(replications),
                "resolution", Digits.exact(resolution),
                "block", block);
        return new StudySpec(
                "sensitivity", RunSpecs.of(experiment, Version.program()), ProgramBuild.digestOfStudies(), asked);
    }

    private String typed(Path target) {
        return "./sluice sensitivity " + StartingPoint.shown(scenario) + (block.isEmpty() ? "" : " --block " + block)
                + (trust.profile() == Profile.TRUSTED ? " --trust" : "")
                + " --replications " + replications + " --resolution " + Digits.exact(resolution) + " --page "
                + StartingPoint.shown(target);
    }

    private String csv(List<Swing> swings) {
        Certainty told = new Certainty(replications, swings.size());
        StringBuilder text = new StringBuilder(
                "parameter,end,value,mobilised_shift,mobilised_error,mobilised_told,leverage_shift,leverage_error,leverage_told,replications,resolution\n");
        for (Swing each : swings) {
            text.append(String.join(
                            ",",
                            CsvCell.of(each.parameter()),
                            CsvCell.of(each.end()),
                            CsvCell.of(each.value()),
                            Digits.exact(each.mobilised()),
                            Digits.exact(each.mobilisedError()),
                            told.told(each.mobilised(), each.mobilisedError()) ? "1" : "0",
                            Digits.exact(each.leverage()),
                            Digits.exact(each.leverageError()),
                            told.told(each.leverage(), each.leverageError()) ? "1" : "0",
                            Integer.toString(replications),
                            Digits.exact(resolution)))
                    .append('\n');
        }
        return text.toString();
    }

    private void print(PrintWriter print, List<Swing> swings, Path file, Path report) {
        List<Swing> ranked = swings.stream()
                .sorted(Comparator.comparingDouble((Swing each) -> -Math.abs(each.mobilised())))
                .limit(SHOWN)
                .toList();
        if (format.json()) {
            print.print(Json.text(Map.of("file", file.toString(), "report", report.toString(), "swings", swings)));
            return;
        }
        print.println(String.format(
                Locale.ROOT,
                "%-34s %-5s %-10s %22s %18s",
                "parameter",
                "end",
                "value",
                "money raised, bn yuan",
                "net leverage"));
        for (Swing each : ranked) {
            print.println(String.format(
                    Locale.ROOT,
                    "%-34s %-5s %-10s %22s %18s",
                    each.parameter(),
                    each.end(),
                    each.value(),
                    told(each.mobilised(), each.mobilisedError()),
                    told(each.leverage(), each.leverageError())));
        }
        print.println("Shift from the scenario as it is +- Monte Carlo standard error; the " + ranked.size()
                + " greatest of money raised. All: " + file);
        print.println("Report: " + report);
    }

    private static String told(double shift, double error) {
        return Digits.rounded(shift, error) + " +- " + Digits.error(error);
    }
}
