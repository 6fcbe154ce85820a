package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.InputException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int sluice(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    @Test
    void versionGoesToStandardOutputAndNamesTheProgramAndItsJava() {
        assertThat(sluice("--version")).isZero();
        assertThat(out.toString()).startsWith("sluice ").doesNotContain("${").contains("Java ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void helpListsEveryExitCode() {
        assertThat(sluice("--help")).isZero();
        assertThat(out.toString()).contains("Usage: sluice", "Exit codes:").containsPattern("(?s)0 .*1 .*2 .*3 ");
    }

    @Test
    void everyCommandInheritsHelpAndExitCodes() {
        CommandLine root = Main.commandLine(new FailureReport(false));
        for (CommandLine command : root.getSubcommands().values()) {
            if (command.getCommandName().equals("help")) {
                continue;
            }
            assertThat(command.getUsageMessage()).as(command.getCommandName()).contains("--help", "Exit codes:");
        }
    }

    @Test
    void noWordsAtAllIsAMistakeAnsweredWithTheHelp() {
        assertThat(sluice()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("Usage: sluice");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anUnknownCommandIsAnsweredWithTheNearestOne() {
        assertThat(sluice("halp", "me")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .contains("no command 'halp'", "Did you mean: help?")
                .doesNotContain("'me'");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void anUnknownOptionIsAnsweredWithTheNearestOne() {
        assertThat(sluice("--versoin")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("no option '--versoin'", "Did you mean: --version?");
    }

    @Test
    void aFailureOfTheProgramIsOneLineThatSaysWhereTheDetailsAre() {
        int code = failing(new IllegalStateException("fund 7 is\n short by 3 fen"), false);
        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString().strip().lines()).hasSize(1);
        assertThat(err.toString())
                .contains("sluice failed: IllegalStateException: fund 7 is | short by 3 fen.", "sluice-failure-")
                .doesNotContain("\tat ");
    }

    @Test
    void aFileThatIsNotThereIsTheUsersMistake() {
        int code = failing(new java.io.UncheckedIOException(new java.nio.file.NoSuchFileException("a.yaml")), false);
        assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).isEqualTo("error: there is no file or folder a.yaml." + System.lineSeparator());
    }

    @Test
    void bothFaultsOfABadInputArePrintedAsTheyAre() {
        Diagnostics faults = new Diagnostics();
        faults.add(new Diagnostic(
                "a.yaml", 3, 5, "key", "there is no key 'sede'", "sede: 1", 4, "perhaps you mean 'seed'"));
        faults.add(new Diagnostic("a.yaml", 9, 1, "key", "'quarters' is missing", null, 1, null));
        int code = failing(new InputException(faults.sorted()), false);
        assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .contains(
                        "a.yaml:3:5: error: there is no key 'sede'",
                        "a.yaml:9:1: error: 'quarters' is missing",
                        "2 errors")
                .doesNotContain("Exception");
    }

    @Test
    void anErrorOfTheVirtualMachineIsAnsweredInWordsToo() {
        FailureReport report = new FailureReport(false);
        assertThat(report.report(new OutOfMemoryError("Java heap space"), new PrintWriter(err)))
                .isEqualTo(ExitCode.FAILED);
        assertThat(err.toString())
                .contains("out of memory (Java heap space)", "--threads")
                .doesNotContain("\tat ");
    }

    @Test
    void theStackTraceIsShownOnlyWhenAskedFor() {
        failing(new IllegalStateException("x"), true);
        assertThat(err.toString()).contains("\tat ");
    }

    private int failing(RuntimeException failure, boolean debug) {
        CommandLine line = Main.commandLine(new FailureReport(debug));
        line.addSubcommand(new Failing(failure));
        return line.setErr(new PrintWriter(err)).execute("failing");
    }

    @Command(name = "failing")
    static final class Failing implements Callable<Integer> {
        private final RuntimeException failure;

        Failing(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        public Integer call() {
            throw failure;
        }
    }
}
