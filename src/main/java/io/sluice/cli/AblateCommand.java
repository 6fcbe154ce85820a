package io.sluice.cli;

import io.sluice.results.DurableFiles;
import io.sluice.rules.pack.Profile;
import io.sluice.study.ablation.Ablation;
import io.sluice.study.ablation.AblationPage;
import io.sluice.study.ablation.AblationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sluice ablate}: which conclusions about reforms rest on which mechanism of the model. */
@Command(
        name = "ablate",
        description = {
            "Switches the model's mechanisms off one by one and tells which conclusions about reforms survive.",
            "Runs every reform's arms once for each switch: this takes a while; a low resolution and few replications help."
        },
        footer = {
            "",
            "Examples:",
            "  sluice ablate --replications 8 --resolution 0.1",
            "  sluice ablate scenarios/reforms/matching-relief.yaml --page ablations.md"
        })
final class AblateCommand implements Callable<Integer> {
    private static final Path REFORMS = Path.of("scenarios", "reforms");

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..*",
            description = "Scenarios of reforms; default: all in scenarios/reforms.")
    private List<Path> scenarios = new ArrayList<>();

    @Option(names = "--replications", paramLabel = "N", description = "How often each world is run; default: 8.")
    private int replications = 8;

    @Option(names = "--resolution", paramLabel = "X", description = "Share of ventures simulated; default: 0.2.")
    private double resolution = 0.2;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--seed", paramLabel = "S", description = "Seed of every draw; default: as the scenarios say.")
    private @Nullable Long seed;

    @Option(names = "--page", paramLabel = "FILE", description = "Writes the result there instead of printing it.")
    private @Nullable Path page;

    @Mixin
    private TrustOption trust = new TrustOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (spec == null) {
            throw new IllegalStateException("The command was not made by the command line.");
        }
        if (replications < 2 || resolution <= 0 || resolution > 1) {
            spec.commandLine()
                    .getErr()
                    .println("error: --replications must be at least 2, --resolution above 0 and at most 1.");
            return ExitCode.BAD_INPUT;
        }
        List<Path> read = scenarios.isEmpty() ? shipped() : scenarios;
        int workers = threads.count();
        Ablation ablation = new Ablation(
                read, seed == null ? OptionalLong.empty() : OptionalLong.of(seed), trust.profile(), workers);
        AblationResult result = ablation.run(replications, resolution, name -> {
            if (spec != null) {
                spec.commandLine().getErr().println(name);
                spec.commandLine().getErr().flush();
            }
        });
        String text = new AblationPage(result).text(typed());
        if (page == null) {
            spec.commandLine().getOut().print(text);
        } else {
            DurableFiles.write(page, text);
        }
        return ExitCode.OK;
    }

    private static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(REFORMS)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private String typed() {
        String files = scenarios.stream().map(f -> StartingPoint.shown(f) + " ").collect(Collectors.joining());
        return "./sluice ablate " + files + "--replications " + replications + " --resolution " + resolution
                + (trust.profile() == Profile.TRUSTED ? " --trust" : "")
                + (page == null ? "" : " --page " + StartingPoint.shown(page));
    }
}
