package io.sluice.cli;

import io.sluice.results.RunException;
import io.sluice.rules.RuleConflict;
import io.sluice.scenario.text.InputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Answers what a command threw: a user's mistake plainly and in full (exit code 2), a failure of the program in one line
 * that says where the details are (exit code 3). A stack trace is shown only where {@code SLUICE_DEBUG} is set.
 */
final class FailureReport implements IExecutionExceptionHandler {
    private final boolean debug;

    FailureReport(boolean debug) {
        this.debug = debug;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return report(failure, command.getErr());
    }

    /** Writes what went wrong to {@code err} and returns the exit code that says whose fault it was. */
    int report(Throwable failure, PrintWriter err) {
        String mistake = userMistake(failure);
        if (mistake != null) {
            err.println(mistake.stripTrailing());
            showTrace(failure, err);
            err.flush();
            return ExitCode.BAD_INPUT;
        }
        String details = debug ? "" : " Details: " + writeDetails(failure) + ".";
        err.println("sluice failed: " + inOneLine(failure) + details);
        showTrace(failure, err);
        err.flush();
        return ExitCode.FAILED;
    }

    private static @Nullable String userMistake(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof RunException run && run.blame() == RunException.Cause.INPUT) {
                return "error: " + run.getMessage();
            }
            if (t instanceof RuleConflict conflict) {
                return "error: " + conflict.getMessage();
            }
            if (t instanceof InputException input) {
                return String.valueOf(input.getMessage());
            }
            if (t instanceof FileSystemException file) {
                String problem = fileProblem(file);
                if (problem != null) {
                    return "error: " + problem;
                }
            }
        }
        return null;
    }

    private static @Nullable String fileProblem(FileSystemException file) {
        if (file instanceof NoSuchFileException) {
            return "there is no file or folder " + file.getFile() + ".";
        }
        if (file instanceof AccessDeniedException) {
            return file.getFile() + " may not be read or written by this user.";
        }
        if (file instanceof NotDirectoryException) {
            return file.getFile() + " is not a folder.";
        }
        if (file instanceof FileAlreadyExistsException) {
            return file.getFile() + " exists already.";
        }
        return null;
    }

    private static String inOneLine(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return "out of memory (" + failure.getMessage()
                    + "). Use fewer --threads, or a larger heap: SLUICE_JAVA_OPTS=-Xmx8g.";
        }
        String message = failure.getMessage();
        String kind = failure.getClass().getSimpleName();
        String line = message == null ? kind : kind + ": " + message.strip().replaceAll("\\s*\\R\\s*", " | ");
        return line.endsWith(".") ? line : line + ".";
    }

    private void showTrace(Throwable failure, PrintWriter err) {
        if (debug) {
            failure.printStackTrace(err);
        }
    }

    private static String writeDetails(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        try {
            Path folder = Path.of(System.getProperty("java.io.tmpdir"));
            Path file = Files.createTempFile(folder, "sluice-failure-", ".txt");
            Files.writeString(
                    file, String.join(" ", new Version().getVersion()) + "\n" + trace, StandardCharsets.UTF_8);
            return file.toString();
        } catch (IOException e) {
            return "set SLUICE_DEBUG=1 to see them (they could not be written: " + e.getMessage() + ")";
        }
    }
}
