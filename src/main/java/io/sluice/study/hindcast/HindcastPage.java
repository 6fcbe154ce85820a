package io.sluice.study.hindcast;

import io.sluice.analysis.Digits;
import io.sluice.quantity.Quarter;
import io.sluice.scenario.ModelParameter;
import io.sluice.study.ModelStamp;
import io.sluice.world.macro.Regime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The result of a hindcast as a page for people, in Markdown. */
public final class HindcastPage {
    private final HindcastResult result;
    private final Facts facts;

    /** A page of a result. */
    public HindcastPage(HindcastResult result) {
        this.result = result;
        this.facts = result.facts();
    }

    /**
     * The whole page.
     *
     * @param command made it, and is told
     * @param stamp of the model that made it
     */
    public String text(String command, String stamp) {
        StringBuilder page = new StringBuilder("# Hindcast\n\n");
        page.append(said("""
                        The model starts in %1$d with what was known then and foretells %2$d to %3$d, beside benchmarks that know no more than the series to %1$d. This page is
                        made by the program:

                            %4$s

                        **No clean test.** Parts of the register were set by people and figures of the years foretold; they are [listed below](#what-nobody-knew-in-%1$d).
                        """, facts.known(), facts.known() + 1, facts.last(), command));
        if (result.resolution() < 1) {
            page.append("\n*Sketch*: at ")
                    .append(Digits.exact(result.resolution()))
                    .append(" of the ventures spreads are not those of the whole.\n");
        }
        page.append("\n## Who comes nearer\n\n").append(verdicts()).append('\n').append(scores());
        page.append(reading()).append(start());
        page.append("\n## What was foretold and what came\n");
        result.series().forEach((quantity, series) -> page.append(forecasts(quantity, series)));
        page.append(hindsight()).append(used());
        return page.append(ModelStamp.line(stamp)).toString();
    }

    /** For each series, whom the model beats and to whom it loses. */
    private String verdicts() {
        StringBuilder text = new StringBuilder("| quantity | the model, told |");
        StringBuilder rule = new StringBuilder("|---|---|");
        for (Benchmark benchmark : Benchmark.values()) {
            text.append(" against ").append(benchmark.word()).append(" |");
            rule.append("---|");
        }
        text.append('\n').append(rule).append('\n');
        result.series().forEach((quantity, series) -> {
            for (Form form : Form.values()) {
                Score own = series.scores().get(form.word());
                text.append("| ")
                        .append(quantity.title())
                        .append(" | ")
                        .append(form.word())
                        .append(" |");
                for (Benchmark benchmark : Benchmark.values()) {
                    Score other = series.scores().get(benchmark.word());
                    text.append(' ')
                            .append(own == null || other == null ? "" : verdict(own, other))
                            .append(" |");
                }
                text.append('\n');
            }
        });
        return text.toString();
    }

    private static String verdict(Score own, Score other) {
        boolean nearer = own.meanAbsolute() < other.meanAbsolute();
        boolean sharper = own.crps() < other.crps();
        return nearer == sharper
                ? nearer ? "nearer" : "**loses**"
                : nearer ? "nearer by mean error, **loses** by CRPS" : "**loses** by mean error, nearer by CRPS";
    }

    private String scores() {
        StringBuilder text = new StringBuilder("""
                | quantity | forecast | figures | bias | mean error | root mean square | CRPS | in 50 % | in 80 % | in 95 % |
                |---|---|---|---|---|---|---|---|---|---|
                """);
        result.series().forEach((quantity, series) -> series.scores().forEach((name, score) -> {
            text.append("| ").append(quantity.title()).append(" | ").append(name);
            text.append(" | ").append(score.n()).append(recalled(series.fact().test()));
            for (double each :
                    new double[] {score.bias(), score.meanAbsolute(), score.rootMeanSquare(), score.crps()}) {
                text.append(" | ").append(two(each));
            }
            for (int level = 0; level < Score.LEVELS.size(); level++) {
                text.append(" | ")
                        .append(
                                score.coverage().isEmpty()
                                        ? "a point"
                                        : covered(score.coverage().get(level), score.n()));
            }
            text.append(" |\n");
        }));
        return text.toString();
    }

    private static String recalled(List<Facts.Row> rows) {
        long count = rows.stream().filter(Facts.Row::recalled).count();
        return count == 0 ? "" : ", " + count + " of them recalled";
    }

    private static String covered(Score.Coverage coverage, int n) {
        return coverage.inside() + " of " + n + " [" + two(coverage.share().low()) + ", "
                + two(coverage.share().high()) + "]";
    }

