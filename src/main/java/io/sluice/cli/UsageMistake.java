package io.sluice.cli;

import io.sluice.scenario.text.Nearest;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a wrong command line with what was found, the nearest known word, and where help is; exit code 2. */
final class UsageMistake implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException mistake, String[] args) {
        CommandLine command = mistake.getCommandLine();
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            printUnknown(unmatched, command, err);
        } else {
            err.println("error: " + sentence(String.valueOf(mistake.getMessage())));
        }
        if (lacksSubcommand(mistake)) {
            command.usage(VisibleWriter.bare(err));
        } else {
            err.println("Try '" + name + " --help'.");
        }
        err.flush();
        return ExitCode.BAD_INPUT;
    }

    /** Whether a group of commands was named and none of its commands: the help says which there are. */
    private static boolean lacksSubcommand(ParameterException mistake) {
        CommandLine command = mistake.getCommandLine();
        return !command.getSubcommands().isEmpty() && mistake.getClass() == ParameterException.class;
    }

    private static void printUnknown(UnmatchedArgumentException unmatched, CommandLine command, PrintWriter err) {
        String name = command.getCommandSpec().qualifiedName();
        for (String word : unmatched.getUnmatched()) {
            boolean option = word.startsWith("-");
            boolean group = !command.getSubcommands().isEmpty();
            String kind = option ? "option" : group ? "command" : "argument";
            err.println("error: '" + name + "' has no " + kind + " '" + word + "'.");
            List<String> near = Nearest.to(word, option ? options(command) : subcommands(command));
            if (!near.isEmpty()) {
                err.println("Did you mean: " + String.join(", ", near) + "?");
            } else if (group && !option) {
                err.println("Commands: " + String.join(", ", subcommands(command)) + ".");
            }
            if (group && !option) {
                break; // the words after an unknown command belong to it
            }
        }
    }

    private static List<String> options(CommandLine command) {
        List<String> names = new ArrayList<>();
        for (OptionSpec option : command.getCommandSpec().options()) {
            Stream.of(option.names()).filter(n -> n.startsWith("--")).forEach(names::add);
        }
        return names;
    }

    private static List<String> subcommands(CommandLine command) {
        return command.getSubcommands().values().stream()
                .filter(c -> !c.getCommandSpec().usageMessage().hidden())
                .map(CommandLine::getCommandName)
                .distinct()
                .toList();
    }

    private static String sentence(String message) {
        String text = message.strip();
        String lower = text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
        return lower.endsWith(".") || lower.endsWith("?") ? lower : lower + ".";
    }
}
