package io.sluice.study.validation;

import io.sluice.analysis.Digits;
import io.sluice.study.Figure;
import io.sluice.study.ModelStamp;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The result of a validation as a page for people, in Markdown. */
public final class ValidationPage {
    private static final int BAR = 40;

    private final ValidationResult result;
    private final ExpectedMisses expected;

    /** A page of a result; rows that are not met are explained by what is known of them. */
    public ValidationPage(ValidationResult result, ExpectedMisses expected) {
        this.result = result;
        this.expected = expected;
    }

    /**
     * The whole page.
     *
     * @param command made it, and is told
     * @param stamp of the model that made it
     */
    public String text(String command, String stamp) {
        StringBuilder page = new StringBuilder();
        page.append("# Validation\n\n");
        page.append("What others measured, and what the model shows. This page is made by the program:\n\n    ")
                .append(command)
                .append("\n\n");
        page.append(firstScreen()).append('\n').append(reading());
        section(page, "Rows of the validation plan", "V");
        section(page, "Patterns", "P");
        section(page, "Further facts of the same sources", "D");
        page.append(misses()).append(bases());
        page.append("\n## The patterns drawn\n");
        result.drawings().forEach(drawing -> page.append(drawing(drawing)));
        return page.append(ModelStamp.line(stamp)).toString();
    }

    /** Verdicts kind by kind, rows whose source measures another thing, and what differs from what is expected. */
    private String firstScreen() {
        StringBuilder text = new StringBuilder();
        if (result.resolution() > 0 && result.resolution() < 1) {
            text.append("*Sketch*: at ")
                    .append(Digits.exact(result.resolution()))
                    .append(" of the ventures tails and spreads are not those of the whole.\n\n");
        }
        text.append(
                "| kind of row | rows | met | missed | undecided | undecided at the bound |\n|---|---|---|---|---|---|\n");
        for (KindCount count : result.counts()) {
            text.append("| ").append(count.kind()).append(" | ").append(count.rows());
            for (Verdict verdict : Verdict.values()) {
                text.append(" | ").append(count.of(verdict));
            }
            text.append(" |\n");
        }
        text.append("\nThe kinds are not added up: only independent rows test the model. ")
                .append(result.runs())
                .append("\n\n");
        for (Row row : result.mismatched()) {
            text.append("**Concept mismatch: ")
                    .append(row.target().id())
                    .append("**, ")
                    .append(row.target().title())
                    .append(". ")
                    .append(row.target().basis().mismatch())
                    .append("\n\n");
        }
        List<ExpectedMisses.Difference> differences = expected.differences(result.rows());
        text.append(
                differences.isEmpty()
                        ? "Every verdict is as expected.\n"
                        : "Verdicts other than expected: "
                                + differences.stream()
                                        .map(ValidationPage::difference)
                                        .collect(Collectors.joining("; ")) + ".\n");
        return text.toString();
    }

    /** A row whose verdict is another than expected, in a few words. */
    public static String difference(ExpectedMisses.Difference each) {
        return each.row().target().id() + " " + each.row().shown() + ", expected " + each.expected();
    }

    private static String reading() {
        return String.format(Locale.ROOT, """
                        **How to read it.** A row is *met* when the 95 %% interval of the model's figure lies within the tolerance, *missed* when it lies outside,
                        and *undecided* else, with the number of replications that would decide it if nothing else changed. So a verdict gets sharper with more
                        replications, never kinder: whatever their number, a model that is wrong is called met, and one that is right is called missed, in at
                        most one case of twenty a row. Each world is run until every row's standard error is at most a quarter of half its tolerance (where one
                        bound is claimed, of the distance from it to the source's figure), at least %d and at most %d times; what that leaves undecided is *undecided at
                        the bound*. The standard error is the jackknife over replications, the interval Student's.

                        **Kinds.** An *identity* holds without chance. A row *set by calibration* was used to set assumed parameters ([calibration](calibration.md)).
                        A row that *rests on an input* looks back at a fact by which a parameter, a table or a mechanism was written; to meet it shows that nothing
                        stands in the way, not that the model is right. A *sign check* has a band of our own around a fact without a figure. An
                        *independent* row has an outside figure on which nothing in the model rests. A *concept mismatch* is a row whose source measures another thing,
                        in the source's own words; its verdict says nothing of the source's figure. Facts of the United States are held against a market without a national fund
                        and without buy-backs (`scenarios/validation-us.yaml`), Chinese ones against the baseline. Status: V seen in a source, D derived, R
                        recalled, A a band of our own. `sluice validate` fails when a verdict is another than the list of expected misses says.
                        """, SampleSize.PILOT, SampleSize.MOST);
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
                        Digits.exact(target.tolerance().low()) + " to "
                                + Digits.exact(target.tolerance().high()),
                        Digits.rounded(figure.value(), figure.standardError()),
                        exact ? "exact" : Digits.error(figure.standardError()),
                        row.shown(),
                        target.basis().counted(),
                        target.source() + " (" + target.status() + ") |")
                + "\n";
    }

    private String misses() {
        StringBuilder text = new StringBuilder();
        for (Row row : result.rows()) {
            ExpectedMisses.Miss known = expected.of(row.target().id());
            if (row.verdict() != Verdict.MISSED && known == null) {
                continue;
            }
            if (text.isEmpty()) {
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
                    .append(", ")
                    .append(row.shown())
                    .append(". ")
                    .append(known == null ? "Not explained yet." : known.reason() + " (" + known.since() + ")")
                    .append('\n');
        }
        return text.toString();
    }

    /** What every row rests on, with the evidence for its kind. */
    private String bases() {
        StringBuilder text = new StringBuilder("""

                ## What each row rests on

                | row | kind | rests on the same fact | evidence |
                |---|---|---|---|
                """);
        for (Row row : result.rows()) {
            Basis basis = row.target().basis();
            text.append("| ")
                    .append(row.target().id())
                    .append(" | ")
                    .append(basis.counted())
                    .append(" | ")
                    .append(basis.inputs().stream()
                            .map(input -> "`" + input + "`")
                            .collect(Collectors.joining(", ")))
                    .append(" | ")
                    .append(basis.evidence())
                    .append(" |\n");
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