    private String reading() {
        return said("""

                        **How to read it.** Errors are differences of natural logarithms, forecast (the median) less what came: 0.1 is about 10 %%. CRPS, the continuous ranked probability
                        score, counts the whole forecast law, smaller is better; of a point it is the absolute error. Behind the number of figures inside an interval stands the exact binomial interval
                        (Clopper and Pearson) of the chance to lie inside, as if years were independent, which they are not: it is too narrow. The model's law is the ensemble of %d
                        replications, each with the same weight. Its spread is that of futures, not our doubt about the register. Who is nearer is told as it came out: years are few and
                        depend on each other, so chance is not ruled out either way, and is likeliest where the numbers lie close together.

                        - *Random walk*: the last figure; variance h times the mean square of a year's change, without drift, for which the years known are too few.
                        - *Last year's growth*: the last growth goes on; growth itself a random walk, where two growth rates are known, else a point.
                        - *AR(1) of growth*: growth dies away as in the years known (Yule and Walker, without a mean); only where two growth rates are known, and then a formality.
                        - Of one known year there is no growth: the random walk is a point and the others do not exist.
                        """, result.replications());
    }

    private String start() {
        StringBuilder text = new StringBuilder("\n## Where it starts\n\n");
        text.append(said("""
                        The first quarter is %1$s; there is no national fund. Each province has its part of today's table of provinces, and all together the national totals below, to the fen. The
                        market has today's proportions at the size of %2$d: wealth of investors, births of ventures and proposals of managers are %3$s times today's. The law is in force by the dates
                        of its rules; before the first rule about a thing it is unregulated. The figure that is compared covers what the table says; its level is set by %2$d alone: forecast = figure of
                        the source in %2$d x model in the year / model in %2$d, the last the mean of replications. A year in which the model counts nothing is half a case.

                        """, new Quarter(facts.known(), 1), facts.known(), Digits.rounded(result.size(), 0)));
        facts.settings().stream()
                .filter(row -> !row.quantity().equals(regimes().quantity()))
                .forEach(row -> text.append("- ")
                        .append(row.quantity().replace('_', ' '))
                        .append(": ")
                        .append(shown(row))
                        .append(' ')
                        .append(FactKind.of(row.quantity()).map(FactKind::unit).orElse(""))
                        .append(", ")
                        .append(row.period())
                        .append('\n'));
        text.append('\n');
        text.append("| quantity | unit | the model's figure covers | model in ").append(facts.known());
        text.append(": as they were | drawn | source in ")
                .append(facts.known())
                .append(" |\n|---|---|---|---|---|---|\n");
        result.series().forEach((quantity, series) -> text.append("| ")
                .append(quantity.title())
                .append(" | ")
                .append(quantity.unit())
                .append(" | ")
                .append(quantity.coverage())
                .append(" | ")
                .append(plain(series.levels().getOrDefault(Form.AS_THEY_WERE, 0.0)))
                .append(" | ")
                .append(plain(series.levels().getOrDefault(Form.DRAWN, 0.0)))
                .append(" | ")
                .append(shown(series.fact().level()))
                .append(" |\n"));
        text.append(
                        "\nRounds by stage are not foretold: no provider has a yearly series of them. Nor is the money subscribed to new guidance "
                                + "funds: no figure of ")
                .append(facts.known())
                .append(" sets its level.\n\n");
        text.append(said("""
                        **Regimes.** They are read from returns of the share market (%s by %s): the most likely path of the model's own chain, given its means, deviations and shocks
                        by regime (Viterbi 1967). *As they were* is told all of them, to %d: no forecast, but it parts the economy from the rest. *Drawn* is told those of %d, read from returns to its end; later
                        ones are drawn.

                        """, regimes().series(), regimes().provider(), facts.last(), facts.known()));
        for (Form form : Form.values()) {
            text.append("- ")
                    .append(form.word())
                    .append(": ")
                    .append(spells(result.told(form)))
                    .append('\n');
        }
        return text.toString();
    }

    private Facts.Row regimes() {
        return facts.settings().get(facts.settings().size() - 1);
    }

    /** Regimes as spells with their first quarter. */
    private String spells(List<Regime> regimes) {
        List<String> spells = new ArrayList<>();
        Quarter first = new Quarter(facts.known(), 1);
        for (int t = 0; t < regimes.size(); t++) {
            if (t == 0 || regimes.get(t) != regimes.get(t - 1)) {
                spells.add(regimes.get(t).name().toLowerCase(Locale.ROOT) + " from " + first.plus(t));
            }
        }
        return String.join(", ", spells) + ", told to " + first.plus(regimes.size() - 1);
    }

