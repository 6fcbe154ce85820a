package io.sluice.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --threads}. How many are used changes no bit of a result. */
final class ThreadsOption {
    @Option(names = "--threads", paramLabel = "N", description = "Threads; default: one for each processor.")
    private @Nullable Integer threads;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** What was typed, or null. */
    @Nullable
    Integer given() {
        return threads;
    }

    /** How many threads to work with; a number below 1 is a mistake of usage. */
    int count() {
        if (threads != null && threads < 1) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(), "--threads must be at least 1, but was " + threads);
        }
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
