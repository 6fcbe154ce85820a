package io.sluice.study.thinning;

import static java.util.Objects.requireNonNull;

import io.sluice.analysis.Digits;
import io.sluice.study.ModelStamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The result of a study of thinned worlds as a page for people, in Markdown. */
public final class ThinningPage {
    private static final double PERCENT = 100;

    private ThinningPage() {}

    /**
     * The whole page.
     *
     * @param command that made it
     * @param stamp of the model that made it
     */
    public static String text(ThinningResult result, String command, String stamp) {
        StringBuilder page = new StringBuilder(String.format(Locale.ROOT, """
                # Thinned worlds

                A scenario with `resolution: 0.5` simulates half of the ventures, funds and money and scales sums back. Does it say the same? This page is made by the program:

                    %s

                Each row compares the same replications of the baseline at full size and thinned, over all its quarters. *Agrees*: the 90 %% interval of the paired difference lies inside the
                margin, the larger of 2 %% of the figure and a fifth of the smallest effect that matters, which the scenario declares (two one-sided tests at 5 %%). *Differs*: it lies outside.
                *Undecided*: more replications would tell. Spreads, tails and concentration are not claimed at any size below 1.

                ## What may be claimed

                """, command));
        for (double share : Thinning.SHARES) {
            page.append(claim(result, share));
        }
        page.append("\n## Headline indicators\n");
        for (double share : Thinning.SHARES) {
            page.append(String.format(
                    Locale.ROOT,
                    "%nAt %s of the ventures:%n%n| indicator | unit | whole | thinned less whole | 90 %% interval | in %% | margin | verdict |%n|---|---|---|---|---|---|---|---|%n",
                    Digits.exact(share)));
            result.headlines().forEach((headline, by) -> page.append(row(headline, requireNonNull(by.get(share)))));
        }
        page.append("""

                ## Causes

                What might make a thinned world another one, switched off in turn; money raised, in % of that of the whole with the same switch. When founders knew all funds the best of N was
                better in a larger world; when fewer funds stand on the ring of a region, fewer of those that are known are near.

                | | at half | at a quarter |
                |---|---|---|
                """);
        result.causes().forEach((cause, by) -> {
            page.append("| ").append(cause.title());
            Thinning.SHARES.forEach(share -> page.append(" | ").append(percent(requireNonNull(by.get(share)))));
            page.append(" |\n");
        });
        return page.append(ModelStamp.line(stamp)).toString();
    }

    private static String claim(ThinningResult result, double share) {
        StringBuilder text =
                new StringBuilder("- At ").append(Digits.exact(share)).append(" of the ventures");
        for (Agreement.Verdict verdict : Agreement.Verdict.values()) {
            List<String> names = new ArrayList<>();
            result.headlines().forEach((headline, by) -> {
                if (requireNonNull(by.get(share)).verdict() == verdict) {
                    names.add("`" + headline.indicator() + "`");
                }
            });
            if (!names.isEmpty()) {
                text.append(text.indexOf(":") < 0 ? ": " : "; ")
                        .append(verdict)
                        .append(": ")
                        .append(String.join(", ", names));
            }
        }
        return text.append(".\n").toString();
    }

    private static String row(Headline headline, Agreement a) {
        double error = a.standardError();
        return String.format(
                Locale.ROOT,
                "| `%s` | %s | %s | %s | %s to %s | %s | %s | %s |%n",
                headline.indicator(),
                headline.unit(),
                Digits.rounded(a.whole(), error),
                Digits.rounded(a.difference(), error),
                Digits.rounded(a.difference() - a.half(), error),
                Digits.rounded(a.difference() + a.half(), error),
                percent(a),
                Digits.rounded(a.margin(), error),
                a.verdict());
    }

    private static String percent(Agreement a) {
        double scale = PERCENT / StrictMath.abs(a.whole());
        return String.format(Locale.ROOT, "%+.1f ± %.1f", scale * a.difference(), scale * a.standardError());
    }

    /** The verdicts as lines for a terminal. */
    public static List<String> lines(ThinningResult result) {
        List<String> lines = new ArrayList<>();
        result.headlines()
                .forEach((headline, by) -> by.forEach((share, a) -> lines.add(String.format(
                        Locale.ROOT,
                        "%-22s at %-5s %-14s %% of %-10s %s",
                        headline.indicator(),
                        Digits.exact(share),
                        percent(a),
                        Digits.rounded(a.whole(), a.standardError()),
                        a.verdict()))));
        result.causes()
                .forEach((cause, by) -> by.forEach((share, a) -> lines.add(String.format(
                        Locale.ROOT,
                        "money raised, %s, at %s: %s %%",
                        cause.title(),
                        Digits.exact(share),
                        percent(a)))));
        return lines;
    }

    /** The result as a tree for programs. */
    public static Map<String, Object> tree(ThinningResult result) {
        Map<String, Object> tree = new LinkedHashMap<>();
        result.headlines().forEach((headline, by) -> tree.put(headline.indicator(), shares(by)));
        Map<String, Object> causes = new LinkedHashMap<>();
        result.causes().forEach((cause, by) -> causes.put(cause.name().toLowerCase(Locale.ROOT), shares(by)));
        tree.put("causes", causes);
        return tree;
    }

    private static Map<String, Object> shares(Map<Double, Agreement> by) {
        Map<String, Object> shares = new LinkedHashMap<>();
        by.forEach((share, a) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("whole", a.whole());
            one.put("difference", a.difference());
            one.put("standard_error", a.standardError());
            one.put("replications", a.replications());
            one.put("margin", a.margin());
            one.put("verdict", a.verdict().toString());
            shares.put(Digits.exact(share), one);
        });
        return shares;
    }
}
