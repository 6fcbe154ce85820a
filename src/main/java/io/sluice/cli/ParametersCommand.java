package io.sluice.cli;

import io.sluice.results.Json;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.register.Assumption;
import io.sluice.rules.register.Register;
import io.sluice.scenario.ModelParameter;
import io.sluice.scenario.ParameterTable;
import io.sluice.scenario.ScenarioReader;
import io.sluice.scenario.text.Diagnostics;
import io.sluice.scenario.text.Nearest;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sluice parameters}: what a result rests on, the register whole. */
@Command(
        name = "parameters",
        description = {
            "Lists what a result rests on: behaviour, assumed rows of data, figures and rules of the law, each with its",
            "plausible band or alternative, unit and how well it is known. A scenario sets behaviour and data under",
            "'model:', figures under 'set:' and rules under 'switches:' of an arm."
        },
        footer = {
            "",
            "Examples:",
            "  sluice parameters",
            "  sluice parameters pareto_alpha",
            "  sluice parameters --kind law --status A"
        })
final class ParametersCommand implements Callable<Integer> {
    private static final List<String> KINDS =
            Arrays.stream(Assumption.Kind.values()).map(Assumption.Kind::word).toList();
    private static final List<String> STATUSES =
            Arrays.stream(ModelParameter.Status.values()).map(Enum::name).toList();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "One parameter.")
    private @Nullable String name;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Only rows of a kind: behaviour, data, law, rule, mechanism.")
    private String kind = "";

    @Option(names = "--status", paramLabel = "LETTER", description = "Only rows of a status: V, D, R, A, S, C.")
    private String status = "";

    @Option(names = "--group", paramLabel = "GROUP", description = "Only rows of this block or pack.")
    private String group = "";

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Folder of packs; default: the nearest folder rules above this one.")
    private @Nullable Path rules;

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
        PrintWriter complain = spec.commandLine().getErr();
        if (!kind.isEmpty() && !KINDS.contains(kind)) {
            complain.println("error: there is no kind '" + kind + "'; kinds are " + String.join(", ", KINDS) + ".");
            return ExitCode.BAD_INPUT;
        }
        if (!status.isEmpty() && !STATUSES.contains(status.toUpperCase(Locale.ROOT))) {
            complain.println(
                    "error: there is no status '" + status + "'; known are " + String.join(", ", STATUSES) + ".");
            return ExitCode.BAD_INPUT;
        }
        ParameterTable table = ParameterTable.shipped();
        Register register = Register.of(table, law());
        if (name == null) {
            List<Assumption> rows = register.where(this::passes);
            print.print(format.json() ? Json.text(json(register, rows, table)) : list(register, rows));
            return ExitCode.OK;
        }
        String asked = name.startsWith("model.") ? name.substring("model.".length()) : name;
        ModelParameter parameter = table.find(asked);
        List<Assumption> found = register.where(row -> row.name().equals(asked));
        if (found.isEmpty()) {
            String hint = Nearest.hint(
                    name, register.all().stream().map(Assumption::name).toList());
            complain.println("error: there is no parameter '" + name + "'"
                    + (hint == null ? "; 'sluice parameters' lists all." : "; " + hint + "."));
            return ExitCode.BAD_INPUT;
        }
        Assumption row = found.get(0);
        print.print(format.json() ? Json.text(json(row, parameter)) : parameter == null ? full(row) : full(parameter));
        return ExitCode.OK;
    }

    private boolean passes(Assumption row) {
        return (kind.isEmpty() || row.kind().word().equals(kind))
                && (status.isEmpty() || row.status().toString().equals(status.toUpperCase(Locale.ROOT)))
                && (group.isEmpty() || row.group().equals(group));
    }

    /** The law of all packs that are no reforms; none where there is no folder of packs. */
    private List<LawBook> law() {
        Path root = rules == null ? ScenarioReader.rulesRoot(Path.of("scenario.yaml")) : rules;
        if (rules == null && !Files.isDirectory(root)) {
            return List.of();
        }
        Diagnostics diagnostics = new Diagnostics();
        LawBook book = LawBook.enacted(root, diagnostics);
        diagnostics.throwIfAny();
        return book == null ? List.of() : List.of(book);
    }

    private static String list(Register register, List<Assumption> rows) {
        StringBuilder text = new StringBuilder();
        String last = "";
        for (Assumption each : rows) {
            String heading = each.kind().word() + ": " + each.group();
            if (!heading.equals(last)) {
                text.append(text.isEmpty() ? "" : "\n").append(heading).append('\n');
                last = heading;
            }
            String band = each.kind() == Assumption.Kind.RULE
                    ? (each.varies() ? "or " + each.low() : "")
                    : "[" + each.low() + ", " + each.high() + "]";
            text.append(String.format(
                    Locale.ROOT,
                    "  %-34s %10s  %-22s %s  %s\n",
                    each.name(),
                    each.central(),
                    band,
                    each.status(),
                    each.unit()));
        }
        return text
                + "\nCentral value and plausible band; of a rule its alternative. V seen in a source, D derived, R recalled, A assumed, S assumed and set by calibration: "
                + register.assumed() + " of " + register.counted()
                + " are assumed. C switches of the model itself, not counted.\n";
    }

    private static String full(Assumption row) {
        boolean rule = row.kind() == Assumption.Kind.RULE;
        return row.name() + "\n  " + row.title() + "\n\n"
                + "kind      " + row.kind().word() + "\n"
                + "unit      " + row.unit() + "\n"
                + "central   " + row.central() + "\n"
                + (rule
                        ? "instead   " + (row.varies() ? row.low() : "nothing is named") + "\n"
                        : "band      " + (row.varies() ? row.low() + " to " + row.high() : "none") + "\n")
                + "pack      " + row.group() + "\n"
                + "status    " + known(row.status()) + "\n"
                + "source    " + row.source() + "\n";
    }

    private static Map<String, Object> json(Register register, List<Assumption> rows, ParameterTable table) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("assumed", register.assumed());
        json.put("counted", register.counted());
        json.put(
                "parameters",
                rows.stream().map(row -> json(row, table.find(row.name()))).toList());
        return json;
    }

    private static Map<String, Object> json(Assumption row, @Nullable ModelParameter parameter) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", row.kind().word());
        if (parameter != null && (row.kind() != Assumption.Kind.LAW && row.kind() != Assumption.Kind.RULE)) {
            json.putAll(json(parameter));
            return json;
        }
        boolean figure = row.kind() == Assumption.Kind.LAW;
        json.put("name", row.name());
        json.put("title", row.title());
        json.put("unit", row.unit());
        json.put("low", figure ? new BigDecimal(row.low()) : row.low());
        json.put("central", figure ? new BigDecimal(row.central()) : row.central());
        json.put("high", figure ? new BigDecimal(row.high()) : row.high());
        json.put("pack", row.group());
        json.put("status", row.status().toString());
        json.put("source", row.source());
        return json;
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
