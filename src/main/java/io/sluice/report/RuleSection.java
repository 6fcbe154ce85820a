package io.sluice.report;

import io.sluice.analysis.ArmSummary;
import io.sluice.analysis.RuleStatistic;
import io.sluice.report.chart.BarChart;
import io.sluice.report.chart.BarChart.Bar;
import io.sluice.report.chart.BarChart.Group;
import io.sluice.report.page.Block;
import io.sluice.report.page.Block.Panel;
import io.sluice.report.page.DataTable;
import io.sluice.report.page.Section;
import io.sluice.results.Dimensions.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rules at work: what they refuse, which alone refuses, which never speaks. */
final class RuleSection {
    private static final int DRAWN = 12;

    private final ReportSource source;
    private final FigureNumbers numbers;

    RuleSection(ReportSource source, FigureNumbers numbers) {
        this.source = source;
        this.numbers = numbers;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (!source.summary().run().trusted().isEmpty()) {
            blocks.add(new Block.Text(source.summary().run().trusted()
                    + " Their statements are counted below as they were made; why they were made, and how near others came, is"
                    + " not known."));
        }
        for (ArmSummary arm : source.summary().arms()) {
            List<RuleStatistic> rules = source.summary().rules().stream()
                    .filter(rule -> rule.arm().equals(arm.id()))
                    .toList();
            if (!rules.isEmpty()) {
                blocks.addAll(arm(arm, rules));
            }
        }
        blocks.addAll(new DealSection(source).blocks());
        if (source.summary().rules().isEmpty()) {
            blocks.add(new Block.Text("This run holds no statistics of rules."));
        }
        return new Section("rules", "The rules at work", blocks);
    }

    private List<Block> arm(ArmSummary arm, List<RuleStatistic> rules) {
        List<Block> blocks = new ArrayList<>();
        List<RuleStatistic> spoke = rules.stream()
                .filter(rule -> rule.stated().value() > 0)
                .sorted(Comparator.comparingDouble(
                                (RuleStatistic rule) -> -rule.refused().value())
                        .thenComparingInt(RuleStatistic::code))
                .toList();
        List<RuleStatistic> silent =
                rules.stream().filter(rule -> rule.stated().value() <= 0).toList();
        blocks.add(new Block.Text(total(arm, rules.size(), spoke.size())));
        if (arm.reference()) {
            figure(spoke).ifPresent(blocks::add);
        }
        blocks.add(new Block.Tabular("Rules that spoke in " + arm.id(), true, statistics(arm, spoke)));
        if (!silent.isEmpty()) {
            blocks.add(new Block.Tabular("Rules that never spoke in " + arm.id(), true, plain(arm, silent)));
        }
        List<RuleStatistic> lapsed = rules.stream()
                .filter(rule -> !about(arm)
                        .getOrDefault(rule.id(), Map.of())
                        .getOrDefault("until", "")
                        .isEmpty())
                .toList();
        if (!lapsed.isEmpty()) {
            blocks.add(new Block.Tabular("Rules with a last day in " + arm.id(), true, plain(arm, lapsed)));
        }
        return blocks;
    }

    private static String total(ArmSummary arm, int rules, int spoke) {
        String refused = arm.indicator("refusal_share")
                .map(each -> Shown.level(each.estimate(), each.indicator().unit()))
                .filter(Shown::defined)
                .map(share -> " Of the applications of the chain, " + share.withUnit() + " are refused"
                        + (share.errorKnown() ? " (95 % interval " + share.interval() + ")." : "."))
                .orElse("");
        return "Arm " + arm.id() + ": " + rules + (rules == 1 ? " rule" : " rules") + ", of which " + spoke
                + " made at least one statement." + refused;
    }

    private Optional<Block> figure(List<RuleStatistic> spoke) {
        List<RuleStatistic> refusing = spoke.stream()
                .filter(rule -> rule.refused().value() > 0)
                .limit(DRAWN)
                .toList();
        if (refusing.isEmpty()) {
            return Optional.empty();
        }
        List<Group> groups = new ArrayList<>();
        for (RuleStatistic rule : refusing) {
            Shown refused = Shown.level(rule.refused(), "count");
            boolean known = refused.errorKnown();
            groups.add(new Group(
                    shortened(rule.title()),
                    List.of(new Bar(
                            rule.id(),
                            refused.number(),
                            rule.refused().value(),
                            rule.soleReason().value(),
                            known ? rule.refused().interval().low() : Double.NaN,
                            known ? rule.refused().interval().high() : Double.NaN,
                            0))));
        }
        BarChart chart = new BarChart("Refusals by rule over the horizon, mean over futures", groups);
        return Optional.of(new Block.Figure(
                numbers.next(),
                "What refuses: rules by refusals in a future of " + source.horizon() + ", arm "
                        + source.reference().id(),
                "Whole bar: refusals the rule is a reason of. Dark part: refusals it is the only reason of; only these would change"
                        + " if this rule alone went. Rules on conduct refuse nothing: what they find fault with is counted. Black line: Monte"
                        + " Carlo 95 % interval.",
                Block.Layout.HALVES,
                List.of(Panel.of("", chart.draw(400))),
                statistics(source.reference(), refusing)));
    }

    private DataTable statistics(ArmSummary arm, List<RuleStatistic> rules) {
        DataTable.Builder table = DataTable.of(
                "rule",
                "title",
                "source",
                "status",
                "#decisions",
                "#statements",
                "#refusals",
                "#sole reason",
                "#refused, bn yuan",
                "#futures of refusals, 5–95 %");
        for (RuleStatistic rule : rules) {
            Map<String, String> about = about(arm).getOrDefault(rule.id(), Map.of());
            table.row(
                    rule.id(),
                    rule.title(),
                    about.getOrDefault("source", ""),
                    status(about),
                    Shown.level(rule.decisions(), "count").number(),
                    Shown.level(rule.stated(), "count").number(),
                    Shown.level(rule.refused(), "count").number(),
                    Shown.level(rule.soleReason(), "count").number(),
                    Shown.level(rule.moneyRefused(), "billion yuan").number(),
                    Shown.level(rule.refused(), "count").spread());
        }
        return table.table();
    }

    private DataTable plain(ArmSummary arm, List<RuleStatistic> rules) {
        DataTable.Builder table =
                DataTable.of("rule", "title", "", "source", "status", "from", "last day", "#decisions");
        for (RuleStatistic rule : rules) {
            Map<String, String> about = about(arm).getOrDefault(rule.id(), Map.of());
            table.row(
                    rule.id(),
                    rule.title(),
                    rule.titleZh(),
                    about.getOrDefault("source", ""),
                    status(about),
                    about.getOrDefault("from", ""),
                    about.getOrDefault("until", ""),
                    Shown.level(rule.decisions(), "count").number());
        }
        return table.table();
    }

    private Map<String, Map<String, String>> about(ArmSummary arm) {
        Map<String, Map<String, String>> about = new HashMap<>();
        for (Member member : source.dimensions().rules(arm.id())) {
            about.put(member.id(), member.about());
        }
        return about;
    }

    /** How well the legal source is known, in words. */
    private static String status(Map<String, String> about) {
        String status = about.getOrDefault("status", "");
        return switch (status) {
            case "V" -> "seen";
            case "D" -> "derived";
            case "R" -> "recalled";
            case "A" -> "assumed";
            case "" -> "not said";
            default -> status.toLowerCase(Locale.ROOT);
        };
    }

    private static String shortened(String title) {
        return title.length() <= 58 ? title : title.substring(0, 56) + "…";
    }
}
