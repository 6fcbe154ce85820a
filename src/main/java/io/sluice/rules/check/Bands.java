package io.sluice.rules.check;

import io.sluice.rules.Field;
import io.sluice.rules.Statement;
import io.sluice.rules.bench.Clause;
import io.sluice.rules.bench.PlainLaw;
import io.sluice.rules.bench.PlainRule;
import io.sluice.rules.drl.Expr;
import io.sluice.rules.logic.Condition;
import io.sluice.rules.logic.Intervals;
import io.sluice.rules.logic.Space;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Gaps and overlaps between bands: rules that say the same kind of thing about the same rows, each for a range of one
 * number. A requirement's own limits, which the rule negates, are no bands.
 */
final class Bands implements Check {
    /** A rule and the range of a field it is for. */
    private record Band(PlainRule rule, Intervals values) {
        long low() {
            return values.min();
        }

        long high() {
            return values.max();
        }
    }

    /** What rules must share to be bands of one scale. */
    private record Scale(
            String pack, io.sluice.rules.Phase phase, List<Statement> says, Condition rows, String field) {}

    @Override
    public void look(CheckedLaw law, Consumer<Finding> found) {
        Set<String> reported = new HashSet<>();
        law.plain().windows().forEach((day, on) -> scales(law, on).forEach((scale, bands) -> {
            if (bands.size() > 1) {
                compare(law, on, scale, bands, reported, found);
            }
        }));
    }

    private static Map<Scale, List<Band>> scales(CheckedLaw law, PlainLaw on) {
        Map<Scale, List<Band>> scales = new java.util.LinkedHashMap<>();
        for (PlainRule rule : on.rules()) {
            if (!law.asked(rule.info().pack())) {
                continue;
            }
            Space space = on.space(rule.info().subject());
            SortedMap<String, Intervals> bands = new TreeMap<>();
            List<Condition> rows = new ArrayList<>();
            boolean more = false;
            for (Clause clause : Clause.of(rule)) {
                if (clause.isPlain() && clause.condition() instanceof Condition.Within within) {
                    Field field = space.field(within.field());
                    boolean number = !field.isCode() && !field.isFlag() && clause.expr() instanceof Expr.Compare;
                    if (number) {
                        bands.merge(within.field(), within.values().and(space.domain(within.field())), Intervals::and);
                    } else {
                        rows.add(within);
                    }
                } else {
                    more = true;
                }
            }
            boolean requirement = rule.refuses() && !more;
            Intervals range = bands.size() == 1 ? bands.values().iterator().next() : Intervals.NONE;
            if (!requirement && !range.isEmpty()) {
                rows.sort(Comparator.comparing(Condition::toString));
                List<Statement> says =
                        rule.says().stream().map(PlainRule.Said::kind).toList();
                Scale scale =
                        new Scale(rule.info().pack(), rule.info().phase(), says, Condition.all(rows), bands.firstKey());
                scales.computeIfAbsent(scale, s -> new ArrayList<>()).add(new Band(rule, range));
            }
        }
        return scales;
    }

    private static void compare(
            CheckedLaw law, PlainLaw on, Scale scale, List<Band> bands, Set<String> reported, Consumer<Finding> found) {
        List<Band> sorted = new ArrayList<>(bands);
        sorted.sort(Comparator.comparing(Band::low).thenComparing(Band::high));
        for (int i = 0; i + 1 < sorted.size(); i++) {
            Band one = sorted.get(i);
            Band next = sorted.get(i + 1);
            boolean gap = one.high() < next.low() && one.high() + 1 < next.low();
            boolean overlap = one.high() >= next.low() && one.high() < next.high() && one.low() < next.low();
            if ((gap || overlap)
                    && !law.enough("bands")
                    && reported.add(one.rule().id() + " " + next.rule().id())) {
                report(law, on, scale, one, next, gap, found);
            }
        }
    }

    private static void report(
            CheckedLaw law, PlainLaw on, Scale scale, Band one, Band next, boolean gap, Consumer<Finding> found) {
        law.count("bands");
        Space space = on.space(one.rule().info().subject());
        long low = gap ? one.high() + 1 : next.low();
        long high = gap ? next.low() - 1 : one.high();
        Condition between =
                Condition.all(List.of(scale.rows(), Condition.within(scale.field(), Intervals.of(low, high))));
        SortedMap<String, Long> row = law.find(between, on, space.subject()).row();
        CheckedLaw.Verdict verdict =
                law.decide(row, on, space.subject(), one.rule().info().phase());
        String range = low == high
                ? scale.field() + " at " + space.written(scale.field(), low)
                : scale.field() + " from " + space.written(scale.field(), low) + " to "
                        + space.written(scale.field(), high);
        List<String> shown = List.of(
                "on " + on.day() + ": " + CheckedLaw.written(row, space, between.fields()),
                "decided: " + verdict.written());
        found.accept(new Finding(
                gap ? "gap" : "overlap",
                Finding.Level.WARNING,
                next.rule().info().place(),
                List.of(one.rule().id(), next.rule().id()),
                gap
                        ? "between rules " + one.rule().id() + " and "
                                + next.rule().id() + " there is a gap: no band has " + range
                        : "rules " + one.rule().id() + " and " + next.rule().id() + " overlap: both have " + range,
                shown,
                gap
                        ? "let one band begin where the other ends: one with < or >, the other with >= or <="
                        : "let one of the two comparisons leave its limit out: < instead of <=, or > instead of >=",
                law.answers().weight(instrument(one.rule()), between)));
    }

    private static String instrument(PlainRule rule) {
        return rule.info().instruments().isEmpty()
                ? ""
                : rule.info().instruments().get(0);
    }
}
