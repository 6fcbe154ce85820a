package io.sluice.cli;

import picocli.CommandLine.Command;

/** The words {@code sluice rules}: the bench of a policy modeler. Its subcommands are registered here. */
@Command(
        name = "rules",
        description = "Check, test and explain packs of rules.",
        footer = {"", "Example:", "  sluice rules check cn/national-fund"},
        subcommands = {
            RulesCheckCommand.class,
            RulesTestCommand.class,
            RulesExplainCommand.class,
            RulesCoverageCommand.class,
            RulesDiffCommand.class,
            RulesDocCommand.class,
            RulesPopulationCommand.class
        })
final class RulesCommand {}
