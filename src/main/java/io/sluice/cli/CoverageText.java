package io.sluice.cli;

import io.sluice.analysis.Estimate;
import io.sluice.analysis.Interval;
import io.sluice.analysis.Proportions;
import io.sluice.analysis.RuleStatistic;
import io.sluice.rules.check.RuleCover;
import io.sluice.rules.population.Population;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** Writes how often rules speak, for people and for programs. */
final class CoverageText {
    private static final double FEN_OF_A_MILLION = 1e8;
    /** Of n independent rows with none, the upper end of a one-sided interval at 95 % is near 3 / n. */
    private static final double RULE_OF_THREE = 3;

    private CoverageText() {}

    /** For people, of the sampled population. */
    static String text(List<RuleCover> covers, SortedMap<String, String> trusted) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%-22s %9s %9s %8s  %-17s %9s %9s %14s%n",
                "rule",
                "asked",
                "speaks",
                "share",
                "95 % interval",
                "alone",
                "near",
                "million yuan"));
        List<String> never = new ArrayList<>();
        for (RuleCover cover : covers) {
            String id = cover.info().id();
            if (cover.asked() == 0) {
                never.add(id + ": no sampled row is asked about it");
            } else if (cover.spoke() == 0) {
                never.add(String.format(Locale.ROOT, "%s: 0 of %,d, %s", id, cover.asked(), below(cover.asked())));
            } else {
                Interval interval = Proportions.interval((int) cover.spoke(), (int) cover.asked());
                text.append(String.format(
                        Locale.ROOT,
                        "%-22s %,9d %,9d %7.3f%%  %7.3f%% to %6.3f%% %,9d %,9d %,14.1f%s%n",
                        id,
                        cover.asked(),
                        cover.spoke(),
                        100.0 * cover.spoke() / cover.asked(),
                        100 * interval.low(),
                        100 * interval.high(),
                        cover.sole(),
                        cover.near(),
                        cover.fen() / FEN_OF_A_MILLION,
                        cover.supposed() ? "  (supposed: nobody asked)" : ""));
            }
        }
        if (!never.isEmpty()) {
            text.append("\nnever speaks\n");
            never.forEach(line -> text.append("  ").append(line).append('\n'));
        }
        text.append(
                "\nalone: refusals no other rule makes. near: within 5 % of where the rule would answer otherwise.\n");
        text.append("Money is static: nobody has changed what they do. Over ");
        text.append(Population.shipped().described()).append('\n');
        return text.append(TrustedText.notAsked(trusted)).toString();
    }

    /** What is known of a share of which none was seen. */
    static String below(double n) {
        return n < 1
                ? "nothing is known"
                : String.format(Locale.ROOT, "below %.2g at 95 %%", Math.min(1, RULE_OF_THREE / n));
    }

    /** For programs, of the sampled population. */
    static Map<String, Object> json(List<RuleCover> covers, SortedMap<String, String> trusted) {
        List<Object> rules = new ArrayList<>();
        for (RuleCover cover : covers) {
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("rule", cover.info().id());
            rule.put("asked", cover.asked());
            rule.put("supposed", cover.supposed());
            rule.put("speaks", cover.spoke());
            if (cover.asked() > 0) {
                Interval interval = Proportions.interval((int) cover.spoke(), (int) cover.asked());
                rule.put("share_low", interval.low());
                rule.put("share_high", interval.high());
            }
            rule.put("alone", cover.sole());
            rule.put("near", cover.near());
            rule.put("yuan_static", cover.fen() / 100);
            rule.put("yuan_alone_static", cover.soleFen() / 100);
            rules.add(rule);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("population", Population.shipped().digest());
        json.put("rules", rules);
        json.put("trusted", trusted);
        return json;
    }

    /** For people, of a run. */
    static String textOfRun(List<RuleStatistic> rules) {
        StringBuilder text = new StringBuilder();
        String arm = "";
        List<String> never = new ArrayList<>();
        for (RuleStatistic rule : rules) {
            if (!rule.arm().equals(arm)) {
                arm = rule.arm();
                text.append(String.format(
                        Locale.ROOT,
                        "arm %s, means of a replication%n%-22s %12s %12s  %-25s %9s %12s%n",
                        arm,
                        "rule",
                        "decisions",
                        "speaks",
                        "95 % interval",
                        "alone",
                        "billion yuan"));
            }
            double decided = rule.decisions().value() * rule.decisions().replications();
            if (rule.stated().value() > 0) {
                Interval interval = rule.stated().interval();
                text.append(String.format(
                        Locale.ROOT,
                        "%-22s %,12.0f %,12.1f  %-25s %,9.1f %,12.3f%n",
                        rule.id(),
                        rule.decisions().value(),
                        rule.stated().value(),
                        interval.bounded()
                                ? String.format(
                                        Locale.ROOT, "%,.1f to %,.1f", Math.max(0, interval.low()), interval.high())
                                : "not bounded",
                        rule.soleReason().value(),
                        rule.moneyRefused().value()));
            } else {
                never.add(
                        decided < 1
                                ? rule.arm() + " " + rule.id() + ": nothing it is about was decided"
                                : String.format(
                                        Locale.ROOT,
                                        "%s %s: 0 of %s, %s",
                                        rule.arm(),
                                        rule.id(),
                                        large(decided),
                                        below(decided)));
            }
        }
        if (!never.isEmpty()) {
            text.append("\nnever speaks\n");
            never.forEach(line -> text.append("  ").append(line).append('\n'));
        }
        return text.append(
                        "\ndecisions: of what the rule is about, while it was in force. alone: refusals no other rule makes. Money: asked for in"
                                + " the\nrefusals a rule is a reason of.\n")
                .toString();
    }

    private static String large(double n) {
        return n >= 1e6 ? String.format(Locale.ROOT, "%.1f million", n / 1e6) : String.format(Locale.ROOT, "%,.0f", n);
    }

    /** For programs, of a run. */
    static Map<String, Object> jsonOfRun(List<RuleStatistic> statistics) {
        List<Object> rules = new ArrayList<>();
        for (RuleStatistic statistic : statistics) {
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("arm", statistic.arm());
            rule.put("rule", statistic.id());
            put(rule, "decisions", statistic.decisions());
            put(rule, "speaks", statistic.stated());
            put(rule, "refuses", statistic.refused());
            put(rule, "alone", statistic.soleReason());
            put(rule, "billion_yuan_refused", statistic.moneyRefused());
            rules.add(rule);
        }
        return Map.of("rules", rules);
    }

    private static void put(Map<String, Object> rule, String name, Estimate estimate) {
        rule.put(name, estimate.value());
        if (estimate.interval().bounded()) {
            rule.put(name + "_low", estimate.interval().low());
            rule.put(name + "_high", estimate.interval().high());
        }
    }
}