    private String forecasts(Measured quantity, SeriesResult series) {
        StringBuilder text = new StringBuilder("\n### " + quantity.title() + "\n\n");
        Facts.Row level = series.fact().level();
        text.append(quantity.unit())
                .append("; ")
                .append(level.provider())
                .append(", ")
                .append(level.series())
                .append("; the model covers: ")
                .append(quantity.coverage())
                .append(". Known: ")
                .append(series.fact().known().stream()
                        .map(row -> row.period() + " " + shown(row))
                        .collect(Collectors.joining(", ")))
                .append(". Median [50 %] [80 %] [95 %].\n\n| year | came");
        series.forecasts().keySet().forEach(name -> text.append(" | ").append(name));
        text.append(" |\n|---|---")
                .append("|---".repeat(series.forecasts().size()))
                .append("|\n");
        Map<Integer, Facts.Row> came = new LinkedHashMap<>();
        series.fact().test().forEach(row -> came.put(row.year(), row));
        for (int h = 1; h < facts.years(); h++) {
            Facts.Row row = came.get(facts.known() + h);
            text.append("| ").append(facts.known() + h).append(" | ").append(row == null ? "" : shown(row));
            for (List<Forecast> ahead : series.forecasts().values()) {
                text.append(" | ").append(law(ahead.get(h - 1)));
            }
            text.append(" |\n");
        }
        return text.toString();
    }

    private static String law(Forecast forecast) {
        StringBuilder text = new StringBuilder(figure(forecast.median()));
        if (forecast.hasSpread()) {
            for (double level : Score.LEVELS) {
                double tail = (1 - level) / 2;
                text.append(" [")
                        .append(figure(forecast.quantile(tail)))
                        .append(", ")
                        .append(figure(forecast.quantile(1 - tail)))
                        .append(']');
            }
        }
        return text.toString();
    }

    private String hindsight() {
        Hindsight hindsight = result.hindsight();
        StringBuilder text = new StringBuilder("\n## What nobody knew in " + facts.known() + "\n\n");
        text.append(said("""
                        The model is today's. These rows of its register have a source of a later year than %1$d, or one that speaks of such a year, by block (rows of the block `fund` are mostly of the national fund, which
                        does not exist here):

                        """, facts.known()));
        Map<String, List<ModelParameter>> blocks = new LinkedHashMap<>();
        hindsight.later().forEach(row -> blocks.computeIfAbsent(row.block(), block -> new ArrayList<>())
                .add(row));
        blocks.forEach((block, rows) ->
                text.append("- ").append(block).append(": ").append(names(rows)).append('\n'));
        text.append(said(
                """

                        Set by calibration to rows of the validation, some of later years: %1$s. Another %2$d rows were assumed by people who knew those years. Parts of provinces are of 2024, those of
                        research of 2023, and parts of investors of the market of 2025. Set anew: `%3$s`; `%4$s` is 0.
                        """,
                names(hindsight.calibrated()),
                hindsight.assumed(),
                String.join("`, `", CountryThen.SIZED),
                CountryThen.LAUNCH));
        return text.toString();
    }

    private static String names(List<ModelParameter> rows) {
        return rows.isEmpty()
                ? "none"
                : rows.stream().map(row -> "`" + row.name() + "`").collect(Collectors.joining(", "));
    }

    /** Every outside fact: for setting or for testing, never both. */
    private String used() {
        StringBuilder text = new StringBuilder("""

                ## Which facts set and which test

                A row is for setting or for testing, never both. Status: V seen in a source, D arithmetic on such figures, R recalled.

                | for | quantity | provider, series | periods | source (status) |
                |---|---|---|---|---|
                """);
        facts.settings().stream()
                .collect(Collectors.groupingBy(Facts.Row::quantity, LinkedHashMap::new, Collectors.toList()))
                .forEach((quantity, rows) -> text.append(line("setting", quantity, rows)));
        result.series().forEach((quantity, series) -> {
            text.append(line("setting", quantity.id(), series.fact().known()));
            text.append(line("testing", quantity.id(), series.fact().test()));
        });
        return text.toString();
    }

    private static String line(String use, String quantity, List<Facts.Row> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        String periods = rows.size() > 20
                ? rows.get(0).period() + " to " + rows.get(rows.size() - 1).period()
                : rows.stream().map(Facts.Row::period).collect(Collectors.joining(" "));
        String sources = rows.stream()
                .map(row ->
                        row.source() + " (" + row.status() + ")" + (row.note().isEmpty() ? "" : ", " + row.note()))
                .distinct()
                .collect(Collectors.joining("; "));
        Facts.Row first = rows.get(0);
        return "| " + use + " | " + quantity + " | " + first.provider() + ", " + first.series() + " | " + periods
                + " | " + sources + " |\n";
    }

    private static String shown(Facts.Row row) {
        return Digits.exact(row.value()) + (row.recalled() ? " (recalled)" : "");
    }

    /** A logarithm as the figure, to a hundredth of itself. */
    private static String figure(double log) {
        return plain(StrictMath.exp(log));
    }

    private static String plain(double value) {
        return Digits.rounded(value, value / 100);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String said(String text, Object... words) {
        return String.format(Locale.ROOT, text, words);
    }
}
