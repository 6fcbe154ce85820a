package io.sluice.rules.bench;

import io.sluice.quantity.Units;
import io.sluice.rules.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a reform does to cases: each is put to the law without it as well, and the two answers are compared. */
public final class ReformEffects {
    private final SortedSet<String> expected;
    private final SortedSet<String> shown = new TreeSet<>();
    private int changed;
    private int same;

    /**
     * Nothing seen yet.
     *
     * @param expected the rules the reform says it changes; empty when there is none
     */
    ReformEffects(SortedSet<String> expected) {
        this.expected = new TreeSet<>(expected);
    }

    /** How many cases the law without the reform answers otherwise. */
    public int changed() {
        return changed;
    }

    /** How many cases it answers the same. */
    public int same() {
        return same;
    }

    /** Rules the reform says it changes, and no case shows how. */
    public SortedSet<String> unshown() {
        SortedSet<String> unshown = new TreeSet<>(expected);
        unshown.removeAll(shown);
        return unshown;
    }

    /**
     * Compares the two answers to a case.
     *
     * @param result the answer under the reform
     * @param without the law without it
     * @return the answer under the reform, with what the case says of the other among its faults
     */
    CaseResult compare(CaseResult result, Bench without) {
        RuleCase asked = result.asked();
        boolean known = without.book().instruments().containsKey(asked.instrument());
        CaseResult before = known ? without.run(asked.asEnacted()) : silent(asked);
        boolean alike = answer(before).equals(answer(result));
        if (alike) {
            same++;
        } else {
            changed++;
            reasons(before).forEach(shown::add);
            reasons(result).forEach(shown::add);
        }
        RuleCase.AsEnacted enacted = asked.enacted();
        if (enacted == null) {
            return result;
        }
        List<String> faults = new ArrayList<>(result.faults());
        if (enacted.expected() != null) {
            before.faults().forEach(fault -> faults.add("as enacted: " + fault));
        } else if (!alike) {
            faults.add("expected the same as enacted, which is " + answer(before) + "; got " + answer(result));
        }
        return new CaseResult(
                asked,
                result.outcome(),
                result.reasons(),
                result.numbers(),
                result.numberReasons(),
                result.shortfalls(),
                faults);
    }

    /** What a law says about an instrument that only the reform declares. */
    private static CaseResult silent(RuleCase asked) {
        return new CaseResult(
                asked, Outcome.NO_RULE, List.of(), new TreeMap<>(), new TreeMap<>(), List.of(), List.of());
    }

    private static Stream<String> reasons(CaseResult result) {
        return Stream.concat(
                result.reasons().stream(),
                result.numberReasons().values().stream().flatMap(List::stream));
    }

    private static String answer(CaseResult result) {
        StringBuilder answer = new StringBuilder(result.outcome().word());
        answer.append(result.reasons().isEmpty() ? "" : " because of " + String.join(", ", result.reasons()));
        result.numbers().forEach((word, value) -> answer.append(", ")
                .append(word)
                .append(' ')
                .append(Units.format(value, Bench.dimension(word)))
                .append(" by ")
                .append(String.join(", ", result.numberReasons().getOrDefault(word, List.of()))));
        return answer.toString();
    }
}
