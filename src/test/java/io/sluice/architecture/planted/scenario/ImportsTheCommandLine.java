package io.sluice.architecture.planted.scenario;

import picocli.CommandLine.Command;

/** Plant: the command line's library named outside {@code cli}. */
@Command(name = "planted")
public final class ImportsTheCommandLine {
    private ImportsTheCommandLine() {}
}
