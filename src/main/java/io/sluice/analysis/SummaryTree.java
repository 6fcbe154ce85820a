package io.sluice.analysis;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A summary as maps and lists for JSON; numbers that are not finite become null. */
public final class SummaryTree {
    private SummaryTree() {}

    /** Everything of a summary. */
    public static Map<String, @Nullable Object> of(RunSummary summary) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("run", summary.run().run());
        tree.put("run_digest", summary.run().runDigest());
        tree.put("results_digest", summary.run().resultsDigest());
        tree.put("program", summary.run().program());
        tree.put("replications", summary.run().replications());
        tree.put("plan", summary.run().plan());
        if (!summary.run().trusted().isEmpty()) {
            tree.put("trusted", summary.run().trusted());
        }
        tree.put("arms", summary.arms().stream().map(SummaryTree::arm).toList());
        tree.put(
                "contrasts",
                summary.contrasts().stream().map(SummaryTree::contrast).toList());
        tree.put("fans", summary.fans().stream().map(SummaryTree::fan).toList());
        tree.put(
                "breakdowns",
                summary.breakdowns().stream().map(SummaryTree::breakdown).toList());
        tree.put(
                "additionality",
                summary.additionality().stream().map(SummaryTree::additionality).toList());
        if (summary.doubts().any()) {
            tree.put("doubt", DoubtTree.of(summary.doubts()));
        }
        tree.put("rules", summary.rules().stream().map(SummaryTree::rule).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> arm(ArmSummary arm) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("id", arm.id());
        tree.put("title", arm.title());
        tree.put("reference", arm.reference());
        tree.put("counterfactual", arm.counterfactual());
        tree.put("measured_against", arm.against());
        tree.put("made_by_program", arm.made());
        Map<String, @Nullable Object> indicators = new LinkedHashMap<>();
        for (IndicatorEstimate each : arm.indicators()) {
            Map<String, @Nullable Object> indicator = new LinkedHashMap<>();
            indicator.put("unit", each.indicator().unit());
            indicator.put("prices", each.prices().toString());
            indicator.putAll(estimate(each.estimate()));
            indicators.put(each.indicator().name(), indicator);
        }
        tree.put("indicators", indicators);
        return tree;
    }

    /** One contrast. */
    public static Map<String, @Nullable Object> contrast(Contrast contrast) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("indicator", contrast.indicator().name());
        tree.put("arm", contrast.arm());
        tree.put("minus", contrast.minus());
        tree.put("unit", contrast.indicator().unit());
        tree.put("prices", contrast.prices().toString());
        tree.put("paired", contrast.paired());
        tree.putAll(estimate(contrast.difference()));
        tree.put("probability_positive", number(contrast.probabilityPositive()));
        tree.put("exactly_zero", contrast.exactlyZero());
        tree.put("variance_reduction", number(contrast.varianceReduction()));
        tree.put("margin", contrast.margin() == null ? null : number(contrast.margin()));
        tree.put("verdict", contrast.verdict().toString());
        return tree;
    }

    private static Map<String, @Nullable Object> fan(Fan fan) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("arm", fan.arm());
        tree.put("series", fan.series());
        tree.put("unit", fan.unit());
        tree.put("prices", fan.prices().toString());
        tree.put("cumulated", fan.cumulated());
        tree.put("quarter", fan.points().stream().map(Fan.Point::quarter).toList());
        tree.put("p05", numbers(fan.points().stream().map(Fan.Point::p05).toList()));
        tree.put("p25", numbers(fan.points().stream().map(Fan.Point::p25).toList()));
        tree.put("p50", numbers(fan.points().stream().map(Fan.Point::p50).toList()));
        tree.put("p75", numbers(fan.points().stream().map(Fan.Point::p75).toList()));
        tree.put("p95", numbers(fan.points().stream().map(Fan.Point::p95).toList()));
        tree.put("mean", numbers(fan.points().stream().map(Fan.Point::mean).toList()));
        tree.put(
                "standard_error",
                numbers(fan.points().stream().map(Fan.Point::standardError).toList()));
        return tree;
    }

    private static Map<String, @Nullable Object> breakdown(Breakdown breakdown) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("dimension", breakdown.dimension());
        tree.put("arm", breakdown.arm());
        tree.put("minus", breakdown.difference() ? breakdown.minus() : null);
        tree.put("measure", breakdown.measure());
        tree.put("unit", breakdown.unit());
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (Breakdown.Entry entry : breakdown.members()) {
            Map<String, @Nullable Object> member = new LinkedHashMap<>(estimate(entry.total()));
            member.put("mean_by_year", numbers(entry.meanByYear()));
            members.put(entry.id(), member);
        }
        tree.put("members", members);
        return tree;
    }

    private static Map<String, @Nullable Object> additionality(AdditionalityTable table) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("arm", table.arm());
        tree.put("counterfactual", table.counterfactual());
        tree.put("cells", cells(table.cells()));
        tree.put("remainder", estimate(table.remainder()));
        Map<String, @Nullable Object> stages = new LinkedHashMap<>();
        table.stages().forEach(stage -> stages.put(stage.id(), cells(stage.cells())));
        tree.put("stages", stages);
        return tree;
    }

    private static Map<String, @Nullable Object> cells(List<AdditionalityTable.Cell> all) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        for (AdditionalityTable.Cell cell : all) {
            Map<String, @Nullable Object> each = new LinkedHashMap<>();
            each.put("without", cell.category().without().toString());
            each.put("with", cell.category().with().toString());
            each.put("ventures", estimate(cell.ventures()));
            each.put("money_public", estimate(cell.moneyPublic()));
            each.put("money_state", estimate(cell.moneyState()));
            each.put("money_private", estimate(cell.moneyPrivate()));
            cells.put(cell.category().toString(), each);
        }
        return cells;
    }

    private static Map<String, @Nullable Object> rule(RuleStatistic rule) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("arm", rule.arm());
        tree.put("rule", rule.id());
        tree.put("decisions", estimate(rule.decisions()));
        tree.put("stated", estimate(rule.stated()));
        tree.put("refused", estimate(rule.refused()));
        tree.put("sole_reason", estimate(rule.soleReason()));
        tree.put("money_refused", estimate(rule.moneyRefused()));
        return tree;
    }

    /** One estimate. */
    public static Map<String, @Nullable Object> estimate(Estimate estimate) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        if (!estimate.defined()) {
            tree.put("value", null);
            tree.put("undefined", estimate.undefined());
            return tree;
        }
        tree.put("value", number(estimate.value()));
        tree.put("standard_error", number(estimate.standardError()));
        tree.put("ci_low", number(estimate.interval().low()));
        tree.put("ci_high", number(estimate.interval().high()));
        tree.put("ci_method", estimate.interval().method());
        tree.put("p05", number(estimate.spread().p05()));
        tree.put("p50", number(estimate.spread().p50()));
        tree.put("p95", number(estimate.spread().p95()));
        return tree;
    }

    private static @Nullable BigDecimal number(double value) {
        return Digits.decimal(value);
    }

    private static List<@Nullable BigDecimal> numbers(List<Double> values) {
        return values.stream().<@Nullable BigDecimal>map(Digits::decimal).toList();
    }
}
