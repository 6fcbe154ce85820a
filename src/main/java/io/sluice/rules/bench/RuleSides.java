package io.sluice.rules.bench;

import io.sluice.rules.Vocabulary;
import io.sluice.rules.pack.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The cases of a pack on both sides of a rule.
 *
 * @param speaks those in which it speaks
 * @param silent those in which a single condition keeps it silent
 * @param far how many more it could speak in, but lacks several conditions
 */
public record RuleSides(List<CaseResult> speaks, List<CaseResult> silent, int far) {
    public RuleSides {
        speaks = List.copyOf(speaks);
        silent = List.copyOf(silent);
    }

    /**
     * The sides of every rule of the pack, by id. A case under another law counts where the rule decided it; of a trusted rule,
     * whose conditions nobody reads, every case counts only there.
     */
    public static SortedMap<String, RuleSides> of(PackBench.Report report) {
        SortedMap<String, RuleSides> sides = new TreeMap<>();
        for (RuleInfo rule : report.book().pack(report.cases().pack()).rules()) {
            sides.put(rule.id(), of(report, rule));
        }
        return sides;
    }

    private static RuleSides of(PackBench.Report report, RuleInfo written) {
        RuleInfo info = report.book().rules().stream()
                .filter(r -> r.id().equals(written.id()))
                .findFirst()
                .orElse(null);
        List<CaseResult> speaks = new ArrayList<>();
        List<CaseResult> silent = new ArrayList<>();
        int far = 0;
        for (CaseResult result : report.results()) {
            RuleCase asked = result.asked();
            if (!asked.variant().isNone() || written.trusted()) {
                if (decides(result, written.id())) {
                    speaks.add(result);
                }
                continue;
            }
            PlainRule rule = info == null ? null : CaseCoverage.relevant(report.plain(), info, asked);
            if (rule == null) {
                continue;
            }
            int failing = failing(report.plain(), rule, asked);
            if (failing == 0) {
                speaks.add(result);
            } else if (failing == 1) {
                silent.add(result);
            } else {
                far++;
            }
        }
        return new RuleSides(speaks, silent, far);
    }

    private static boolean decides(CaseResult result, String rule) {
        return result.reasons().contains(rule)
                || result.numberReasons().values().stream().anyMatch(rules -> rules.contains(rule));
    }

    private static int failing(PlainBook book, PlainRule rule, RuleCase asked) {
        SortedMap<String, Long> fields = new TreeMap<>(asked.fields());
        fields.put(Vocabulary.INSTRUMENT, (long) book.on(asked.day()).instrument(asked.instrument()));
        return (int) Clause.of(rule).stream()
                .filter(clause -> !clause.condition().holds(f -> fields.getOrDefault(f, 0L)))
                .count();
    }
}
