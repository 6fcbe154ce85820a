package io.sluice.rules.diff;

import io.sluice.rules.bench.Clause;
import io.sluice.rules.bench.PlainBook;
import io.sluice.rules.bench.Written;
import io.sluice.rules.drl.Expr;
import io.sluice.rules.drl.RuleTree;
import io.sluice.rules.logic.Polynomial;
import io.sluice.rules.logic.RuleConditions;
import io.sluice.rules.logic.Solver;
import io.sluice.rules.logic.Space;
import io.sluice.rules.pack.Parameter;
import io.sluice.rules.pack.RuleInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a rule means apart from its name, its order, its spelling of values and the figures of the day: two rules mean the
 * same when each implies the other under the same figures and they say the same.
 */
final class RuleMeaning {
    private final PlainBook book;
    private final RuleInfo info;
    private final RuleTree tree;

    RuleMeaning(PlainBook book, RuleInfo info) {
        this.book = book;
        this.info = info;
        this.tree = book.tree(info.id());
    }

    RuleInfo info() {
        return info;
    }

    /** Whether another rule means the same. What cannot be shown counts as another meaning unless it is written alike. */
    boolean sameAs(RuleMeaning other) {
        if (info.subject() != other.info.subject()
                || info.phase() != other.info.phase()
                || !info.states().equals(other.info.states())) {
            return false;
        }
        if (clauses().equals(other.clauses()) && values().equals(other.values())) {
            return true;
        }
        Space space = book.space(info.subject());
        Function<String, OptionalLong> figures = figures(other);
        RuleConditions own;
        RuleConditions theirs;
        try {
            own = new RuleConditions(tree, space, figures);
            theirs = new RuleConditions(other.tree, space, figures);
        } catch (IllegalArgumentException e) {
            return false; // one of them asks for an instrument or a figure that the other law does not know
        }
        return said(own, tree).equals(said(theirs, other.tree))
                && Solver.implies(own.whole(), theirs.whole(), space) == Solver.Kind.FOUND
                && Solver.implies(theirs.whole(), own.whole(), space) == Solver.Kind.FOUND;
    }

    private static List<Object> said(RuleConditions conditions, RuleTree tree) {
        List<Object> said = new ArrayList<>();
        for (RuleTree.Call call : tree.statements()) {
            Polynomial value = conditions.value(call);
            said.add(List.of(call.method().text(), value == null ? "" : value));
        }
        return said;
    }

    /**
     * Figures for comparing two rules: each name has one value for both, but no two names share one, so that rules that read
     * different figures do not pass for equal because their values are.
     */
    private Function<String, OptionalLong> figures(RuleMeaning other) {
        Map<String, Long> values = new HashMap<>();
        book.book().parameters().values().forEach(p -> values.put(p.fieldName(), value(p)));
        other.book.book().parameters().values().forEach(p -> values.putIfAbsent(p.fieldName(), value(p)));
        return name -> values.containsKey(name) ? OptionalLong.of(values.getOrDefault(name, 0L)) : OptionalLong.empty();
    }

    private static long value(Parameter parameter) {
        long last = parameter.values().isEmpty()
                ? 1
                : parameter.values().get(parameter.values().size() - 1).value();
        return last + Math.floorMod(parameter.name().hashCode(), 97);
    }

    /** Its conditions, names of values replaced by what they stand for. */
    SortedSet<String> clauses() {
        SortedSet<String> clauses = new TreeSet<>();
        Map<String, String> names = names();
        for (Expr clause : Clause.written(tree)) {
            clauses.add(named(Written.of(clause), names));
        }
        return clauses;
    }

    /** What it says, names of values replaced by what they stand for. */
    List<String> values() {
        Map<String, String> names = names();
        return tree.statements().stream()
                .map(c -> c.method().text()
                        + (c.arguments().size() < 3
                                ? ""
                                : " " + named(Written.of(c.arguments().get(2)), names)))
                .toList();
    }

    /** What the names it gives stand for: a figure, or a field. */
    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (RuleTree.Pattern pattern : tree.patterns()) {
            for (RuleTree.Constraint constraint : pattern.constraints()) {
                if (constraint instanceof RuleTree.Binding binding) {
                    String field = binding.field().text();
                    String figure = pattern.isParameters() ? book.figure(field).name() : field;
                    names.put(binding.variable().text(), figure);
                }
            }
        }
        return names;
    }

    private static String named(String text, Map<String, String> names) {
        String named = text;
        List<String> longestFirst = new ArrayList<>(names.keySet());
        longestFirst.sort((a, b) -> b.length() - a.length());
        for (String variable : longestFirst) {
            named = named.replace(variable, names.getOrDefault(variable, variable));
        }
        return named;
    }
}
