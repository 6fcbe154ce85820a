package io.sluice.cli;

import io.sluice.rules.check.Finding;
import io.sluice.rules.check.Weight;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.Pack;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.rules.population.Population;
import io.sluice.scenario.text.Diagnostic;
import io.sluice.scenario.text.Diagnostics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes what checking packs gave: for people, for programs, and as annotations of a pull request. */
final class CheckText {
    private CheckText() {}

    /** For people: every finding with its line, then a line about all. */
    static String text(CheckRun run) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : run.findings()) {
            text.append(text(finding)).append('\n');
        }
        LawBook book = Objects.requireNonNull(run.book());
        text.append(summary(book)).append('\n');
        if (!run.findings().isEmpty()) {
            long warnings = run.findings().stream()
                    .filter(f -> f.level() == Finding.Level.WARNING)
                    .count();
            text.append(counted(warnings, "warning")).append(", ");
            text.append(counted(run.findings().size() - warnings, "note")).append("; weighed on ");
            text.append(Population.shipped().described()).append('\n');
        }
        return text.toString();
    }

    private static String text(Finding finding) {
        StringBuilder text =
                new StringBuilder(diagnostic(finding).render(finding.level().word()));
        text.append(" [").append(finding.code()).append(']');
        int end = text.indexOf("\n");
        String code = " [" + finding.code() + "]";
        if (end > 0) {
            text.setLength(text.length() - code.length());
            text.insert(end, code);
        }
        finding.shown().forEach(line -> text.append("\n    ").append(line));
        Weight weight = finding.weight();
        if (weight != null) {
            text.append("\n    weight: ").append(weight.written());
        }
        String hint = finding.hint();
        return hint == null
                ? text.append('\n').toString()
                : text.append("\n    hint: ").append(hint).append('\n').toString();
    }

    private static Diagnostic diagnostic(Finding finding) {
        return finding.place().source().diagnostic(finding.place().mark(), finding.code(), finding.message(), null);
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

    private static String counted(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** As annotations of a pull request: one command of a workflow a line. */
    static String github(CheckRun run) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic error : run.diagnostics().sorted()) {
            String hint = error.hint() == null ? "" : "\nhint: " + error.hint();
            text.append(annotation(
                    "error", error.file(), error.line(), error.column(), error.code(), error.message() + hint));
        }
        for (Finding finding : run.findings()) {
            List<String> lines = new ArrayList<>(List.of(finding.message()));
            lines.addAll(finding.shown());
            if (finding.weight() != null) {
                lines.add("weight: " + finding.weight().written());
            }
            if (finding.hint() != null) {
                lines.add("hint: " + finding.hint());
            }
            text.append(annotation(
                    finding.level() == Finding.Level.WARNING ? "warning" : "notice",
                    finding.place().file(),
                    finding.place().line(),
                    finding.place().column(),
                    finding.code(),
                    String.join("\n", lines)));
        }
        return text.toString();
    }

    private static String annotation(String kind, String file, int line, int column, String code, String message) {
        return "::" + kind + " file=" + property(file) + ",line=" + Math.max(1, line) + ",col=" + Math.max(1, column)
                + ",title=" + property(code) + "::" + escaped(message) + "\n";
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return escaped(text).replace(":", "%3A").replace(",", "%2C");
    }

    /** For programs: the same as a tree of maps and lists. */
    static Map<String, Object> json(CheckRun run) {
        Map<String, Object> report = new LinkedHashMap<>();
        LawBook book = run.book();
        report.put("ok", book != null);
        if (book != null) {
            report.put("packs", book.packs().stream().map(Pack::id).toList());
            report.put("rules", book.rules().stream().map(RuleInfo::id).toList());
            report.put("parameters", List.copyOf(book.parameters().keySet()));
            report.put("days", book.windows().stream().map(LocalDate::toString).toList());
            report.put("digest", book.digest());
            report.put("population", Population.shipped().digest());
            report.put("findings", run.findings().stream().map(CheckText::json).toList());
        }
        report.put("errors", errors(run.diagnostics()));
        return report;
    }

    private static List<Map<String, Object>> errors(Diagnostics diagnostics) {
        List<Map<String, Object>> errors = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics.sorted()) {
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
            errors.add(error);
        }
        return errors;
    }

    private static Map<String, Object> json(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("level", finding.level().word());
        json.put("code", finding.code());
        json.put("file", finding.place().file());
        json.put("line", finding.place().line());
        json.put("column", finding.place().column());
        json.put("rules", finding.rules());
        json.put("message", finding.message());
        json.put("shown", finding.shown());
        Weight weight = finding.weight();
        if (weight != null) {
            json.put("rows", weight.rows());
            json.put("rows_of", weight.of());
            json.put("yuan_static", weight.fen() / 100);
        }
        String hint = finding.hint();
        if (hint != null) {
            json.put("hint", hint);
        }
        return json;
    }
}
