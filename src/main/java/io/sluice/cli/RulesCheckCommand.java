package io.sluice.cli;

import io.sluice.results.Json;
import io.sluice.rules.pack.LawBook;
import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.Diagnostics;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sluice rules check}: is everything in these packs as it should be, and if not, where and why not. */
@Command(
        name = "check",
        description = {
            "Check packs of rules: form, words, units, sources, days.",
            "Packs that these extend or change are read too. All faults are shown at once."
        },
        footer = {"", "Example:", "  sluice rules check cn/national-fund reforms/matching-relief"})
final class RulesCheckCommand implements Callable<Integer> {
    @Mixin
    private PackArguments packs = new PackArguments();

    @Mixin
    private FormatOption format = new FormatOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Diagnostics diagnostics = new Diagnostics();
        PackArguments.Chosen chosen = packs.chosen(diagnostics);
        LawBook book = diagnostics.hasErrors() ? null : LawBook.loadWithBases(chosen.root(), chosen.ids(), diagnostics);
        CommandSpec command = java.util.Objects.requireNonNull(spec);
        PrintWriter out = command.commandLine().getOut();
        if (format.json()) {
            out.print(Json.text(report(book, diagnostics)));
        } else if (book == null) {
            diagnostics.throwIfAny();
        } else {
            out.println(summary(book));
        }
        return book == null ? ExitCode.BAD_INPUT : ExitCode.OK;
    }

    private static String summary(LawBook book) {
        List<LocalDate> days = book.windows();
        StringBuilder text = new StringBuilder("ok: ");
        text.append(counted(book.packs().size(), "pack")).append(", ");
        text.append(counted(book.rules().size(), "rule")).append(", ");
        text.append(counted(book.parameters().size(), "parameter")).append("; ");
        if (days.isEmpty()) {
            text.append("no day of change");
        } else if (days.size() == 1) {
            text.append("the law changes on ").append(days.get(0));
        } else {
            text.append("the law changes on ").append(days.size()).append(" days, from ");
            text.append(days.get(0)).append(" to ").append(days.get(days.size() - 1));
        }
        return text.toString();
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static Map<String, Object> report(@Nullable LawBook book, Diagnostics diagnostics) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("ok", book != null);
        if (book != null) {
            report.put("packs", book.packs().stream().map(p -> p.id()).toList());
            report.put("rules", book.rules().stream().map(r -> r.id()).toList());
            report.put("parameters", List.copyOf(book.parameters().keySet()));
            report.put("days", book.windows().stream().map(LocalDate::toString).toList());
            report.put("digest", book.digest());
        }
        List<Map<String, Object>> errors = new ArrayList<>();
        diagnostics.sorted().forEach(d -> errors.add(error(d)));
        report.put("errors", errors);
        return report;
    }

    private static Map<String, Object> error(Diagnostic diagnostic) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("file", diagnostic.file());
        error.put("line", diagnostic.line());
        error.put("column", diagnostic.column());
        error.put("length", diagnostic.markLength());
        error.put("code", diagnostic.code());
        error.put("message", diagnostic.message());
        String hint = diagnostic.hint();
        if (hint != null) {
            error.put("hint", hint);
        }
        return error;
    }
}
