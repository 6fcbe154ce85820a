package io.sluice.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;

/**
 * The word {@code sluice}, which does nothing by itself. Its list of subcommands is the one place where a command is
 * registered; what is inherited (exit codes, {@code --help}, {@code --version}) holds for every command.
 */
@Command(
        name = "sluice",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is well",
            "1:ran and found what it looks for: invalid rules, failed cases, a mismatch",
            "2:used wrongly, or the input is bad",
            "3:the program itself failed"
        })
final class RootCommand {
    /** What {@code sluice --help} says first; not inherited, unlike the annotation above. */
    static final String[] DESCRIPTION = {
        "Write funding policy as rules; see where the money would flow, how sure that is, and which rule did it."
    };

    static final String[] EXAMPLE = {
        "",
        "Example:",
        "  sluice run scenarios/baseline.yaml",
        "",
        "'sluice COMMAND --help' tells more about a command."
    };

    /** The commands, in the order in which help lists them. */
    static Class<?>[] commands() {
        return new Class<?>[] {
            RunCommand.class,
            RulesCommand.class,
            NewCommand.class,
            RunsCommand.class,
            VerifyCommand.class,
            CompareCommand.class,
            IndicatorsCommand.class,
            ParametersCommand.class,
            SensitivityCommand.class,
            ValidateCommand.class,
            CalibrateCommand.class,
            AblateCommand.class,
            HelpCommand.class, // stays last
        };
    }
}
