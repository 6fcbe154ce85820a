package io.sluice.cli;

import io.sluice.quantity.Dimension;
import io.sluice.quantity.Units;
import io.sluice.rules.bench.CaseResult;
import io.sluice.rules.bench.PackBench;
import io.sluice.rules.bench.RuleCase;
import io.sluice.rules.bench.Shortfall;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.RuleInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what the cases of packs gave, for people and for programs. */
final class CaseReport {
    private static final int UNREACHED_SHOWN = 5;

    private CaseReport() {}

    /** For people: every failed case with what was expected, what came, why, and how far off; then a line a pack. */
    static String text(List<PackBench.Report> reports) {
        StringBuilder text = new StringBuilder();
        for (PackBench.Report report : reports) {
            for (CaseResult result : report.results()) {
                if (!result.passed()) {
                    failure(text, result, report.book());
                }
            }
            for (String disagreement : report.thresholds().disagreements()) {
                text.append("FAILED ").append(disagreement).append("\n\n");
            }
        }
        reports.forEach(report -> summary(text, report));
        return text.toString();
    }

    private static void failure(StringBuilder text, CaseResult result, LawBook book) {
        RuleCase asked = result.asked();
        text.append("FAILED ")
                .append(asked.place())
                .append("  ")
                .append(asked.it())
                .append('\n');
        text.append("    asked on ").append(asked.day()).append(": ");
        text.append(asked.subject().word())
                .append(", ")
                .append(asked.instrument())
                .append('\n');
        result.faults().forEach(fault -> text.append("    ").append(fault).append('\n'));
        text.append("    answer: ").append(result.outcome().word()).append('\n');
        result.reasons().forEach(rule -> reason(text, rule, result, book));
        result.numberReasons().values().stream()
                .flatMap(List::stream)
                .distinct()
                .forEach(rule -> reason(text, rule, result, book));
        text.append('\n');
    }

    private static void reason(StringBuilder text, String rule, CaseResult result, LawBook book) {
        text.append("      ").append(rule).append("  ").append(title(rule, book));
        Shortfall shortfall = result.shortfall(rule);
        if (shortfall != null) {
            text.append(": off by ").append(shortfall.written()).append(" in ").append(shortfall.field());
        }
        text.append('\n');
    }

    private static String title(String rule, LawBook book) {
        return book.rules().stream()
                .filter(r -> r.id().equals(rule))
                .map(RuleInfo::title)
                .map(t -> t.en())
                .findFirst()
                .orElse("");
    }

    private static void summary(StringBuilder text, PackBench.Report report) {
        int cases = report.cases().cases().size();
        text.append(report.passed() ? "ok      " : "FAILED  ")
                .append(report.cases().pack())
                .append(": ");
        text.append(counted(cases, "case"));
        if (report.failed() > 0) {
            text.append(" (").append(report.failed()).append(" failed)");
        }
        text.append(", ")
                .append(
                        report.cases().boundaries() == 1
                                ? "1 boundary"
                                : report.cases().boundaries() + " boundaries");
        text.append("; ")
                .append(counted(report.thresholds().count(), "threshold"))
                .append(", ");
        text.append(report.thresholds().reached()).append(" reached from the examples in ");
        text.append(report.thresholds().checks()).append(" rows decided twice\n");
        List<String> unreached = report.thresholds().unreached();
        unreached.stream().limit(UNREACHED_SHOWN).forEach(u -> text.append("        no example reaches ")
                .append(u)
                .append('\n'));
        if (unreached.size() > UNREACHED_SHOWN) {
            text.append("        ... and ")
                    .append(unreached.size() - UNREACHED_SHOWN)
                    .append(" more\n");
        }
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** For programs: the same as a tree of maps and lists. */
    static Map<String, Object> json(List<PackBench.Report> reports) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ok", reports.stream().allMatch(PackBench.Report::passed));
        List<Object> packs = new ArrayList<>();
        for (PackBench.Report report : reports) {
            Map<String, Object> pack = new LinkedHashMap<>();
            pack.put("pack", report.cases().pack());
            pack.put("cases", report.cases().cases().size());
            pack.put("failed", report.failed());
            pack.put("boundaries", report.cases().boundaries());
            pack.put("thresholds", report.thresholds().count());
            pack.put("thresholds_reached", report.thresholds().reached());
            pack.put("unreached", report.thresholds().unreached());
            pack.put("disagreements", report.thresholds().disagreements());
            pack.put("results", report.results().stream().map(CaseReport::json).toList());
            packs.add(pack);
        }
        json.put("packs", packs);
        return json;
    }

    private static Map<String, Object> json(CaseResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        RuleCase asked = result.asked();
        json.put("file", asked.file().name());
        json.put("line", asked.mark().line());
        json.put("it", asked.it());
        json.put("date", asked.day().toString());
        json.put("subject", asked.subject().word());
        json.put("instrument", asked.instrument());
        json.put("passed", result.passed());
        json.put("faults", result.faults());
        json.put("outcome", result.outcome().word());
        json.put("because", result.reasons());
        Map<String, Object> numbers = new LinkedHashMap<>();
        result.numbers().forEach((word, value) -> numbers.put(word, Units.format(value, dimension(word))));
        json.put("numbers", numbers);
        List<Object> shortfalls = new ArrayList<>();
        for (Shortfall shortfall : result.shortfalls()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("rule", shortfall.rule());
            one.put("field", shortfall.field());
            one.put("short_by", shortfall.written());
            shortfalls.add(one);
        }
        json.put("shortfalls", shortfalls);
        return json;
    }

    private static Dimension dimension(String word) {
        return switch (word) {
            case "rate" -> Dimension.SHARE;
            case "cap" -> Dimension.MONEY;
            default -> Dimension.SCORE;
        };
    }
}
