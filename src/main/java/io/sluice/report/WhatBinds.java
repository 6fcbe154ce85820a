package io.sluice.report;

import io.sluice.analysis.Breakdown;
import io.sluice.analysis.Digits;
import io.sluice.analysis.Estimate;
import io.sluice.report.chart.Thousands;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What takes most on the way from the plan for sub-funds to the money raised, in words. */
final class WhatBinds {
    private static final String UNCALLED_BY_SUB_FUNDS = "sub-funds-uncalled";
    private static final double TWO_ERRORS = 2;

    /** The steps that take something, and what it means when one takes most; other steps only count money elsewhere. */
    private static final Map<String, String> CUTS = cuts();

    private final ReportSource source;

    WhatBinds(ReportSource source) {
        this.source = source;
    }

    /** The ids of the steps that take something. */
    static List<String> steps() {
        return List.copyOf(CUTS.keySet());
    }

    /** A clause. */
    String clause() {
        Optional<Breakdown> path = source.level("path", source.reference().id(), "money");
        if (path.isEmpty()) {
            return "what binds first this run does not tell";
        }
        List<Breakdown.Entry> cuts = path.get().members().stream()
                .filter(step -> CUTS.containsKey(step.id()))
                .filter(step -> step.total().defined() && step.total().value() < 0)
                .sorted(Comparator.comparingDouble(step -> step.total().value()))
                .toList();
        if (cuts.isEmpty()) {
            return "nothing is lost between the plan for sub-funds and the money raised";
        }
        String first = words(cuts.get(0));
        return cuts.size() > 1 && close(cuts.get(0).total(), cuts.get(1).total())
                ? "what binds first is either that " + first + " or that " + words(cuts.get(1))
                        + ", which these futures do not tell apart"
                : "what binds first is that " + first;
    }

    /** Whether the error of their difference, taken as if they were independent, does not tell them apart. */
    private static boolean close(Estimate a, Estimate b) {
        double error = StrictMath.hypot(a.standardError(), b.standardError());
        return !(Math.abs(a.value() - b.value()) > TWO_ERRORS * error);
    }

    private String words(Breakdown.Entry cut) {
        Estimate taken = cut.total();
        String amount = Thousands.apart(Digits.brief(-taken.value(), taken.standardError()));
        return CUTS.get(cut.id()) + " (" + amount + " bn" + (cut.id().equals(UNCALLED_BY_SUB_FUNDS) ? cause() : "")
                + ")";
    }

    /** Why sub-funds do not call: the cause behind most of it. */
    private String cause() {
        return source.level("uncalled", source.reference().id(), "uncalled").stream()
                .flatMap(level -> level.members().stream())
                .filter(each -> each.total().defined() && each.total().value() > 0)
                .max(Comparator.comparingDouble(each -> each.total().value()))
                .map(each -> ", above all: " + DoubtWords.inSentence(each.title()))
                .orElse("");
    }

    private static Map<String, String> cuts() {
        Map<String, String> cuts = new LinkedHashMap<>();
        cuts.put("not-formed", "planned places for sub-funds stay empty");
        cuts.put("size", "sub-funds are smaller than the plan allows");
        cuts.put("national-less", "the national chain puts less into sub-funds than it may");
        cuts.put("local-less", "provinces put less into sub-funds than their share");
        cuts.put("others-less", "sub-funds find less money of other partners than they ask for");
        cuts.put("regional-uncalled", "regional funds do not call all that is committed to them");
        cuts.put(UNCALLED_BY_SUB_FUNDS, "sub-funds do not call all that is committed to them");
        return cuts;
    }
}
