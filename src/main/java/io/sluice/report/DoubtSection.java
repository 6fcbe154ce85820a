package io.sluice.report;

import io.sluice.analysis.ArmSummary;
import io.sluice.analysis.Decisive;
import io.sluice.analysis.DecisiveRows;
import io.sluice.analysis.Digits;
import io.sluice.analysis.Doubt;
import io.sluice.analysis.Doubts;
import io.sluice.analysis.DrawCheck;
import io.sluice.analysis.IndicatorEstimate;
import io.sluice.report.page.Block;
import io.sluice.report.page.DataTable;
import io.sluice.report.page.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The doubt of assumptions: how far every number moves when they are drawn, which draws still fit, and which
 * assumptions decide.
 */
final class DoubtSection {
    private static final double PERCENT = 100;

    private final ReportSource source;
    private final FigureNumbers numbers;
    private final Doubts doubts;

    DoubtSection(ReportSource source, FigureNumbers numbers) {
        this.source = source;
        this.numbers = numbers;
        this.doubts = source.summary().doubts();
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (!doubts.any()) {
            blocks.add(new Block.Caution(
                    "Every number of this report holds the assumptions at the values set. A scenario with"
                            + " uncertain: {draws: 100, of: register} draws them from their bands in 100 of its replications and"
                            + " tells here how far the numbers move."));
            return new Section("doubt", "What the assumptions leave open", blocks);
        }
        blocks.add(new Block.Text(how()));
        blocks.add(new Block.Tabular("Three doubts, which are never mixed", false, ranges(true)));
        blocks.add(new Block.Tabular("The same of every number of every arm", true, ranges(false)));
        blocks.add(new Block.Tabular(
                "Probabilities and bad futures over the draws, with 95 % intervals", false, probabilities()));
        if (!doubts.checks().isEmpty()) {
            blocks.add(new Block.Text(checked()));
            blocks.add(new Block.Tabular("Draws beside what was measured in China", false, checks()));
        }
        blocks.add(new Block.Text(decides()));
        blocks.add(new Block.Tabular("Assumptions that decide", false, decisive()));
        new LeverageFigure(source).figure(numbers).ifPresent(blocks::add);
        return new Section("doubt", "What the assumptions leave open", blocks);
    }

    private String how() {
        return "Draw d runs replication d again, on the same random numbers, with " + doubts.rows()
                + " assumptions drawn independently from their bands: low and high are the points of 5 and 95 %, the central value"
                + " is the median, and " + Digits.rounded(PERCENT * doubts.cut(), 0.1)
                + " % of the values went beyond what is possible and stand at the bound. The doubt is the spread over "
                + doubts.draws()
                + " draws of the difference between both worlds of one future, added to the number; what assumptions and chance do"
                + " together is in it. Switches of mechanisms and rules with an alternative are structure and stay; so do rows set by"
                + " calibration and what the scenario sets. The range of 5 to 95 % holds nine in ten draws; the percentile of the number among the"
                + " draws says where in it, or outside it, the number lies.";
    }

    private DataTable ranges(boolean primary) {
        DataTable.Builder table = DataTable.of(
                "number",
                "arm",
                "#as set",
                "unit",
                "#Monte Carlo, 95 %",
                "#futures, 5–95 %",
                "#assumptions, 5–95 %",
                "#their median",
                "#percentile of the number among the draws");
        for (ArmSummary arm : source.summary().arms()) {
            if (primary && !arm.reference()) {
                continue;
            }
            for (IndicatorEstimate each : arm.indicators()) {
                boolean shown =
                        !primary || OpeningMaker.CARDS.contains(each.indicator().name());
                doubts.of(arm.id(), each.indicator().name())
                        .filter(doubt -> shown && !doubt.yesOrNo() && !doubt.ofMany())
                        .ifPresent(doubt -> table.row(row(arm, each, doubt)));
            }
        }
        return table.table();
    }

    private static List<String> row(ArmSummary arm, IndicatorEstimate each, Doubt doubt) {
        Shown set = Shown.level(each.estimate(), each.indicator().unit());
        Shown drawn = DoubtWords.shown(doubt);
        double unit = each.indicator().unit().startsWith("share") ? PERCENT : 1;
        double median = unit * (doubt.asSet().value() + doubt.shift().spread().p50());
        return List.of(
                each.indicator().title(),
                arm.id(),
                set.number(),
                set.unit(),
                set.interval(),
                set.spread(),
                drawn.spread(),
                Digits.rounded(median, 2 * unit * doubt.shift().standardError()).replace('-', '−'),
                Long.toString(Math.round(PERCENT * doubt.below())));
    }

