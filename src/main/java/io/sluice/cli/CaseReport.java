package io.sluice.cli;

import io.sluice.quantity.Units;
import io.sluice.rules.bench.Bench;
import io.sluice.rules.bench.CaseCoverage;
import io.sluice.rules.bench.CaseResult;
import io.sluice.rules.bench.ClaimResult;
import io.sluice.rules.bench.PackBench;
import io.sluice.rules.bench.ReformEffects;
import io.sluice.rules.bench.RuleCase;
import io.sluice.rules.bench.Shortfall;
import io.sluice.rules.bench.Written;
import io.sluice.rules.explain.Explanation;
import io.sluice.rules.explain.RuleAccount;
import io.sluice.rules.pack.LawBook;
import io.sluice.rules.pack.RuleInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what the cases of packs gave, for people and for programs. */
final class CaseReport {
    private static final int UNREACHED_SHOWN = 5;
    private static final int SILENT_SHOWN = 6;

    private CaseReport() {}

    /** For people: every failed case with what was expected, what came, why, and how far off; then a line a pack. */
    static String text(List<PackBench.Report> reports) {
        StringBuilder text = new StringBuilder();
        for (PackBench.Report report : reports) {
            for (CaseResult result : report.results()) {
                if (!result.passed()) {
                    failure(text, result, report);
                }
            }
            for (ClaimResult result : report.claims()) {
                if (!result.passed()) {
                    text.append("FAILED ").append(result.claim().place()).append("  ");
                    text.append(result.claim().it()).append('\n');
                    text.append("    asked on ").append(result.claim().day()).append(": ");
                    text.append(result.claim().instrument()).append('\n');
                    result.faults()
                            .forEach(fault -> text.append("    ").append(fault).append('\n'));
                    text.append('\n');
                }
            }
            for (String difference : report.differences()) {
                text.append("FAILED ")
                        .append(report.cases().pack())
                        .append(": ")
                        .append(difference)
                        .append("\n\n");
            }
            for (String disagreement : report.thresholds().disagreements()) {
                text.append("FAILED ").append(disagreement).append("\n\n");
            }
        }
        reports.forEach(report -> summary(text, report));
        return text.toString();
    }

    private static void failure(StringBuilder text, CaseResult result, PackBench.Report report) {
        LawBook book = report.book();
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
        trace(text, result, report);
        text.append('\n');
    }

    /** The rules that might have spoken, and what each lacks. */
    private static void trace(StringBuilder text, CaseResult result, PackBench.Report report) {
        if (!result.asked().variant().isNone()) {
            return;
        }
        Explanation explained = Explanation.of(report.plain(), result.asked());
        List<RuleAccount> silent = explained.rules().stream()
                .filter(r -> r.kind() == RuleAccount.Kind.SILENT)
                .toList();
        for (RuleAccount account : silent.subList(0, Math.min(SILENT_SHOWN, silent.size()))) {
            text.append("    silent: ").append(account.rule().id()).append(", ");
            text.append(account.failing().stream()
                    .map(r -> r.written() + " fails: " + String.join(", ", r.found()))
                    .collect(Collectors.joining("; ")));
            text.append('\n');
        }
        if (silent.size() > SILENT_SHOWN) {
            text.append("    ... and ").append(silent.size() - SILENT_SHOWN).append(" more rules are silent\n");
        }
        explained.trusted().stream().filter(t -> t.says().isEmpty()).forEach(t -> text.append("    silent: ")
                .append(t.rule().id())
                .append(", trusted and not seen through: ")
                .append(t.why())
                .append('\n'));
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
        coverage(text, report);
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

    private static void coverage(StringBuilder text, PackBench.Report report) {
        CaseCoverage coverage = report.coverage();
        String confirmed = report.confirmed() == 0 ? "\n" : "; Drools confirms " + report.confirmed() + " rows\n";
        if (!coverage.rules().isEmpty()) {
            text.append("        cases hear ").append(coverage.spokeAndSilent()).append(" of ");
            text.append(counted(coverage.rules().size(), "rule")).append(" both ways; ");
            text.append(coverage.bothWays()).append(" of ").append(coverage.comparisons());
            text.append(" comparisons decide both ways").append(confirmed);
        }
        ReformEffects effects = report.effects();
        if (effects != null) {
            text.append("        the reform changes the answer to ")
                    .append(effects.changed())
                    .append(" and leaves it to ");
            text.append(effects.same())
                    .append(effects.unshown().isEmpty() ? "" : "; none shows what it does to ")
                    .append(String.join(", ", effects.unshown()))
                    .append(coverage.rules().isEmpty() ? confirmed : "\n");
        }
        for (ClaimResult claim : report.claims()) {
            text.append(claim.passed() ? "        holds: " + claim.claim().it() + " (" + claim.ground() + ")\n" : "");
        }
        List<String> missing = new ArrayList<>();
        for (CaseCoverage.OfRule rule : coverage.rules().values()) {
            if (!rule.heard()) {
                missing.add("no case hears " + rule.info().id() + (rule.spoke() == 0 ? " speak" : " be silent"));
            }
            rule.comparisons().stream()
                    .filter(c -> !c.bothWays() && rule.heard())
                    .forEach(c -> missing.add(rule.info().id() + ": no case is decided by '" + Written.of(c.expr())
                            + "' " + (c.byHolding() == 0 ? "holding" : "failing")));
        }
        missing.stream()
                .limit(UNREACHED_SHOWN)
                .forEach(m -> text.append("        ").append(m).append('\n'));
        if (missing.size() > UNREACHED_SHOWN) {
            text.append("        ... and ")
                    .append(missing.size() - UNREACHED_SHOWN)
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
            pack.put("rules_heard", report.coverage().spokeAndSilent());
            pack.put("comparisons", report.coverage().comparisons());
            pack.put("comparisons_both_ways", report.coverage().bothWays());
            ReformEffects effects = report.effects();
            if (effects != null) {
                pack.put("changed_by_reform", effects.changed());
                pack.put("same_under_reform", effects.same());
                pack.put("changes_not_shown", List.copyOf(effects.unshown()));
            }
            pack.put("confirmed_rows", report.confirmed());
            pack.put("engine_differences", report.differences());
            pack.put("claims", report.claims().stream().map(CaseReport::json).toList());
            pack.put("results", report.results().stream().map(CaseReport::json).toList());
            packs.add(pack);
        }
        json.put("packs", packs);
        return json;
    }

    private static Map<String, Object> json(ClaimResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", result.claim().file().name());
        json.put("line", result.claim().mark().line());
        json.put("it", result.claim().it());
        json.put("passed", result.passed());
        json.put("faults", result.faults());
        json.put("ground", result.ground());
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
        result.numbers().forEach((word, value) -> numbers.put(word, Units.format(value, Bench.dimension(word))));
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
}
