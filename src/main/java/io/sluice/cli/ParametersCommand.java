package io.sluice.cli;

import io.sluice.results.Json;
import io.sluice.scenario.ModelParameter;
import io.sluice.scenario.ParameterTable;
import io.sluice.scenario.text.Nearest;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sluice parameters}: what the model assumes about behaviour. */
@Command(
        name = "parameters",
        description = {
            "Lists what the model assumes about behaviour: central value, plausible band, unit and how well it is known.",
            "A scenario sets one under 'model:'. The figures of the law stand in the packs (rules/*/parameters.yaml)."
        },
        footer = {"", "Examples:", "  sluice parameters", "  sluice parameters pareto_alpha"})
final class ParametersCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "One parameter.")
    private @Nullable String name;

    @Mixin
    private FormatOption format = new FormatOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("The command was not made by the command line.");
        }
        PrintWriter print = spec.commandLine().getOut();
        ParameterTable table = ParameterTable.shipped();
        if (name == null) {
            List<Map<String, Object>> all =
                    table.all().stream().map(ParametersCommand::json).toList();
            print.print(format.json() ? Json.text(Map.of("parameters", all)) : list(table));
            return ExitCode.OK;
        }
        ModelParameter found = table.find(name.startsWith("model.") ? name.substring("model.".length()) : name);
        if (found == null) {
            String hint = Nearest.hint(name, table.names());
            spec.commandLine()
                    .getErr()
                    .println("error: there is no parameter '" + name + "'"
                            + (hint == null ? "; 'sluice parameters' lists all." : "; " + hint + "."));
            return ExitCode.BAD_INPUT;
        }
        print.print(format.json() ? Json.text(json(found)) : full(found));
        return ExitCode.OK;
    }

    private static String list(ParameterTable table) {
        StringBuilder text = new StringBuilder();
        long assumed = table.all().stream()
                .filter(p -> p.status() == ModelParameter.Status.A || p.status() == ModelParameter.Status.S)
                .count();
        for (String block : table.blocks()) {
            text.append(text.isEmpty() ? "" : "\n").append(block).append('\n');
            for (ModelParameter each : table.all()) {
                if (each.block().equals(block)) {
                    text.append(String.format(
                            Locale.ROOT,
                            "  %-34s %10s  %-22s %s  %s\n",
                            each.name(),
                            each.central().toPlainString(),
                            "[" + each.low().toPlainString() + ", "
                                    + each.high().toPlainString() + "]",
                            each.status(),
                            each.unit()));
                }
            }
        }
        return text
                + "\nCentral value and plausible band. V seen in a source, D derived, R recalled, A assumed, S assumed and set by calibration: "
                + assumed + " of " + table.beliefs().size()
                + " are assumed. C switches of the model itself, not counted.\n";
    }

    private static String full(ModelParameter parameter) {
        return parameter.name() + "\n  " + parameter.title() + "\n\n"
                + "unit      " + parameter.unit() + "\n"
                + "central   " + parameter.central().toPlainString() + "\n"
                + "band      " + parameter.low().toPlainString() + " to "
                + parameter.high().toPlainString() + "\n"
                + "allowed   " + parameter.allowed() + "\n"
                + "block     " + parameter.block() + (parameter.against() ? " (moves against it)" : "") + "\n"
                + "arms      "
                + (parameter.shared() ? "shared by all: set it under the scenario's own model:" : "each its own")
                + "\n"
                + "status    " + known(parameter.status()) + "\n"
                + "source    " + parameter.source() + "\n";
    }

    private static String known(ModelParameter.Status status) {
        return switch (status) {
            case V -> "V: seen in a source";
            case D -> "D: derived from figures seen in a source";
            case R -> "R: recalled; the source is named but was not seen";
            case A -> "A: assumed by this project";
            case S -> "S: assumed by this project, and set inside the band by calibration to the rows named";
            case C -> "C: chosen: a switch of the model itself, 1 the full mechanism, 0 its simple version";
        };
    }

    private static Map<String, Object> json(ModelParameter parameter) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", parameter.name());
        json.put("title", parameter.title());
        json.put("unit", parameter.unit());
        json.put("low", parameter.low());
        json.put("central", parameter.central());
        json.put("high", parameter.high());
        json.put("min", parameter.min());
        json.put("max", parameter.max());
        json.put("block", parameter.block());
        json.put("moves_against_block", parameter.against());
        json.put("shared_by_arms", parameter.shared());
        json.put("status", parameter.status().toString());
        json.put("source", parameter.source());
        return json;
    }
}
