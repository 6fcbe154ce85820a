package io.sluice.cli;

import io.sluice.rules.engine.CompiledStore;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Runs the command that was typed. A word that is no command is an error even beside {@code --help}: the help of another command
 * would pass for its own. A command that compiles rules says first where compiled ones are not believed.
 */
final class Commanding implements IExecutionStrategy {
    private final IExecutionStrategy last = new RunLast();

    @Override
    public int execute(ParseResult parsed) {
        ParseResult typed = parsed;
        refuseUnknown(typed);
        while (typed.hasSubcommand()) {
            typed = typed.subcommand();
            refuseUnknown(typed);
        }
        refuseUnknownHelp(typed);
        showHelpAsItIs(parsed);
        CommandLine command = typed.commandSpec().commandLine();
        boolean compiles = typed.commandSpec().findOption("--trust") != null;
        if (compiles && !typed.isUsageHelpRequested()) {
            CompiledStore.ofUser().flatMap(CompiledStore::fault).ifPresent(fault -> command.getErr()
                    .println("note: compiled rules that were kept are not used, and rules are compiled anew: " + fault
                            + ". Another place: " + CompiledStore.VARIABLE + "=DIR; none: " + CompiledStore.VARIABLE
                            + "=off."));
        }
        return last.execute(parsed);
    }

    /** Help is the program's own text and may have colours; all else is made visible. */
    private static void showHelpAsItIs(ParseResult parsed) {
        for (CommandLine command : parsed.asCommandLineList()) {
            if (command.isUsageHelpRequested()
                    || command.isVersionHelpRequested()
                    || command.getCommandSpec().helpCommand()) {
                command.setOut(VisibleWriter.bare(command.getOut()));
            }
        }
    }

    /** {@code sluice help WORD}: the word is a command as much as any other. */
    private static void refuseUnknownHelp(ParseResult typed) {
        CommandLine above = typed.commandSpec().commandLine().getParent();
        if (typed.commandSpec().userObject() instanceof HelpCommand && above != null) {
            String word = typed.matchedPositionalValue(0, "");
            if (!word.isEmpty() && !above.getSubcommands().containsKey(word)) {
                throw new UnmatchedArgumentException(above, List.of(word));
            }
        }
    }

    private static void refuseUnknown(ParseResult typed) {
        List<String> unmatched = typed.unmatched();
        if (!unmatched.isEmpty()) {
            throw new UnmatchedArgumentException(typed.commandSpec().commandLine(), unmatched);
        }
    }
}
