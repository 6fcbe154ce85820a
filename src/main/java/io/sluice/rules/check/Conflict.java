package io.sluice.rules.check;

import io.sluice.quantity.Dimension;
import io.sluice.quantity.Units;
import io.sluice.rules.Relation;
import io.sluice.rules.bench.PlainLaw;
import io.sluice.rules.bench.PlainRule;
import io.sluice.rules.logic.Condition;
import io.sluice.rules.logic.Intervals;
import io.sluice.rules.logic.Polynomial;
import io.sluice.rules.logic.Solver;
import io.sluice.rules.pack.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rules that refuse everybody together, and how they are written down. */
final class Conflict {
    private static final long ALL_THERE_IS = 1_000_000;

    private final Condition rows;
    private final List<PlainRule> refusing;
    private final Function<String, Intervals> domains;

    /**
     * Looks at some rows.
     *
     * @param rows what holds of every row
     * @param refusing rules that refuse
     * @param domains the values of each field
     */
    Conflict(Condition rows, List<PlainRule> refusing, Function<String, Intervals> domains) {
        this.rows = rows;
        this.refusing = refusing;
        this.domains = domains;
    }

    /** What the vocabulary says holds whatever the law says. */
    static Condition relations(List<Relation> relations) {
        List<Condition> all = new ArrayList<>();
        for (Relation relation : relations) {
            Polynomial sum = relation.whole() == null
                    ? Polynomial.of(-ALL_THERE_IS)
                    : Polynomial.of(relation.whole()).negated();
            for (String part : relation.parts()) {
                sum = sum.plus(Polynomial.of(part));
            }
            all.add(Condition.atMostZero(sum));
        }
        return Condition.all(all);
    }

    /** Whether it is sure that there is no row that none of the rules refuses. */
    boolean isSure() {
        return none(refusing);
    }

    /** Whether there can be such rows at all, refused or not. */
    boolean hasRows() {
        return !none(List.of());
    }

    private boolean none(List<PlainRule> some) {
        List<Condition> all = new ArrayList<>(List.of(rows));
        some.forEach(rule -> all.add(rule.whole().not()));
        return Solver.find(Condition.all(all), domains, field -> null).isNone();
    }

    /** Every one of the rules that refuses all rows alone; where there is none every pair that does; else one smallest list. */
    List<List<PlainRule>> causes() {
        List<List<PlainRule>> causes = new ArrayList<>();
        for (PlainRule rule : refusing) {
            if (none(List.of(rule))) {
                causes.add(List.of(rule));
            }
        }
        for (int i = 0; causes.isEmpty() && i < refusing.size(); i++) {
            causes.addAll(pairsWith(i));
        }
        if (causes.isEmpty()) {
            causes.add(smallest());
        }
        return causes;
    }

    private List<List<PlainRule>> pairsWith(int first) {
        List<List<PlainRule>> pairs = new ArrayList<>();
        for (int second = first + 1; second < refusing.size(); second++) {
            List<PlainRule> pair = List.of(refusing.get(first), refusing.get(second));
            if (none(pair)) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private List<PlainRule> smallest() {
        List<PlainRule> left = new ArrayList<>(refusing);
        for (PlainRule rule : refusing) {
            List<PlainRule> fewer = new ArrayList<>(left);
            fewer.remove(rule);
            if (none(fewer)) {
                left = fewer;
            }
        }
        return left;
    }

    /** A rule with its place and the figures it reads on a day. */
    static String written(PlainRule rule, PlainLaw on) {
        List<String> figures = new ArrayList<>();
        for (String name : rule.info().reads()) {
            OptionalLong value = on.parameter(name);
            if (value.isPresent()) {
                Parameter parameter =
                        Objects.requireNonNull(on.book().parameters().get(name));
                figures.add(name + " " + Units.format(value.getAsLong(), parameter.dimension()));
            }
        }
        return rule.id() + " (" + rule.info().place().file() + ":"
                + rule.info().place().line() + (figures.isEmpty() ? "" : "; " + String.join(", ", figures)) + ")";
    }

    /** The ids of rules as a sentence has them. */
    static String ids(List<PlainRule> rules) {
        return String.join(" and ", rules.stream().map(PlainRule::id).toList());
    }

    /** What to do: change one of the figures that some rules read, save multiples, which here only tell who a rule is about; null without any. */
    static @Nullable String hint(List<PlainRule> rules, PlainLaw on) {
        SortedSet<String> names = new TreeSet<>();
        rules.forEach(rule -> names.addAll(rule.info().reads()));
        names.removeIf(
                name -> Objects.requireNonNull(on.book().parameters().get(name)).dimension() == Dimension.MULTIPLE);
        return names.isEmpty() ? null : "change one of " + String.join(", ", names);
    }
}
