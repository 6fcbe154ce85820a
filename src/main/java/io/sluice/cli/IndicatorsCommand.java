package io.sluice.cli;

import io.sluice.results.Indicator;
import io.sluice.results.Indicators;
import io.sluice.results.Json;
import io.sluice.scenario.text.Nearest;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sluice indicators}: what each printed number means. */
@Command(
        name = "indicators",
        description = "Lists what each printed number means; with a name, defines one indicator in full.",
        footer = {"", "Examples:", "  sluice indicators", "  sluice indicators net_private_leverage"})
final class IndicatorsCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "One indicator.")
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
        Indicators dictionary = Indicators.shipped();
        if (name == null) {
            print.print(
                    format.json()
                            ? Json.text(Map.of(
                                    "indicators",
                                    dictionary.all().stream()
                                            .map(IndicatorsCommand::json)
                                            .toList()))
                            : list(dictionary));
            return ExitCode.OK;
        }
        Optional<Indicator> found = dictionary.find(name);
        if (found.isEmpty()) {
            String hint = Nearest.hint(name, dictionary.names());
            spec.commandLine()
                    .getErr()
                    .println("error: there is no indicator '" + name + "'"
                            + (hint == null ? "; 'sluice indicators' lists all." : "; " + hint + "."));
            return ExitCode.BAD_INPUT;
        }
        print.print(format.json() ? Json.text(json(found.get())) : full(found.get()));
        return ExitCode.OK;
    }

    private static String list(Indicators dictionary) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, List<Indicator>> family : dictionary.byFamily().entrySet()) {
            text.append(text.isEmpty() ? "" : "\n").append(family.getKey()).append('\n');
            for (Indicator each : family.getValue()) {
                text.append(String.format(Locale.ROOT, "  %-24s %-13s %s%n", each.name(), each.unit(), each.title())
                        .replace("\r\n", "\n"));
            }
        }
        return text + "\n'sluice indicators NAME' defines one in full.\n";
    }

    private static String full(Indicator indicator) {
        return indicator.name() + "\n  " + indicator.title() + "\n  " + indicator.titleZh() + "\n\n"
                + "unit       " + indicator.unit() + "\n"
                + "prices     " + indicator.prices() + "\n"
                + "direction  " + indicator.direction() + "\n"
                + "estimator  " + indicator.estimand().inWords() + "\n\n"
                + Paragraph.wrapped(indicator.definition(), 100) + "\n";
    }

    private static Map<String, Object> json(Indicator indicator) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", indicator.name());
        json.put("family", indicator.family());
        json.put("title", indicator.title());
        json.put("title_zh", indicator.titleZh());
        json.put("unit", indicator.unit());
        json.put("prices", indicator.prices().toString());
        json.put("direction", indicator.direction().toString());
        json.put("estimator", indicator.estimand().inWords());
        json.put("definition", indicator.definition());
        return json;
    }
}
