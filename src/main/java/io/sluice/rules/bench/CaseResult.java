package io.sluice.rules.bench;

import io.sluice.rules.Outcome;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the law answered to a case.
 *
 * @param asked the case
 * @param outcome the outcome
 * @param reasons the rules that decide, by id
 * @param numbers the numbers answered, by {@code rate}, {@code cap} and {@code score}, in their scales
 * @param numberReasons the rules those numbers come from, by the same words
 * @param shortfalls how far off a refused row is, for every rule that refuses it by a number
 * @param faults what differs from the expectation; empty when the case passed
 */
public record CaseResult(
        RuleCase asked,
        Outcome outcome,
        List<String> reasons,
        SortedMap<String, Long> numbers,
        SortedMap<String, List<String>> numberReasons,
        List<Shortfall> shortfalls,
        List<String> faults) {

    public CaseResult {
        reasons = List.copyOf(reasons);
        shortfalls = List.copyOf(shortfalls);
        faults = List.copyOf(faults);
    }

    /** Whether the answer is the one expected. */
    public boolean passed() {
        return faults.isEmpty();
    }

    /** The smallest distance of a rule, or null. */
    public @Nullable Shortfall shortfall(String rule) {
        return shortfalls.stream()
                .filter(s -> s.rule().equals(rule))
                .findFirst()
                .orElse(null);
    }
}
