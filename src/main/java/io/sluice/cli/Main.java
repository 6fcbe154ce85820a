package io.sluice.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;

/** The program: words in, files out, an exit code. */
public final class Main {
    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args the words after {@code sluice}
     */
    public static void main(String[] args) {
        // Libraries ask for the default locale; in a Turkish one Drools cannot even read its own files.
        Locale.setDefault(Locale.ROOT);
        // Titles are Chinese as well as English: what is written is UTF-8 whatever the locale.
        PrintStream terminal = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        PrintWriter out = new PrintWriter(terminal, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(errors, true, StandardCharsets.UTF_8);
        // What the program says it says through these. What a library or trusted code prints beside them is shown where
        // somebody looks for a fault, and in no case among the results.
        PrintStream others = System.getenv("SLUICE_DEBUG") != null
                ? errors
                : new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        System.setOut(others);
        System.setErr(others);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) ->
                new FailureReport(System.getenv("SLUICE_DEBUG") != null).report(failure, new VisibleWriter(err, true)));
        System.exit(run(out, err, args));
    }

    /**
     * Runs one command.
     *
     * @param out takes results and nothing else
     * @param err takes everything else
     * @param args the words after {@code sluice}
     * @return one of {@link ExitCode}
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        FailureReport failures = new FailureReport(System.getenv("SLUICE_DEBUG") != null);
        PrintWriter visibleOut = new VisibleWriter(out, false);
        PrintWriter visibleErr = new VisibleWriter(err, true);
        try {
            return commandLine(failures).setOut(visibleOut).setErr(visibleErr).execute(args);
        } catch (Throwable failure) { // errors too: whatever happens is answered in words
            return failures.report(failure, visibleErr);
        } finally {
            visibleOut.flush();
            visibleErr.flush();
        }
    }

    /** The whole command tree, as it runs; documentation and tests read it too. */
    static CommandLine commandLine(FailureReport failures) {
        CommandLine root = new CommandLine(new RootCommand());
        for (Class<?> command : RootCommand.commands()) {
            root.addSubcommand(command);
        }
        root.getCommandSpec()
                .usageMessage()
                .description(RootCommand.DESCRIPTION)
                .footer(RootCommand.EXAMPLE);
        return root.setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(new Commanding())
                .setParameterExceptionHandler(new UsageMistake())
                .setExecutionExceptionHandler(failures);
    }
}
