package io.sluice.analysis.compare;

import io.sluice.analysis.Contrast;
import io.sluice.analysis.Digits;
import io.sluice.analysis.Estimate;
import io.sluice.analysis.RunIdentity;
import io.sluice.analysis.Verdict;
import io.sluice.results.Indicator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A comparison for a person: numbers rounded by their error, nothing claimed that was not measured. */
public final class ComparisonText {
    private static final int MOST_WIDE = 60;

    private final RunComparison comparison;
    private final StringBuilder text = new StringBuilder();

    private ComparisonText(RunComparison comparison) {
        this.comparison = comparison;
    }

    /** The whole text, ending with a line feed. */
    public static String of(RunComparison comparison) {
        ComparisonText made = new ComparisonText(comparison);
        made.head();
        made.inputs();
        made.pairing();
        made.differences();
        return made.text.toString();
    }

    private void head() {
        run("A", comparison.first(), comparison.armOfFirst(), comparison.armsOfFirst());
        run("B", comparison.second(), comparison.armOfSecond(), comparison.armsOfSecond());
        line("");
    }

    private void run(String letter, RunIdentity run, String arm, List<String> arms) {
        List<String> others = arms.stream().filter(id -> !id.equals(arm)).toList();
        String also = others.isEmpty() ? "" : " (others: " + String.join(", ", others) + ")";
        line("%s  %s, %d replications, arm %s%s", letter, run.run(), run.replications(), arm, also);
        if (!run.trusted().isEmpty()) {
            line("   %s", run.trusted());
        }
    }

    private void inputs() {
        if (comparison.inputs().isEmpty()) {
            line("What went in: the same scenario, packs, data, program and seed.");
        } else {
            line("What went in differs (A -> B):");
            List<String[]> rows = new ArrayList<>();
            for (InputDifference input : comparison.inputs()) {
                rows.add(new String[] {
                    "  " + input.kind(), input.item(), cut(input.before()) + " -> " + cut(input.after())
                });
            }
            table(rows, 0);
            if (comparison.confounded()) {
                line("More than policy differs: a difference below may have more than one cause.");
            }
        }
        line("");
    }

    private void pairing() {
        Pairing pairing = comparison.pairing();
        if (pairing.paired()) {
            line("Paired over %d common replications: %s.", pairing.common(), pairing.why());
        } else {
            line("NOT PAIRED: %s.", pairing.why());
            line(
                    "Intervals are Welch's for unrelated futures, far wider than those of paired runs; all replications of each run count.");
        }
        line("");
    }

    private void differences() {
        if (comparison.identical() && comparison.pairing().paired()) {
            line("Every indicator is the same number in every replication: all differences are exactly 0.");
            line("");
        }
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {
            "indicator", "unit", "A", "B", "B - A", "+/- error", "95 % interval", "B > A", "pairing gain", "verdict"
        });
        for (RunComparison.Row row : comparison.rows()) {
            rows.add(cells(row));
        }
        table(rows, 2);
        line("");
        line(
                "B - A: error is the Monte Carlo standard error; B > A is the share of futures in which B shows more (ties half);");
        line(
                "pairing gain is the variance of an unpaired difference over that of the paired one. Money in %s prices where the",
                comparison.prices());
        line("dictionary leaves the choice ('sluice indicators NAME').");
    }

    private static String[] cells(RunComparison.Row row) {
        Contrast contrast = row.contrast();
        Indicator indicator = contrast.indicator();
        Estimate difference = contrast.difference();
        String before = level(row.before());
        String after = level(row.after());
        if (!difference.defined()) {
            return new String[] {
                indicator.name(), indicator.unit(), before, after, "none", "", "", "", "", difference.undefined() + ""
            };
        }
        if (contrast.exactlyZero()) {
            return new String[] {indicator.name(), indicator.unit(), before, after, "exactly 0", "0", "", "", "", ""};
        }
        double error = difference.standardError();
        boolean paired = contrast.paired();
        return new String[] {
            indicator.name(),
            indicator.unit(),
            before,
            after,
            Digits.rounded(difference.value(), error),
            Digits.error(error),
            Digits.interval(difference.interval(), error),
            paired ? percent(contrast.probabilityPositive()) : "",
            paired && Double.isFinite(contrast.varianceReduction())
                    ? String.format(Locale.ROOT, "%.1f", contrast.varianceReduction())
                    : "",
            contrast.verdict() == Verdict.NO_MARGIN ? "" : contrast.verdict().toString()
        };
    }

    private static String level(Estimate estimate) {
        return estimate.defined() ? Digits.rounded(estimate.value(), estimate.standardError()) : "none";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static String cut(String value) {
        return value.length() <= MOST_WIDE ? value : value.substring(0, MOST_WIDE - 3) + "...";
    }

    /** Columns side by side; from column {@code right} on to the right, but for the last. */
    private void table(List<String[]> rows, int right) {
        int columns = rows.get(0).length;
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], row[c].length());
            }
        }
        for (String[] row : rows) {
            StringBuilder built = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                String blanks = " ".repeat(widths[c] - row[c].length());
                boolean toRight = right > 0 && c >= right && c < columns - 1;
                built.append(toRight ? blanks + row[c] : row[c] + blanks).append("  ");
            }
            text.append(built.toString().stripTrailing()).append('\n');
        }
    }

    private void line(String pattern, Object... values) {
        text.append(values.length == 0 ? pattern : String.format(Locale.ROOT, pattern, values))
                .append('\n');
    }
}
