package io.sluice.study.validation;

import io.sluice.analysis.Digits;
import io.sluice.study.Figure;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The result of a validation as a page for people, in Markdown. */
public final class ValidationPage {
    private static final int BAR = 40;

    private final ValidationResult result;
    private final Map<String, String> reasons;

    /** A page of a result; rows that fail are explained by what {@code reasons.csv} says of them. */
    public ValidationPage(ValidationResult result, Map<String, String> reasons) {
        this.result = result;
        this.reasons = Map.copyOf(reasons);
    }

    /** The whole page, made by a command that is told with it. */
    public String text(String command) {
        StringBuilder page = new StringBuilder();
        page.append("# Validation\n\n");
        page.append("What others measured, and what the model shows. This page is made by the program:\n\n    ")
                .append(command)
                .append("\n\n");
        page.append(counts()).append("\n\n").append(reading());
        section(page, "Rows of the validation plan", "V");
        section(page, "Patterns", "P");
        section(page, "Further facts of the same sources", "D");
        page.append(misses());
        page.append("\n## The patterns drawn\n");
        result.drawings().forEach(drawing -> page.append(drawing(drawing)));
        return page.toString();
    }

    /** How many rows pass, in a sentence. */
    public String counts() {
        long met = result.rows().stream()
                .filter(r -> r.verdict() == Row.Verdict.MET)
                .count();
        long near = result.rows().stream()
                .filter(r -> r.verdict() == Row.Verdict.WITHIN_ERROR)
                .count();
        return String.format(
                Locale.ROOT,
                "Of %d rows %d are met, %d are outside by less than their error, %d are missed. Every world was run %d times.",
                result.rows().size(),
                met,
                near,
                result.failed().size(),
                result.replications());
    }

    private String reading() {
        double all = 1 - StrictMath.pow(1 - Row.FALSE_ALARM, chance());
        return String.format(Locale.ROOT, """
                        **How to read it.** A row is *met* when the figure lies within the tolerance. Outside, the tolerance is widened by as many standard
                        errors as let a model that is right fail a row with a probability of at most %s; of the %d rows that rest on chance a right model
                        fails at least one with a probability of at most %s. Beyond that a row is *missed*: more replications will not save it. The standard error is
                        the jackknife over replications. *Calibration* rows may be used to set assumed parameters ([calibration](calibration.md)), *test* rows
                        never are, an *identity* holds without chance. Facts of the United States are held against a market without a national fund and without
                        buy-backs (`scenarios/validation-us.yaml`), Chinese ones against the baseline. Status: V seen in a source, D derived, R recalled, A a
                        band of our own around a fact without a figure.
                        """, Digits.exact(Row.FALSE_ALARM), chance(), Digits.rounded(all, 0.01));
    }

    private long chance() {
        return result.rows().stream()
                .filter(row -> row.figure().replications() > 0)
                .count();
    }

    private void section(StringBuilder page, String title, String prefix) {
        List<Row> rows = result.rows().stream()
                .filter(row -> row.target().id().startsWith(prefix))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        page.append("\n## ").append(title).append("\n\n");
        page.append(
                "| row | what | unit | source's figure | tolerance | model | error | verdict | kind | source (status) |\n");
        page.append("|---|---|---|---|---|---|---|---|---|---|\n");
        rows.forEach(row -> page.append(line(row)));
    }

    private static String line(Row row) {
        Target target = row.target();
        Figure figure = row.figure();
        boolean exact = figure.replications() == 0;
        return String.join(
                        " | ",
                        "| " + target.id(),
                        target.title(),
                        target.unit(),
                        target.target(),
                        Digits.exact(target.low()) + " to " + Digits.exact(target.high()),
                        Digits.rounded(figure.value(), figure.standardError()),
                        exact ? "exact" : Digits.error(figure.standardError()),
                        row.verdict().toString(),
                        target.kind().name().toLowerCase(Locale.ROOT),
                        target.source() + " (" + target.status() + ") |")
                + "\n";
    }

    private String misses() {
        StringBuilder text = new StringBuilder();
        for (Row row : result.failed()) {
            if (text.length() == 0) {
                text.append("\n## Rows that are missed, and why we think so\n\n");
            }
            Target target = row.target();
            text.append("- **")
                    .append(target.id())
                    .append("** ")
                    .append(target.title())
                    .append(": ")
                    .append(Digits.rounded(row.figure().value(), row.figure().standardError()))
                    .append(" against ")
                    .append(target.target())
                    .append(". ")
                    .append(Objects.requireNonNullElse(reasons.get(target.id()), "Not explained yet."))
                    .append('\n');
        }
        return text.toString();
    }

    private static String drawing(ValidationResult.Drawing drawing) {
        StringBuilder text = new StringBuilder("\n### " + drawing.pattern() + "\n\n" + drawing.title() + ".\n\n");
        double most = drawing.bars().values().stream()
                .mapToDouble(Figure::value)
                .filter(x -> !Double.isNaN(x))
                .map(StrictMath::abs)
                .max()
                .orElse(0);
        int width =
                drawing.bars().keySet().stream().mapToInt(String::length).max().orElse(0);
        drawing.bars().forEach((label, figure) -> text.append("    ")
                .append(padded(label, width + 2))
                .append(padded(Digits.rounded(figure.value(), figure.standardError()), 10))
                .append(bar(figure.value(), most))
                .append('\n'));
        return text.toString();
    }

    private static String padded(String text, int width) {
        return String.format(Locale.ROOT, "%-" + width + "s", text);
    }

    /** A bar after a minus for negative values; {@code most} fills it. */
    private static String bar(double value, double most) {
        if (Double.isNaN(value) || most <= 0) {
            return "";
        }
        int length = (int) StrictMath.rint(BAR * StrictMath.min(1, StrictMath.abs(value) / most));
        return (value < 0 ? "-" : "") + "█".repeat(length);
    }
}
