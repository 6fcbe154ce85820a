package io.sluice.rules.words;

import io.sluice.rules.bench.Clause;
import io.sluice.rules.drl.Expr;
import io.sluice.rules.drl.RuleTree;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The words a rule asks a field to be, such as the industries it is about; what it only rules out does not count. */
public final class NamedWords {
    private NamedWords() {}

    /** The words of a field in a rule. */
    public static SortedSet<String> of(RuleTree rule, String field) {
        SortedSet<String> words = new TreeSet<>();
        Clause.written(rule).forEach(clause -> add(clause, field, words));
        return words;
    }

    private static void add(Expr expr, String field, SortedSet<String> words) {
        if (expr instanceof Expr.Group group) {
            add(group.part(), field, words);
        } else if (expr instanceof Expr.Junction junction) {
            junction.parts().forEach(part -> add(part, field, words));
        } else if (expr instanceof Expr.Compare compare && compare.operator().isSign("==")) {
            addAll(compare.left(), List.of(compare.right()), field, words);
        } else if (expr instanceof Expr.In in && !in.negated()) {
            addAll(in.left(), in.values(), field, words);
        }
    }

    private static void addAll(Expr left, List<Expr> values, String field, SortedSet<String> words) {
        if (left instanceof Expr.Name name && name.token().text().equals(field)) {
            values.forEach(v -> words.add(v.first().text()));
        }
    }
}
