package io.sluice.cli;

import io.sluice.analysis.ArmSummary;
import io.sluice.analysis.Contrast;
import io.sluice.analysis.Estimate;
import io.sluice.analysis.IndicatorEstimate;
import io.sluice.analysis.RunSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a run says, in as many lines as fit a terminal: for a person, or for a program. */
final class RunHeadline {
    private static final List<String> INDICATORS = List.of(
            "mobilised_social",
            "committed_social",
            "probability_of_trillion",
            "probability_trillion_committed",
            "treasury_paid_in",
            "net_social_money",
            "net_social_leverage",
            "net_private_leverage",
            "additional_share",
            "early_stage_share",
            "inland_share",
            "national_tvpi",
            "public_loss_p95");

    private RunHeadline() {}

    /**
     * A table: one line an indicator and arm, then one for each difference between arms; each number with both
     * uncertainties. What has no value in an arm has no line.
     */
    static String text(RunSummary summary) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"", "unit", "arm", "estimate", "95 % interval", "futures, 5-95 %"});
        for (String name : INDICATORS) {
            for (ArmSummary arm : summary.arms()) {
                arm.indicator(name)
                        .map(IndicatorEstimate::estimate)
                        .filter(Estimate::defined)
                        .ifPresent(estimate -> rows.add(row(unit(arm, name), name, arm.id(), estimate)));
            }
            for (Contrast contrast : summary.contrasts()) {
                if (contrast.indicator().name().equals(name)
                        && contrast.difference().defined()) {
                    String arms = contrast.arm() + " - " + contrast.minus();
                    rows.add(row(contrast.indicator().unit(), name, arms, contrast.difference()));
                }
            }
        }
        return align(rows) + assumptions(summary);
    }

    /** Everything the summary has for each arm and each difference. */
    static Map<String, Object> json(RunSummary summary) {
        Map<String, Object> json = new LinkedHashMap<>();
        List<Object> estimates = new ArrayList<>();
        for (ArmSummary arm : summary.arms()) {
            for (IndicatorEstimate indicator : arm.indicators()) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("arm", arm.id());
                one.put("indicator", indicator.indicator().name());
                one.put("unit", indicator.indicator().unit());
                estimate(one, indicator.estimate());
                estimates.add(one);
            }
        }
        List<Object> differences = new ArrayList<>();
        for (Contrast contrast : summary.contrasts()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("arm", contrast.arm());
            one.put("minus", contrast.minus());
            one.put("indicator", contrast.indicator().name());
            one.put("unit", contrast.indicator().unit());
            one.put("paired", contrast.paired());
            one.put("exactly_zero", contrast.exactlyZero());
            one.put("verdict", contrast.verdict().toString());
            estimate(one, contrast.difference());
            differences.add(one);
        }
        if (!summary.run().trusted().isEmpty()) {
            json.put("trusted", summary.run().trusted());
        }
        json.put("estimates", estimates);
        json.put("differences", differences);
        return json;
    }

    private static void estimate(Map<String, Object> into, Estimate estimate) {
        String undefined = estimate.undefined();
        if (undefined != null) {
            into.put("undefined", undefined);
            return;
        }
        into.put("estimate", estimate.value());
        into.put("standard_error", estimate.standardError());
        if (estimate.interval().bounded()) {
            into.put("low", estimate.interval().low());
            into.put("high", estimate.interval().high());
        }
        into.put("interval_method", estimate.interval().method());
        into.put("p05", estimate.spread().p05());
        into.put("p50", estimate.spread().p50());
        into.put("p95", estimate.spread().p95());
    }

    private static String unit(ArmSummary arm, String name) {
        return arm.indicator(name).map(i -> i.indicator().unit()).orElse("");
    }

    private static String[] row(String unit, String name, String arm, Estimate estimate) {
        String interval = estimate.interval().bounded()
                ? number(estimate.interval().low()) + " to "
                        + number(estimate.interval().high())
                : "not bounded";
        return new String[] {
            name,
            unit,
            arm,
            number(estimate.value()),
            interval,
            number(estimate.spread().p05()) + " to " + number(estimate.spread().p95())
        };
    }

    private static String assumptions(RunSummary summary) {
        int all = summary.run().plan().parameters();
        int assumed = summary.run().plan().parametersAssumed();
        return "Interval: Monte Carlo error of the estimate. Futures: spread over replications. Assumed: " + assumed
                + " of " + all + ".\n" + trusted(summary);
    }

    private static String trusted(RunSummary summary) {
        String words = summary.run().trusted();
        return words.isEmpty() ? "" : words + "\n";
    }

    private static String number(double value) {
        double size = Math.abs(value);
        String pattern = size >= 1000 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, pattern, value);
    }

    private static String align(List<String[]> rows) {
        int columns = rows.get(0).length;
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], row[c].length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                line.append(row[c]).append(" ".repeat(widths[c] - row[c].length() + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