    private DataTable probabilities() {
        DataTable.Builder table = DataTable.of(
                "number",
                "arm",
                "#with the values set",
                "#over all draws (" + doubts.draws() + ")",
                "#over the draws kept (" + (doubts.checked() ? doubts.kept() : "not asked") + ")",
                "#over uniform bands (" + doubts.uniform() + ")");
        doubts.all().stream()
                .filter(doubt -> doubt.yesOrNo() || doubt.ofMany())
                .forEach(doubt -> table.row(
                        doubt.indicator().title(),
                        doubt.arm(),
                        DoubtWords.over(doubt, doubt.asSet()),
                        DoubtWords.over(doubt, doubt.over()),
                        DoubtWords.over(doubt, doubt.kept()),
                        DoubtWords.over(doubt, doubt.uniform())));
        return table.table();
    }

    private String checked() {
        return "A draw is kept if its world is not further beyond the tolerance of a row of calibration than three standard deviations of one"
                + " world with the values set: one world is all there is of a draw, and its Monte Carlo error is counted so. "
                + (doubts.checked() ? doubts.kept() + " of " + doubts.draws() + " draws are kept. " : "")
                + "Rows that the model was not calibrated to refuse nothing; the table says how many they would.";
    }

    private DataTable checks() {
        DataTable.Builder table = DataTable.of(
                "row",
                "what it is",
                "kind",
                "measured",
                "#tolerance",
                "#as set, mean",
                "#one world, s.d.",
                "#draws within",
                "#draws refused");
        for (DrawCheck check : doubts.checks()) {
            Map<String, String> about = check.check().about();
            table.row(
                    check.check().id(),
                    check.check().title(),
                    about.getOrDefault("kind", ""),
                    signed(about.getOrDefault("measured", "")) + " " + about.getOrDefault("unit", ""),
                    tolerance(about),
                    Digits.rounded(check.mean(), check.noise() / 10).replace('-', '−'),
                    Digits.error(check.noise()),
                    Math.round(PERCENT * check.within()) + " %",
                    check.set() ? Integer.toString(check.refused()) : "(" + check.refused() + ")");
        }
        return table.table();
    }

    private static String tolerance(Map<String, String> about) {
        String low = about.getOrDefault("low", "");
        String high = about.getOrDefault("high", "");
        return signed(low.isEmpty() ? "at most " + high : high.isEmpty() ? "at least " + low : low + " to " + high);
    }

    /** With true minus signs. */
    private static String signed(String numbers) {
        return numbers.replaceAll("(?<!\\w)-(?=\\d)", "−");
    }

    private String decides() {
        return "For each assumption the rank correlation, over the draws, of its value with what the draw changes of the number. Named are"
                + " those told apart from 0 with 5 % false discoveries among them (Benjamini and Hochberg 1995); "
                + doubts.draws()
                + " draws cannot separate " + doubts.rows()
                + " assumptions, and those not named are not shown to be harmless.";
    }

    private DataTable decisive() {
        DataTable.Builder table = DataTable.of(
                "number",
                "assumption",
                "what it is",
                "known",
                "#low",
                "#central",
                "#high",
                "unit",
                "#rank correlation, 95 % interval",
                "#share of the variance of ranks");
        for (DecisiveRows rows : doubts.decisive()) {
            for (Decisive row : rows.told()) {
                Map<String, String> about = row.assumption().about();
                table.row(
                        rows.indicator().title(),
                        row.assumption().id(),
                        row.assumption().title(),
                        about.getOrDefault("status", ""),
                        about.getOrDefault("low", ""),
                        about.getOrDefault("central", ""),
                        about.getOrDefault("high", ""),
                        about.getOrDefault("unit", ""),
                        DoubtWords.correlation(row),
                        Math.round(PERCENT * row.share()) + " %");
            }
            table.row(
                    rows.indicator().title(),
                    "",
                    rows.untold() + " others are not told apart",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "");
        }
        return table.table();
    }
}
