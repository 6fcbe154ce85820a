package io.sluice.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The two worlds whose facts the model is held against. */
final class WorldsOption {
    @Option(
            names = "--us",
            paramLabel = "FILE",
            description = "Scenario for facts of the United States; default: ${DEFAULT-VALUE}.")
    private Path unitedStates = Path.of("scenarios", "validation-us.yaml");

    @Option(
            names = "--china",
            paramLabel = "FILE",
            description = "Scenario for facts of China; default: ${DEFAULT-VALUE}.")
    private Path china = Path.of("scenarios", "baseline.yaml");

    Path unitedStates() {
        return unitedStates;
    }

    Path china() {
        return china;
    }
}
