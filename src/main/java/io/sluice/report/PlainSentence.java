package io.sluice.report;

import io.sluice.analysis.Decisive;
import io.sluice.analysis.DecisiveRows;
import io.sluice.analysis.Digits;
import io.sluice.analysis.Doubt;
import io.sluice.analysis.Doubts;
import io.sluice.analysis.Estimate;
import io.sluice.analysis.IndicatorEstimate;
import io.sluice.report.chart.Thousands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answer in one sentence for a reader who reads no other: what others pay in and what of it is new, how often that
 * reaches 1 trillion yuan, what binds first and what all of it rests on. Money is in yuan of the day, as the
 * announcement counts it.
 */
final class PlainSentence {
    /** What the policy adds, on the price basis of {@link OpeningMaker#MOBILISED}. */
    static final String NEW = "net_social_money_nominal";

    private static final int NAMED = 3;

    private final ReportSource source;
    private final Doubts doubts;

    PlainSentence(ReportSource source) {
        this.source = source;
        this.doubts = source.summary().doubts();
    }

    /** The sentence; empty where the run does not know what is raised. */
    String text() {
        Optional<Estimate> others = estimate(OpeningMaker.MOBILISED);
        if (others.isEmpty()) {
            return "";
        }
        List<String> clauses = new ArrayList<>();
        clauses.add("Over " + source.horizon() + " the policy draws " + bn(others.get()) + " yuan from others"
                + estimate("treasury_paid_in")
                        .map(national -> " beside " + bn(national) + " of national money")
                        .orElse(""));
        clauses.add(fresh(others.get()));
        trillion().ifPresent(clauses::add);
        clauses.add(new WhatBinds(source).clause());
        clauses.add(rests());
        return String.join("; ", clauses) + ". Money is in yuan of the day.";
    }

    private String fresh(Estimate others) {
        Optional<Estimate> found = estimate(NEW);
        if (found.isEmpty()) {
            return "how much of their money is new no arm without the policy tells";
        }
        Estimate fresh = found.get();
        boolean known = fresh.interval().bounded();
        if (fresh.value() == 0) {
            return "none of their money is new";
        }
        if (known && fresh.interval().contains(0)) {
            return "none of their money is shown to be new";
        }
        if (fresh.value() < 0) {
            return "none of their money is new: others put " + bn(fresh.dividedBy(-1))
                    + " less into ventures than without the policy";
        }
        if (fresh.value() > others.value()) {
            return "all of their money is new, and with what it draws along others put " + bn(fresh)
                    + " more into ventures than without the policy";
        }
        return bn(fresh) + " of their money is new and would not have come without the policy";
    }

    private Optional<String> trillion() {
        String name = "probability_of_trillion";
        if (doubts.any()) {
            return doubts.of(source.reference().id(), name)
                    .map(Doubt::over)
                    .map(over -> reached(over, "over our doubts"));
        }
        return estimate(name)
                .map(share -> reached(share, "with the assumptions as set, the only values that this run tries"));
    }

    private static String reached(Estimate share, String where) {
        return "1 trillion yuan is reached in " + new Chance(share).percent(where);
    }

    private String rests() {
        if (!doubts.any()) {
            return "what it rests most on this run does not ask";
        }
        List<Decisive> told = doubts.decisive(source.reference().id(), OpeningMaker.MOBILISED)
                .map(DecisiveRows::told)
                .orElse(List.of());
        return told.isEmpty()
                ? "which of " + doubts.rows() + " assumptions it rests most on " + doubts.draws() + " draws cannot tell"
                : "it rests most on what is assumed as "
                        + quoted(told.stream()
                                .map(row -> row.assumption().title())
                                .toList());
    }

    private static String quoted(List<String> titles) {
        List<String> named =
                titles.stream().limit(NAMED).map(title -> '"' + title + '"').toList();
        int last = named.size() - 1;
        return last == 0 ? named.get(0) : String.join(", ", named.subList(0, last)) + " and " + named.get(last);
    }

    private static String bn(Estimate amount) {
        return Thousands.apart(Digits.brief(amount.value(), amount.standardError())) + " bn";
    }

    private Optional<Estimate> estimate(String name) {
        return source.reference()
                .indicator(name)
                .map(IndicatorEstimate::estimate)
                .filter(Estimate::defined);
    }
}
